import Permits
import PermitStore

extension Office {
    /// The plates that the household keeps, in the order in which they were saved.
    public func savedPlates(
        of scheme: Reference,
        for caller: Caller
    ) async throws -> Outcome<[SavedPlate]> {
        try await reading(scheme, by: caller, to: .useSavedPlates) { try $1.savedPlates(of: $0) }
    }

    /// Saves a plate; one that is there already is the same one, with a new name if one is given.
    public func save(
        _ plate: LicensePlate,
        named name: String?,
        under scheme: Reference,
        by caller: Caller
    ) async throws -> Outcome<SavedPlate> {
        let now = clock.now()
        return try await changing(scheme, by: caller, to: .changeSavedPlates, at: now) {
            scheme,
            change in
            let saved = try change.record.savedPlates(of: scheme)
            if let known = saved.first(where: { $0.plate.isSame(as: plate) }) {
                if let name { try change.rename(known, to: name) }
                return try found(known.reference, of: scheme, in: change)
            }
            guard saved.count < SavedPlate.countMax else {
                return .refused(.tooMany(maximum: SavedPlate.countMax))
            }
            let reference = try change.save(plate, named: name, for: scheme)
            return try found(reference, of: scheme, in: change)
        }
    }

    /// Gives a saved plate another name, or none.
    public func rename(
        savedPlate: Reference,
        to name: String?,
        under scheme: Reference,
        by caller: Caller
    ) async throws -> Outcome<SavedPlate> {
        let now = clock.now()
        return try await changing(scheme, by: caller, to: .changeSavedPlates, at: now) {
            scheme,
            change in
            guard let saved = try change.record.savedPlate(savedPlate, of: scheme) else {
                return .notFound
            }
            try change.rename(saved, to: name)
            return try found(savedPlate, of: scheme, in: change)
        }
    }

    /// Erases a saved plate.
    public func drop(
        savedPlate: Reference,
        under scheme: Reference,
        by caller: Caller
    ) async throws -> Outcome<Void> {
        let now = clock.now()
        return try await changing(scheme, by: caller, to: .changeSavedPlates, at: now) {
            scheme,
            change in
            guard let saved = try change.record.savedPlate(savedPlate, of: scheme) else {
                return .notFound
            }
            try change.drop(saved)
            return .done(())
        }
    }

    private func found(
        _ reference: Reference,
        of scheme: Exemption,
        in change: RecordChange
    ) throws -> Outcome<SavedPlate> {
        try change.record.savedPlate(reference, of: scheme).map { .done($0) } ?? .notFound
    }
}

extension LicensePlate {
    /// Whether both have the same text and the same country.
    fileprivate func isSame(as other: LicensePlate) -> Bool {
        text == other.text && country == other.country
    }
}
