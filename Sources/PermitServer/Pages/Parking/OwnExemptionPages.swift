import HTTPTypes
import NIOCore
import PermitOffice
import Permits

/// One exemption of one's own: what it covers, and what one can change.
///
/// | page | who | does |
/// |---|---|---|
/// | GET /ontheffingen/{id} | its holder | cover now and later, changes of plate, what can be done |
/// | POST /ontheffingen/{id} | its holder | previews or makes a change, calls one off, renews, ends it |
/// | POST /ontheffingen/{id}/bewijs | its holder | the signed receipt, as a file to keep |
struct OwnExemptionPages: Sendable {
    let office: Office

    var routes: [PageRoute] {
        [
            .get("/ontheffingen/{id}", who: MinePages.people) { .page(try await page($0)) },
            .post("/ontheffingen/{id}", who: MinePages.people, act),
            .post("/ontheffingen/{id}/bewijs", who: MinePages.people, receipt),
        ]
    }

    private func page(
        _ call: PageCall,
        faults: [FormFault] = [],
        plan: PlateChangePlan? = nil
    ) async throws -> SitePage {
        let caller = try call.signedIn()
        let reference = try call.reference()
        guard let view = try await office.exemption(reference, for: caller),
            view.exemption.scheme == nil
        else { throw Problem.notFound }
        let changes = try await office.plateChanges(
            of: reference,
            for: caller,
            page: PageRange(size: 20)
        )
        let receipt = try await office.receipt(ReceiptWish(), for: reference, by: caller)
        let content = OwnExemptionView(view, changes ?? [], receipt, plan, call, office, faults)
        let page = SitePage("own-exemption", content)
        return faults.isEmpty ? page : page.with(faults)
    }

    private func act(_ call: PageCall) async throws -> PageReply {
        let form = FormReader(call)
        let acts = OwnExemptionActs(office: office, call: call, form: form)
        do {
            if call.value("doe") == "voorbeeld" {
                let plan = try await acts.preview()
                var faults = form.faults
                if let refusal = plan?.refusal { faults.append(call.fault(of: Problem(refusal))) }
                return .page(try await page(call, faults: faults, plan: plan))
            }
            if let next = try await acts.carryOut() { return .redirect(next) }
        } catch let problem as Problem where problem != .notFound {
            return .page(try await page(call, faults: [call.fault(of: problem)]))
        }
        return .page(try await page(call, faults: form.faults))
    }

    private func receipt(_ call: PageCall) async throws -> PageReply {
        let receipt = try await office.receipt(
            ReceiptWish(),
            for: call.reference(),
            by: call.signedIn()
        ).value()
        let text = ReceiptSeal.text(
            ReceiptJSON.claims(receipt, of: office.shelf.municipality),
            by: office
        )
        return .other(
            Reply(
                bytes: ByteBuffer(string: text),
                contentType: "application/jose",
                headers: [.contentDisposition: "attachment; filename=\"ontvangstbewijs.jws\""]
            )
        )
    }
}
