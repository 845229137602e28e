import PermitOffice
import Permits

/// What the page about somebody's own data shows.
struct PersonalDataView: Sendable {
    let fields: FormFields
    let way: FormChoice
    let language: FormChoice
    let reads: [Read]
    let hasReads: Bool
    let number: String

    /// That a member of staff searched out a case.
    struct Read: Sendable {
        let at: String
        let who: String
        let why: String
    }

    init(
        _ contact: Contact,
        _ reads: [DataRead],
        _ call: PageCall,
        _ office: Office,
        _ faults: [FormFault]
    ) {
        let isSent = call.value("hoe") != nil
        fields = FormFields(
            isSent ? call.values : ["email": contact.email?.text ?? ""],
            faults: faults
        )
        way = FormChoice(
            "hoe",
            chosen: isSent ? call.value("hoe") : contact.isDigital ? "mail" : "post",
            faults: faults,
            [
                ("mail", call.word("data.byMail"), nil), ("post", call.word("data.byPost"), nil),
            ]
        )
        language = FormChoice(
            "taal",
            chosen: isSent ? call.value("taal") : contact.language.rawValue,
            faults: faults,
            [("nl", "Nederlands", nil), ("en", "English", nil)]
        )
        let times = TimeWords(call.language, office.civil)
        self.reads = reads.map { read in
            let role = String(read.reader.prefix { $0 != ":" })
            return Read(
                at: times.moment(read.at),
                who: call.word("data.reader.\(role)"),
                why: read.reason
            )
        }
        hasReads = !reads.isEmpty
        number =
            switch call.session?.caller.holder {
            case .citizen(let bsn): "BSN \(bsn)"
            case .company(let kvk): "KVK \(kvk)"
            case nil: ""
            }
    }
}
