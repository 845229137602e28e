import Foundation
import HTTPTypes
import NIOCore
import PermitOffice
import Permits

/// One application: how far it is, why, and what can be done.
///
/// | page | who | shows |
/// |---|---|---|
/// | GET /aanvragen/{id} | applicant | everything about it |
/// | GET /aanvragen/{id}/verzonden | applicant | that it came in, and what happens next |
/// | GET /aanvragen/{id}/bijlagen/{nummer} | applicant | a file that was sent along, to save |
struct ApplicationPages: Sendable {
    let office: Office
    let isDemo: Bool

    var routes: [PageRoute] {
        let one = "/aanvragen/{id}"
        return [
            .get(one, who: ApplyingPages.holders) { .page(try await page("application", $0)) },
            .get("\(one)/verzonden", who: ApplyingPages.holders) {
                .page(try await page("apply-sent", $0))
            },
            .get("\(one)/bijlagen/{nummer}", who: ApplyingPages.holders, file),
        ]
    }

    private func page(_ template: String, _ call: PageCall) async throws -> SitePage {
        let caller = try call.signedIn()
        let reference = try call.reference()
        guard let application = try await office.application(reference, for: caller) else {
            throw Problem.notFound
        }
        let letters = try await office.letters(
            about: reference,
            for: caller,
            page: PageRange(size: 50)
        )
        let objections = try await office.objections(for: caller, page: PageRange(size: 100))
        var exemption: ExemptionView?
        if let issued = application.exemption {
            exemption = try await office.exemption(issued, for: caller)
        }
        let view = ApplicationView(
            ApplicationCase(
                application: application,
                letters: letters ?? [],
                objections: objections.filter { $0.application == reference },
                exemption: exemption
            ),
            office,
            call,
            isDemo: isDemo
        )
        return SitePage(template, view)
    }

    private func file(_ call: PageCall) async throws -> PageReply {
        let reference = try call.reference()
        let number = try call.call.parameter("nummer") { Int($0) }
        let application = try await office.application(reference, for: call.signedIn())
        let files = application?.text.enclosures ?? []
        guard files.indices.contains(number - 1),
            let reply = Reply.enclosure(files[number - 1], number: number)
        else { throw Problem.notFound }
        return .other(reply)
    }
}
