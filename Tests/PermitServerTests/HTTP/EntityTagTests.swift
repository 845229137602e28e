import Testing

@testable import PermitServer

struct EntityTagTests {
    @Test(arguments: [
        (nil, true),
        ("*", true),
        ("\"7\"", true),
        ("\"6\", \"7\"", true),
        ("\"6\"", false),
        ("W/\"7\"", false),
        ("7", false),
        ("", false),
    ])
    func `A change goes on only for the version it was meant for`(
        condition: String?,
        expected: Bool
    ) {
        #expect(EntityTag(version: 7).satisfies(ifMatch: condition) == expected)
    }
}
