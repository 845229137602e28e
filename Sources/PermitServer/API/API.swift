import HTTPTypes
import NIOCore
import PermitOffice

/// The office for programs: every call under `/v1`, by noun.
struct API: Sendable {
    let office: Office
    let description: APIDescription
    let tally: CheckTally

    /// Every call, in the order of the description.
    var endpoints: [Endpoint] {
        [descriptionEndpoint] + ApplicationsAPI(office: office).endpoints
            + AnswersAPI(office: office).endpoints + WorkloadAPI(office: office).endpoints
            + ExemptionsAPI(office: office).endpoints
            + VisitorsAPI(office: office).endpoints
            + PlateChecksAPI(office: office, tally: tally).endpoints
    }

    private var descriptionEndpoint: Endpoint {
        let json = ByteBuffer(bytes: description.json)
        return Endpoint(
            .get,
            "/v1/openapi.json",
            who: .everyone,
            query: nil,
            isOpenToAllSites: true
        ) { _ in
            Reply(bytes: json, contentType: "application/json")
        }
    }
}
