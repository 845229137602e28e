/// Answers as the registers document them.
enum Answers {
    static func person(
        bsn: String = Question.bsn,
        name: String = "Test de Vries",
        residence: String = livesAt(1),
        more: String = ""
    ) -> String {
        """
        {"type": "RaadpleegMetBurgerservicenummer", "personen": [{
          "burgerservicenummer": "\(bsn)", "naam": {"volledigeNaam": "\(name)"}\(more),
          "verblijfplaats": \(residence)}]}
        """
    }

    static let nobody = #"{"type": "RaadpleegMetBurgerservicenummer", "personen": []}"#

    static func livesAt(_ number: Int, more: String = "") -> String {
        """
        {"type": "Adres", "adresseerbaarObjectIdentificatie": "1916010000000001"\(more),
         "verblijfadres": {"officieleStraatnaam": "Julianabaan", "korteStraatnaam": "Julianabaan",
          "huisnummer": \(number), "huisletter": "a", "postcode": "2271AA",
          "woonplaats": "Voorburg"}}
        """
    }

    static func buildings(_ number: Int = 1, letter: String? = "A") -> String {
        let member = letter.map { #""huisletter": "\#($0)", "# } ?? ""
        return """
            {"_embedded": {"adressen": [{"openbareRuimteNaam": "Julianabaan",
              "huisnummer": \(number), \(member)"postcode": "2271AA",
              "woonplaatsNaam": "Voorburg", "nummeraanduidingIdentificatie": "1916200000000001"}]},
             "_links": {"self": {"href": "https://api.example/adressen"}}}
            """
    }

    static let noBuilding = #"{"_links": {"self": {"href": "https://api.example/adressen"}}}"#

    static func search(_ docs: String = "", count: Int? = nil) -> String {
        let found = count ?? (docs.isEmpty ? 0 : 1)
        return """
            {"response": {"numFound": \(found), "start": 0, "maxScore": 1.0,
             "numFoundExact": true, "docs": [\(docs)]}}
            """
    }

    static let searchedDoor = #"""
        {"postcode": "2271AA", "huisnummer": 1, "huisletter": "A"}
        """#

    static func vehicle(
        _ kind: String = "Personenauto",
        wheels: String? = "4",
        body: String? = "hatchback",
        plate: String = "HK000J"
    ) -> String {
        let members =
            [("kenteken", plate), ("voertuigsoort", kind)]
            + (wheels.map { [("aantal_wielen", $0)] } ?? [])
            + (body.map { [("inrichting", $0)] } ?? [])
        return "[{" + members.map { "\"\($0.0)\": \"\($0.1)\"" }.joined(separator: ", ") + "}]"
    }

    static func company(
        number: String = Question.kvk,
        staff: Int = 8,
        place: String = companyPlace()
    ) -> String {
        """
        {"kvkNummer": "\(number)", "naam": "Bakkerij De Vliet", "totaalWerkzamePersonen": \(staff),
         "_embedded": {"hoofdvestiging": {"adressen": [\(place)]}}}
        """
    }

    static func companyPlace(shielded: String = "Nee", country: String = "Nederland") -> String {
        """
        {"type": "bezoekadres", "indAfgeschermd": "\(shielded)", "straatnaam": "Julianabaan",
         "huisnummer": 1, "huisletter": "A", "postcode": "2271AA", "plaats": "Voorburg",
         "land": "\(country)"}
        """
    }

    static let noCompany = #"""
        {"fout": [{"code": "IPD5200", "omschrijving": "Er zijn geen gegevens gevonden."}]}
        """#
}
