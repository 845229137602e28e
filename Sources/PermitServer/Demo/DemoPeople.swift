/// The made-up people of a demonstration, to log in as.
public struct DemoPeople: Sendable {
    /// One of them.
    public struct Person: Sendable {
        /// As ``DemoIdentities`` knows it.
        public let token: String
        public let name: String
        /// The address, or what somebody does here.
        public let about: String

        /// Names a person.
        public init(token: String, name: String, about: String) {
            self.token = token
            self.name = name
            self.about = about
        }
    }

    /// People of one kind.
    struct Group: Sendable {
        let title: String
        let people: [Person]
    }

    private let residents: [Person]

    /// The residents; staff is always the same.
    public init(residents: [Person]) {
        self.residents = residents
    }

    /// Everyone, in the order of the page.
    func groups(_ language: Language) -> [Group] {
        let words = SiteWords.shipped
        func word(_ key: String) -> String { words[key, language] ?? key }
        let staff = ["demo-handhaver", "demo-behandelaar", "demo-behandelaar-2", "demo-beheerder"]
        return [
            Group(title: word("login.residents"), people: residents),
            Group(
                title: word("login.staff"),
                people: staff.map { token in
                    Person(
                        token: token,
                        name: word("login.\(token)"),
                        about: word("login.\(token).about")
                    )
                }
            ),
        ]
    }
}
