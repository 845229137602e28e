extension LetterTemplates {
    /// The text of every template that comes with the program, by its name.
    static var files: [String: String] {
        bytes.mapValues { String(decoding: $0, as: UTF8.self) }
    }

    private static let bytes: [String: [UInt8]] = [
        "opening.nl": PackageResources.opening_nl_mustache,
        "opening.en": PackageResources.opening_en_mustache,
        "closing.nl": PackageResources.closing_nl_mustache,
        "closing.en": PackageResources.closing_en_mustache,
        "basis.nl": PackageResources.basis_nl_mustache,
        "basis.en": PackageResources.basis_en_mustache,
        "remedy.nl": PackageResources.remedy_nl_mustache,
        "remedy.en": PackageResources.remedy_en_mustache,
        "received.nl": PackageResources.received_nl_mustache,
        "received.en": PackageResources.received_en_mustache,
        "registerSilent.nl": PackageResources.registerSilent_nl_mustache,
        "registerSilent.en": PackageResources.registerSilent_en_mustache,
        "completionAsked.nl": PackageResources.completionAsked_nl_mustache,
        "completionAsked.en": PackageResources.completionAsked_en_mustache,
        "viewpointAsked.nl": PackageResources.viewpointAsked_nl_mustache,
        "viewpointAsked.en": PackageResources.viewpointAsked_en_mustache,
        "grantedIfPaid.nl": PackageResources.grantedIfPaid_nl_mustache,
        "grantedIfPaid.en": PackageResources.grantedIfPaid_en_mustache,
        "inEffect.nl": PackageResources.inEffect_nl_mustache,
        "inEffect.en": PackageResources.inEffect_en_mustache,
        "refused.nl": PackageResources.refused_nl_mustache,
        "refused.en": PackageResources.refused_en_mustache,
        "leftUnhandled.nl": PackageResources.leftUnhandled_nl_mustache,
        "leftUnhandled.en": PackageResources.leftUnhandled_en_mustache,
        "withdrawn.nl": PackageResources.withdrawn_nl_mustache,
        "withdrawn.en": PackageResources.withdrawn_en_mustache,
        "paymentWarning.nl": PackageResources.paymentWarning_nl_mustache,
        "paymentWarning.en": PackageResources.paymentWarning_en_mustache,
        "lapsed.nl": PackageResources.lapsed_nl_mustache,
        "lapsed.en": PackageResources.lapsed_en_mustache,
        "periodPassed.nl": PackageResources.periodPassed_nl_mustache,
        "periodPassed.en": PackageResources.periodPassed_en_mustache,
        "expiring.nl": PackageResources.expiring_nl_mustache,
        "expiring.en": PackageResources.expiring_en_mustache,
    ]
}
