import Permits
import Testing

@testable import PermitServer

/// What people are filling in is theirs alone, for a while, and sent once.
struct DraftBookTests {
    private let now = TestOffice.now
    private let writer = Holder.citizen(bsn: "999990019")
    private let other = Holder.citizen(bsn: "999993653")

    private static func draft(_ text: String) -> ApplicationDraft {
        var draft = ApplicationDraft(.temporary)
        draft.fields["toelichting"] = text
        return draft
    }

    @Test
    func `A draft is found by its writer alone`() {
        let book = DraftBook()

        book.keep(Self.draft("keuken"), of: writer, at: now)

        #expect(book.draft(of: writer, at: now)?.fields["toelichting"] == "keuken")
        #expect(book.draft(of: other, at: now) == nil)
    }

    @Test(arguments: [(119, true), (120, false)])
    func `A draft is kept for two hours after the last change`(minutes: Int, isKept: Bool) {
        let book = DraftBook()

        book.keep(Self.draft("keuken"), of: writer, at: now)
        book.keep(note: "bezwaar", of: writer, at: "/a", now)

        let later = now.adding(minutes: minutes)
        #expect((book.draft(of: writer, at: later) != nil) == isKept)
        #expect((book.note(of: writer, at: "/a", later) != nil) == isKept)
    }

    @Test
    func `Logging out wipes everything of its writer and nothing of others`() {
        let book = DraftBook()
        book.keep(Self.draft("keuken"), of: writer, at: now)
        book.keep(note: "tekst", of: writer, at: "/a", now)
        book.keep(Self.draft("camper"), of: other, at: now)

        book.forget(writer)

        #expect(book.draft(of: writer, at: now) == nil)
        #expect(book.note(of: writer, at: "/a", now) == nil)
        #expect(book.draft(of: other, at: now) != nil)
    }

    @Test
    func `A draft is sent by one request, and afterwards leads to its application`() {
        let book = DraftBook()
        let draft = Self.draft("keuken")
        let application = Reference.random()
        book.keep(draft, of: writer, at: now)

        let first = book.beginSending(draft.id, of: writer, at: now)
        let second = book.beginSending(draft.id, of: writer, at: now)
        book.finishSending(draft.id, of: writer, as: application, at: now)
        let third = book.beginSending(draft.id, of: writer, at: now)

        #expect(Self.word(first) == "now")
        #expect(Self.word(second) == "underway")
        #expect(Self.word(third) == "done \(application.text)")
        #expect(book.draft(of: writer, at: now) == nil)
        #expect(Self.word(book.beginSending(draft.id, of: other, at: now)) == "unknown")
    }

    @Test
    func `A draft that could not be sent can be sent again`() {
        let book = DraftBook()
        let draft = Self.draft("keuken")
        book.keep(draft, of: writer, at: now)

        _ = book.beginSending(draft.id, of: writer, at: now)
        book.finishSending(draft.id, of: writer, as: nil, at: now)

        #expect(Self.word(book.beginSending(draft.id, of: writer, at: now)) == "now")
    }

    @Test
    func `A full book wipes what was left alone longest`() {
        let book = DraftBook(countMax: 2, sizeMax: 1000)
        let third = Holder.company(kvk: "90000001")

        book.keep(Self.draft("een"), of: writer, at: now)
        book.keep(Self.draft("twee"), of: other, at: now.adding(minutes: 1))
        book.keep(Self.draft("drie"), of: third, at: now.adding(minutes: 2))
        #expect(book.draft(of: writer, at: now) == nil)

        let large = String(repeating: "x", count: 998)
        book.keep(Self.draft(large), of: writer, at: now.adding(minutes: 3))
        #expect(book.draft(of: other, at: now.adding(minutes: 3)) == nil)
        #expect(book.draft(of: third, at: now.adding(minutes: 3)) == nil)
        #expect(book.draft(of: writer, at: now.adding(minutes: 3)) != nil)
    }

    private static func word(_ sending: DraftBook.Sending) -> String {
        switch sending {
        case .now: "now"
        case .underway: "underway"
        case .done(let reference): "done \(reference.text)"
        case .unknown: "unknown"
        }
    }
}
