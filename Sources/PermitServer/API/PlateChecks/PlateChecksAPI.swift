import HTTPTypes
import PermitOffice
import Permits

/// Plate checks.
///
/// | call | who | answer |
/// |---|---|---|
/// | POST /v1/kentekencontroles | handhaver, behandelaar | 200 a verdict |
/// | POST /v1/kentekencontroles/_batch | handhaver, behandelaar | 200 verdicts in order |
struct PlateChecksAPI: Sendable {
    let office: Office
    let tally: CheckTally

    /// Who may check plates.
    static let officers: Access = [.handhaver, .behandelaar]
    /// The most checks at once.
    static let batchMax = 10_000
    private static let batchBytesMax = 4 << 20

    var endpoints: [Endpoint] {
        [
            Endpoint(.post, "/v1/kentekencontroles", who: Self.officers, answer: check),
            Endpoint(
                .post,
                "/v1/kentekencontroles/_batch",
                who: Self.officers,
                body: .json(sizeMax: Self.batchBytesMax),
                answer: checkBatch
            ),
        ]
    }

    private func check(_ call: Call) async throws -> Reply {
        Reply(json: try await answer(try JSONBody(call), PlateCheckReader(office: office)))
    }

    private func checkBatch(_ call: Call) async throws -> Reply {
        let body = try JSONBody(call)
        let checks = try body.finish(body.array("controles", maxCount: Self.batchMax))
        let reader = PlateCheckReader(office: office)
        var answers: [JSONValue] = []
        answers.reserveCapacity(checks.count)
        for check in checks { answers.append(try await answer(check, reader, path: call.path)) }
        return Reply(json: ["uitkomsten": .array(answers)])
    }

    /// The verdict; an earlier state of the register has the zones of that state.
    private func answer(_ body: JSONBody, _ reader: PlateCheckReader) async throws -> JSONValue {
        let state = reader.state(body)
        let municipality = try await office.municipality(asOf: state)
        let check = try reader.read(body, in: municipality)
        let result = try await office.check(check, asOf: state)
        let (outcome, _) = PlateCheckJSON.name(of: result.answer.verdict)
        tally.count(outcome, in: result.answer.zone)
        return PlateCheckJSON.value(result)
    }

    /// The verdict, or in its place what is wrong with the question.
    private func answer(
        _ value: JSONValue,
        _ reader: PlateCheckReader,
        path: String
    ) async throws -> JSONValue {
        do {
            return try await answer(try JSONBody(value), reader)
        } catch let input as InvalidInput {
            return ["fout": Problem.invalid(input).json(path: path)]
        }
    }
}
