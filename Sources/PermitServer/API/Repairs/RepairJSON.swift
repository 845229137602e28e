import PermitOffice
import Permits

/// How a repair looks to an administrator.
enum RepairJSON {
    /// What a repair would do.
    static func preview(_ plans: [RepairPlan]) -> JSONValue {
        [
            "proef": true, "aantal": JSONValue(plans.count),
            "wijzigingen": .array(plans.map(change)),
        ]
    }

    /// A repair; with what it did, or what was not undone.
    static func value(
        _ repair: Repair,
        plans: [RepairPlan]? = nil,
        kept: [Reference]? = nil
    ) -> JSONValue {
        var members = [
            JSONValue.Member("id", .string(repair.reference.text)),
            JSONValue.Member("omschrijving", .string(repair.description)),
            JSONValue.Member("door", .string(repair.officer)),
            JSONValue.Member("uitgevoerdOp", .string(repair.at.iso)),
            JSONValue.Member("ongedaanGemaaktOp", JSONValue(repair.undoneAt?.iso)),
            JSONValue.Member("aantal", JSONValue(repair.exemptions.count)),
            JSONValue.Member("ontheffingen", .array(repair.exemptions.map { .string($0.text) })),
        ]
        if let plans {
            members.append(JSONValue.Member("wijzigingen", .array(plans.map(change))))
        }
        if let kept {
            let texts = kept.map { JSONValue.string($0.text) }
            members.append(JSONValue.Member("nietTeruggezet", .array(texts)))
        }
        return .object(members)
    }

    private static func change(_ plan: RepairPlan) -> JSONValue {
        let exemption = plan.exemption
        let before = plan.before.map { CoveredPlate(plate: $0.plate, right: $0.right) }
        return [
            "ontheffingId": .string(exemption.reference.text),
            "voor": state(
                exemption.zone,
                exemption.validity.end,
                exemption.withdrawnFrom,
                before
            ),
            "na": state(plan.zone, plan.validUntil, plan.withdrawnFrom, plan.after),
        ]
    }

    private static func state(
        _ zone: ZoneCode?,
        _ end: Instant,
        _ withdrawn: Instant?,
        _ covers: [CoveredPlate]
    ) -> JSONValue {
        [
            "zone": JSONValue(zone?.text), "geldigTot": .string(end.iso),
            "ingetrokkenPer": JSONValue(withdrawn?.iso),
            "dekking": .array(covers.map(cover)),
        ]
    }

    private static func cover(_ cover: CoveredPlate) -> JSONValue {
        [
            "kenteken": .string(cover.plate.text), "land": JSONValue(cover.plate.country?.text),
            "zone": JSONValue(cover.right.zone?.text),
            "van": .string(cover.right.period.start.iso),
            "tot": .string(cover.right.period.end.iso),
        ]
    }
}
