import Testing

@testable import PermitOffice

@Test func `A group below ten is not shown`() {
    #expect([0, 1, 9, 10, 250].map(PolicyFigures.shown) == [nil, nil, nil, 10, 250])
}

@Test func `A lead time is counted in whole days`() {
    let days = [0, 1, 7, 8, 28, 29, 56, 57, 400]

    #expect(
        days.map(PolicyFigures.LeadTime.init(days:)) == [
            .sameDay, .week, .week, .fourWeeks, .fourWeeks, .eightWeeks, .eightWeeks, .longer,
            .longer,
        ]
    )
}

@Test func `The use of a budget is a share of it`() {
    let used = [0, 1, 24, 25, 50, 74, 75, 100, 130]

    #expect(
        used.map { PolicyFigures.BudgetUse(used: $0, of: 100) } == [
            .nothing, .quarter, .quarter, .half, .threeQuarters, .threeQuarters, .whole, .whole,
            .whole,
        ]
    )
}
