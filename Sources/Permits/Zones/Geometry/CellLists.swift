/// Lists of numbers, one for each cell, laid end to end.
struct CellLists: Sendable {
    private var starts: [Int32] = [0]
    /// The numbers of all lists, those of the first cell first.
    private(set) var members: [Int32] = []

    /// No lists at all.
    init() {}

    /// Sorts the members by their cells; those of one cell stay in their order.
    init(count: Int, _ pairs: [(cell: Int, member: Int32)]) {
        var ends = [Int32](repeating: 0, count: count + 1)
        for pair in pairs { ends[pair.cell + 1] += 1 }
        for cell in 0..<count { ends[cell + 1] += ends[cell] }
        starts = ends
        members = [Int32](repeating: 0, count: pairs.count)
        for pair in pairs {
            members[Int(ends[pair.cell])] = pair.member
            ends[pair.cell] += 1
        }
    }

    /// For each cell of the raster the numbers of the edges that pass it, in their order.
    init(of edges: [GeoEdge], on raster: GeoRaster) {
        var pairs: [(cell: Int, member: Int32)] = []
        for (number, edge) in edges.enumerated() {
            raster.eachCell(of: edge) { pairs.append(($0, Int32(number))) }
        }
        self.init(count: raster.count, pairs)
    }

    /// How many lists there are.
    var count: Int { starts.count - 1 }

    /// Where the list of a cell stands among the members.
    @inline(__always)
    func range(_ cell: Int) -> Range<Int> {
        Int(starts[cell])..<Int(starts[cell + 1])
    }

    /// Adds a list behind the last one and tells its number.
    mutating func append(_ list: some Sequence<Int32>) -> Int {
        members.append(contentsOf: list)
        starts.append(Int32(members.count))
        return count - 1
    }
}
