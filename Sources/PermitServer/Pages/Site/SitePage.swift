import HTTPTypes

/// A page as a value: its template and what it shows, ready for reading.
struct SitePage: Sendable {
    /// The name of its template.
    let template: String
    /// What the template shows, as `view`.
    let view: any Sendable
    var status: HTTPResponse.Status = .ok
    /// What is wrong with what somebody filled in, in the order of the form.
    var faults: [FormFault] = []
    /// Headers of this page alone, such as a cookie.
    var headers: HTTPFields = [:]

    /// A page of this template.
    init(_ template: String, _ view: any Sendable = NoView(), status: HTTPResponse.Status = .ok) {
        self.template = template
        self.view = view
        self.status = status
    }

    /// The page again, with what is wrong with the form on it.
    func with(_ faults: [FormFault], status: HTTPResponse.Status = .badRequest) -> SitePage {
        var page = self
        page.faults = faults
        page.status = status
        return page
    }

    /// For a page that shows nothing of its own.
    struct NoView: Sendable {}
}

/// What answers a request for a page.
enum PageReply: Sendable {
    case page(SitePage)
    /// To another page, by its path without language; 303.
    case redirect(String)
    /// Something that is no page, such as a file to save.
    case other(Reply)
}
