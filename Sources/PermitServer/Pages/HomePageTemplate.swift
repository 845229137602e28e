/// The words of the first page, in Dutch and English.
enum HomePageTemplate {
    static let text = """
        <!doctype html>
        <html lang="nl">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Kentekenloket – {{municipality}}</title>
        <link rel="stylesheet" href="/stijl.css">
        </head>
        <body>
        <main>
        <h1>Kentekenloket {{municipality}}</h1>
        {{#isDemo}}<p class="note">Dit is een proefopstelling met verzonnen personen en
        kentekens. <span lang="en">This is a demonstration with made-up people and plates.</span>
        </p>{{/isDemo}}
        <p>In een blauwe zone hebt u een parkeerschijf nodig. Bewoners en bedrijven kunnen een
        ontheffing krijgen. Die staat op kenteken: u legt niets meer achter de voorruit. Bezoek
        meldt u aan met het kenteken.</p>
        <p>Dit loket neemt aanvragen aan, beslist en houdt het register bij. Een handhaver ziet in
        dat register of een kenteken een ontheffing heeft. Staat het er niet in, dan kan er nog
        een parkeerschijf of gehandicaptenkaart liggen. Dat kijkt de handhaver ter plaatse na.</p>
        <p>Maakt u software? <a href="/v1/openapi.json">Lees de beschrijving van de API</a>
        (OpenAPI).</p>
        <section lang="en">
        <h2>In English</h2>
        <p>In a blue zone you need a parking disc. Residents and companies can get an exemption.
        It is tied to a licence plate: nothing lies behind the windscreen any more. Visitors are
        signed on by plate.</p>
        <p>This desk takes applications, decides and keeps the register. An officer sees in that
        register whether a plate has an exemption. When it has none, there may still be a disc or
        a disabled person's card; the officer looks on the spot.</p>
        <p>Do you write software? <a href="/v1/openapi.json">Read the API description</a>
        (OpenAPI, in Dutch).</p>
        </section>
        </main>
        </body>
        </html>
        """

    static let style = """
        :root { color-scheme: light dark; font: 1.125rem/1.6 system-ui, sans-serif; }
        body { margin: 0; }
        main { max-width: 40rem; margin: 0 auto; padding: 2rem 1rem; }
        h1 { line-height: 1.2; border-left: .75rem solid #154273; padding-left: .75rem; }
        h2 { margin-top: 2.5rem; }
        a { color: #154273; }
        .note { border: 2px solid #8a4b00; padding: .5rem .75rem; }
        @media (prefers-color-scheme: dark) { a { color: #9cc4f2; } }
        """
}
