import HTTPTypes
import NIOCore
import PermitOffice

/// The office for programs: every call under `/v1`, by noun.
struct API: Sendable {
    let office: Office
    let description: APIDescription
    let tally: CheckTally
    let attempts: AttemptLimit

    /// Every call, in the order of the description.
    var endpoints: [Endpoint] {
        let parts: [[Endpoint]] = [
            [descriptionEndpoint],
            ApplicationsAPI(office: office).endpoints,
            AnswersAPI(office: office).endpoints,
            WorkloadAPI(office: office).endpoints,
            PaymentsAPI(office: office).endpoints,
            caseWorkEndpoints,
            ExemptionsAPI(office: office).endpoints,
            PlateChangesAPI(office: office).endpoints,
            RenewalsAPI(office: office).endpoints,
            WithdrawalsAPI(office: office).endpoints,
            LettersAPI(office: office).endpoints,
            ContactAPI(office: office).endpoints,
            CaseEventsAPI(office: office).endpoints,
            VisitorsAPI(office: office).endpoints,
            visitorAccessEndpoints,
            OutagesAPI(office: office).endpoints,
            PlateChecksAPI(office: office, tally: tally).endpoints,
            OfflineAPI(office: office).endpoints,
        ]
        return parts.flatMap { $0 }
    }

    private var caseWorkEndpoints: [Endpoint] {
        TermsAPI(office: office).endpoints + EnclosuresAPI(office: office).endpoints
            + AssessmentsAPI(office: office).endpoints + ObjectionsAPI(office: office).endpoints
            + SearchesAPI(office: office).endpoints + RepairsAPI(office: office).endpoints
            + ClosingsAPI(office: office).endpoints
    }

    private var visitorAccessEndpoints: [Endpoint] {
        SavedPlatesAPI(office: office).endpoints
            + DelegatesAPI(office: office, attempts: attempts).endpoints
            + GuestLinksAPI(office: office).endpoints
            + GuestsAPI(office: office, attempts: attempts).endpoints
            + TelephoneAPI(office: office, attempts: attempts).endpoints
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
