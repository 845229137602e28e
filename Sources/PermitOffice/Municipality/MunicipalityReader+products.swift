import Permits

/// What is laid down for each kind of exemption, and how long cases are kept.
extension MunicipalityReader {
    mutating func product(_ file: MunicipalityFile.Product) -> Product? {
        guard let kind = DutchName.product(file.soort), kind != .disabledCard else {
            return fault("producten: unknown soort \(file.soort)")
        }
        var product = Product(kind: kind)
        set(&product.maximumPerAddress, file.maximaalPerAdres, "maximaalPerAdres")
        set(&product.validYears, file.geldigJaren, "geldigJaren", least: 1)
        set(&product.feeCents, file.legesCent, "legesCent")
        set(&product.paymentDays, file.betaaltermijnDagen, "betaaltermijnDagen", least: 1)
        set(&product.paymentWarningDays, file.betaalherinneringDagen, "betaalherinneringDagen")
        product.refund = refund(file.terugbetaling) ?? product.refund
        set(&product.maximumConcurrent, file.maximaalGelijktijdig, "maximaalGelijktijdig", least: 1)
        set(&product.budgetMinutes, file.budgetMinuten, "budgetMinuten")
        product.budgetPerCalendarYear = file.budgetPerKalenderjaar ?? product.budgetPerCalendarYear
        set(&product.delegatesMax, file.gemachtigdenMaximaal, "gemachtigdenMaximaal")
        set(&product.guestLinkDays, file.gastlinkDagen, "gastlinkDagen")
        set(&product.daysAhead, file.vooruitDagen, "vooruitDagen")
        product.endsWithWindow = file.automatischBeeindigen ?? product.endsWithWindow
        set(&product.graceMinutes, file.gratieMinuten, "gratieMinuten")
        set(&product.misuseWeeks, file.misbruikWeken, "misbruikWeken", least: 1)
        set(&product.misusePercent, file.misbruikPercentage, "misbruikPercentage", least: 1)
        set(&product.misuseHouseholds, file.misbruikAdressen, "misbruikAdressen", least: 2)
        set(
            &product.staffPerExemption,
            file.personeelPerOntheffing,
            "personeelPerOntheffing",
            least: 1
        )
        set(&product.automaticUpTo, file.automatischTot, "automatischTot")
        set(&product.camperDaysMax, file.camperMaximaalDagen, "camperMaximaalDagen", least: 1)
        setLife(of: &product, file)
        return product
    }

    private mutating func refund(_ name: String?) -> FeeRefund? {
        guard let name else { return nil }
        return DutchName.refund(name) ?? fault("terugbetaling: give geen or perMaand")
    }

    /// What is laid down about an exemption after it was granted.
    private mutating func setLife(
        of product: inout Product,
        _ file: MunicipalityFile.Product
    ) {
        var changes = PlateChangePolicy()
        changes.permanentPerYear = file.kentekenwijzigingenPerJaar
        changes.temporaryPerYear = file.tijdelijkeKentekensPerJaar
        changes.temporaryDaysMax = file.tijdelijkKentekenMaximaalDagen
        demand(file.kentekenwijzigingenPerJaar, "kentekenwijzigingenPerJaar")
        demand(file.tijdelijkeKentekensPerJaar, "tijdelijkeKentekensPerJaar")
        demand(
            file.tijdelijkKentekenMaximaalDagen,
            "tijdelijkKentekenMaximaalDagen",
            least: 1
        )
        set(&changes.restDays, file.kentekenRustDagen, "kentekenRustDagen")
        set(
            &changes.temporaryMinutesMin,
            file.tijdelijkKentekenMinimaalMinuten,
            "tijdelijkKentekenMinimaalMinuten"
        )
        product.plateChanges = changes
        set(&product.renewalDays, file.verlengenVanafDagen, "verlengenVanafDagen", least: 1)
        set(&product.graceDays, file.respijtDagen, "respijtDagen")
        for days in file.herinneringDagen ?? [] { demand(days, "herinneringDagen", least: 1) }
        product.reminderDays = file.herinneringDagen ?? product.reminderDays
    }

    /// Terms are at least a year, so that a case number is never given twice.
    mutating func retention(
        _ file: MunicipalityFile.Bewaartermijnen?
    ) -> RetentionPolicy {
        var policy = RetentionPolicy()
        set(&policy.grantedYears, file?.verleendJaren, "verleendJaren", least: 1)
        set(&policy.withdrawnYears, file?.ingetrokkenJaren, "ingetrokkenJaren", least: 1)
        set(&policy.refusedYears, file?.geweigerdJaren, "geweigerdJaren", least: 1)
        set(&policy.abortedYears, file?.afgebrokenJaren, "afgebrokenJaren", least: 1)
        set(
            &policy.unhandledYears,
            file?.buitenBehandelingJaren,
            "buitenBehandelingJaren",
            least: 1
        )
        set(&policy.objectionYears, file?.bezwaarJaren, "bezwaarJaren", least: 1)
        set(&policy.visitorPlateWeeks, file?.bezoekkentekenWeken, "bezoekkentekenWeken", least: 1)
        set(&policy.findingDays, file?.bevindingDagen, "bevindingDagen", least: 1)
        if policy.findingDays > RetentionPolicy.findingDaysMax {
            note("bevindingDagen: give at most \(RetentionPolicy.findingDaysMax)")
        }
        set(&policy.handedOverYears, file?.overgedragenJaren, "overgedragenJaren", least: 1)
        return policy
    }
}
