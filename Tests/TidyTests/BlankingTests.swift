import Testing

@Test(arguments: [
    ("let a = 1 // try! this", "let a = 1             "),
    ("a /* b /* c */ d */ e", "a                   e"),
    (#"print("fatalError \(try! x(")")) TODO")"#, #"print("           \(try! x(" "))     ")"#),
    ("#\"\"\"\n\"quoted\" \\n\n\"\"\"#; b", "#\"\"\"\n           \n\"\"\"#; b"),
    (#"let q = "\""; b"#, #"let q = "  "; b"#),
    ("func `as! said`() {}", "func `        `() {}"),
    ("let open = \"never closed\nb", "let open = \"            \nb"),
])
func `Prose is blanked and code is kept, column for column`(text: String, code: String) {
    #expect(Blanking.blanked(text) == code)
}
