import PermitOffice
import Permits

/// What every page has around its own content; templates name it `site`.
struct PageFrame: Sendable {
    let language: Language
    /// `nl` or `en`.
    let languageCode: String
    /// What stands before every path in this language: nothing, or `/en`.
    let base: String
    /// The first page in this language.
    let home: String
    let municipality: String
    let phone: String?
    let isDemo: Bool
    /// The moment of the service's clock, for a demonstration whose clock stands still.
    let demoClock: String?
    let otherLanguage: OtherLanguage
    let account: Account?
    let navigation: [Link]
    /// The key that a form must carry.
    let key: String
    /// Whether the title begins with "Fout:"; stored, because a template sees nothing computed.
    let hasFaults: Bool
    let faults: [FaultLink]

    /// The same page in the other language.
    struct OtherLanguage: Sendable {
        let code: String
        let name: String
        let path: String
    }

    /// Whoever is logged in.
    struct Account: Sendable {
        let name: String
        /// When the session ends if nothing happens: `14:35`.
        let endsAt: String
        /// Seconds until then.
        let secondsLeft: Int64
    }

    /// A way to another page.
    struct Link: Sendable {
        let path: String
        let label: String
        let isCurrent: Bool
    }

    /// One line of the summary of what is wrong.
    struct FaultLink: Sendable {
        /// The field to go to; nil when the fault is about the whole form.
        let field: String?
        let text: String
    }
}
