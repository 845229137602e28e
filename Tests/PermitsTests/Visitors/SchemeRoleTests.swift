import Permits
import Testing

struct SchemeRoleTests {
    private static let rights: [(SchemeRole, Set<SchemeAct>)] = [
        (.holder, Set(SchemeAct.allCases)), (.officer, Set(SchemeAct.allCases)),
        (.delegate, [.look, .signOn, .useSavedPlates]), (.guest, [.signOn]),
        (.telephone, [.signOn]),
    ]

    @Test(arguments: rights)
    func `Each role may do so much with a scheme and no more`(
        role: SchemeRole,
        acts: Set<SchemeAct>
    ) {
        #expect(Set(SchemeAct.allCases.filter(role.may)) == acts)
    }
}
