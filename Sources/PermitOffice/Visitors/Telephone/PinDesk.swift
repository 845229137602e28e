import PermitStore

/// Looks at PINs one at a time: each look is dear, and many at once must not hold up the rest.
actor PinDesk {
    /// Whether the PIN is the one that is kept.
    func matches(_ pin: String, _ kept: PinHash.Kept?, keys: KeyRing) -> Bool {
        keys.pins.matches(pin, kept)
    }

    /// What is to be kept of a PIN.
    func keep(_ pin: String, keys: KeyRing) -> PinHash.Kept {
        keys.pins.keep(pin)
    }
}
