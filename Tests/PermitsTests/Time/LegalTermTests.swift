import Permits
import Testing

struct LegalTermTests {
    @Test func `T01 an application of 2 March is decided on by 28 April`() {
        #expect(LegalTerm.decisionDeadline(received: day(2026, 3, 2)) == day(2026, 4, 28))
    }

    @Test func `T04 a decision sent on 16 February can be objected to until 30 March`() {
        #expect(LegalTerm.objectionDeadline(sent: day(2026, 2, 16)) == day(2026, 3, 30))
    }

    @Test func `T05 a term that ends on Ascension Day ends a day later`() {
        #expect(LegalTerm.objectionDeadline(sent: day(2026, 4, 2)) == day(2026, 5, 15))
    }

    @Test func `T06 a term that ends on Good Friday ends after Easter`() {
        #expect(LegalTerm.objectionDeadline(sent: day(2026, 2, 20)) == day(2026, 4, 7))
    }

    @Test func `Every term ends on the first working day after its weeks`() {
        for offset in 0..<2000 {
            let start = day(2025, 1, 1).adding(days: offset)
            let terms = [
                (LegalTerm.decisionDeadline(received: start), start.adding(days: 56)),
                (LegalTerm.objectionDeadline(sent: start), start.adding(days: 42)),
            ]
            for (deadline, counted) in terms {
                #expect(!PublicHoliday.isNoWorkingDay(deadline))
                let between = (counted.number..<deadline.number).map(Day.init)
                #expect(deadline >= counted && between.allSatisfy(PublicHoliday.isNoWorkingDay))
            }
        }
    }
}
