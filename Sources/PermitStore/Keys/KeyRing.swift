/// The keys of the record, each for one purpose, all from the one secret of the key file.
///
/// They never enter the database, so that a stolen database file tells nothing about people.
public struct KeyRing: Sendable {
    /// Seals plates so that the same plate can be found again.
    public let plates: PlateCipher
    /// Seals names, addresses, numbers and messages.
    public let text: TextCipher
    /// Makes the keyed hashes by which a person or an address is found.
    public let lookup: LookupHash
    /// Makes and recognises the tokens of scan suppliers and staff.
    public let tokens: TokenHash
    /// Makes and recognises what lets somebody in without a login: codes and links of households.
    public let secrets: TokenHash
    /// Makes and recognises the PINs of the telephone line.
    public let pins: PinHash
    /// Chains the lines of the audit record.
    public let audit: AuditChain
    /// Signs what others must be able to check: receipts, and what devices carry along.
    public let signing: SigningKey
    /// Makes the keys by which devices that are offline know plates, one for each of them a day.
    public let devices: DeviceKeys
    /// Tells whether a database was made with these keys.
    public let check: KeyCheck

    /// Derives every key from one secret of 256 bits.
    public init(secret: SecretKey) {
        func key(_ purpose: String) -> SecretKey {
            secret.derived(for: "kentekenloket \(purpose)")
        }
        plates = PlateCipher(
            short: key("plates"),
            long: key("plates long"),
            nonces: key("plates nonce")
        )
        text = TextCipher(key: key("text"))
        lookup = LookupHash(key: key("lookup"))
        tokens = TokenHash(key: key("tokens"))
        secrets = TokenHash(key: key("secrets"))
        pins = PinHash(key: key("pins"))
        audit = AuditChain(key: key("audit"))
        signing = SigningKey(seed: key("signing"))
        devices = DeviceKeys(key: key("devices"))
        check = KeyCheck(key: key("check"))
    }
}
