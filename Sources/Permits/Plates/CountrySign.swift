/// The distinguishing sign of a country in international traffic (UNECE, not ISO): D, B, GB, NL.
public struct CountrySign: Hashable, Sendable {
    /// The letters as digits 1…26 of a number in base 27; never 0.
    @usableFromInline package let code: UInt16

    /// The Netherlands.
    public static let netherlands = CountrySign(known: "NL")

    /// Recognises a sign; nil when no country uses it.
    public init?(_ sign: String) {
        guard Self.all.contains(sign) else { return nil }
        self.init(known: sign)
    }

    /// Takes the number of a sign that was recognised before.
    @inlinable package init(known code: UInt16) {
        self.code = code
    }

    private init(known sign: String) {
        code = sign.utf8.reduce(0) { $0 * 27 + UInt16($1 - 64) }
    }

    /// One to three letters.
    public var text: String {
        var rest = code
        var letters: [UInt8] = []
        while rest > 0 {
            letters.append(UInt8(rest % 27) + 64)
            rest /= 27
        }
        return String(decoding: letters.reversed(), as: UTF8.self)
    }

    /// The sign to use for an ISO 3166 code that differs from it, to help who types the wrong one.
    public static func meant(by isoCode: String) -> String? {
        iso[isoCode]
    }

    /// Whether two statements about a country can both be true; a missing one fits any.
    public static func canBeSame(_ one: CountrySign?, _ other: CountrySign?) -> Bool {
        guard let one, let other else { return true }
        return one == other
    }

    /// The signs in use: what the national parking register takes, and newer ones.
    ///
    /// `FR` is not among them: the Faroe Islands gave it up for `FO`, so who types it means France.
    public static let all: Set<String> = Set(
        """
        A AFG AL AM AND ANG AUS AZ B BD BDS BF BG BH BHT BIH BOL BR BRN BRU BS BUR BVI BW BY C \
        CAM CDN CH CI CL CN CO CR CU CV CY CZ D DK DOM DY DZ E EAK EAT EAU EAZ EC ER ES EST ET \
        ETH F FIN FJI FL FO G GB GBA GBG GBJ GBM GBZ GCA GE GH GQ GR GUY GW H HK HKJ HN HR I IL \
        IND IR IRL IRQ IS J JA JOR K KN KP KS KSA KWT KZ L LAO LAR LB LS LT LV M MA MAL MC MD \
        MEX MGL MK MNE MOC MS MW N NA NAM NAU NCL NEP NIC NL NMK NZ P PA PAL PE PK PL PNG PY Q \
        RA RB RC RCA RCB RCH RG RH RI RIM RKS RL RM RMM RN RNR RO ROK ROU RP RSM RU RUS RWA S SA \
        SCN SCV SD SGP SK SLO SME SN SO SRB STP SUD SY SYR T TCH TD TG TJ TM TN TO TR TT TUV UA \
        UAE USA UZ V VN VU WAG WAL WAN WD WG WL WS WV YAR YV Z ZA ZRE ZW
        """.split(separator: " ").map(String.init)
    )

    private static let iso = [
        "AT": "A", "BE": "B", "DE": "D", "EE": "EST", "ES": "E", "FI": "FIN", "FR": "F",
        "HU": "H", "IE": "IRL", "IT": "I", "LU": "L", "NO": "N", "PT": "P", "SE": "S",
        "SI": "SLO", "UK": "GB",
    ]
}
