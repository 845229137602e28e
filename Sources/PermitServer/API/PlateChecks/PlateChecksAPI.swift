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
        let check = try PlateCheckReader(office: office).read(try JSONBody(call))
        return Reply(json: try await answer(check))
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

    private func answer(_ check: PlateCheck) async throws -> JSONValue {
        let result = try await office.check(check)
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
            let check = try reader.read(try JSONBody(value))
            return try await self.answer(check)
        } catch let input as InvalidInput {
            return ["fout": Problem.invalid(input).json(path: path)]
        }
    }
}
