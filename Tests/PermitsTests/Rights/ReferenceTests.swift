import Foundation
import Permits
import Testing

struct ReferenceTests {
    @Test func `A name is a random UUID of version 4, the same as text`() throws {
        for _ in 0..<1000 {
            let reference = Reference.random()

            #expect(Reference(reference.text) == reference)
            #expect(UUID(uuidString: reference.text)?.uuidString.lowercased() == reference.text)
            #expect(Array(reference.text)[14] == "4")
            #expect("89ab".contains(Array(reference.text)[19]))
        }
    }

    @Test(arguments: [
        "", "0", "9E107D9D-372B-4826-81D5-3542A419D6D1", "9e107d9d372b482681d53542a419d6d1",
        "9e107d9d-372b-4826-81d5-3542a419d6d", "9e107d9d-372b-4826-81d5-3542a419d6d12",
        "9e107d9d-372b-4826-81d5-3542a419d6dg", "9e107d9d-372b-4826-81d5 3542a419d6d1",
        "{e107d9d-372b-4826-81d5-3542a419d6d1}",
    ])
    func `Anything else is no name`(text: String) {
        #expect(Reference(text) == nil)
    }
}
