import HTTPTypes

extension Problem {
    /// 409: a device cannot go on from where it is.
    static let snapshotNeeded = Problem(
        status: .conflict,
        code: "momentopnameNodig",
        title: "Haal een nieuwe momentopname op",
        detail: "Vanaf deze registerversie zijn de wijzigingen niet meer te geven: de versie is "
            + "van voor vandaag of bestaat niet, of de regels zijn intussen gewijzigd."
    )
}
