import Foundation
import PermitStore
import Testing

@Test func `A key file is one line that only its owner may read`() throws {
    try inScratchFolder { folder in
        let path = folder + "/key"

        let made = try KeyRing.create(at: path)

        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text.wholeMatch(of: /kentekenloket-key-1 [A-Za-z0-9+\/]{43}=\n/) != nil)
        #expect(try permissions(of: path) == 0o600)
        #expect(try KeyRing.load(from: path).check.accepts(made.check.value))
    }
}

@Test func `A key file that is there is never replaced`() throws {
    try inScratchFolder { folder in
        let path = folder + "/key"
        let made = try KeyRing.create(at: path)

        #expect(throws: KeyFileFault.exists(path: path)) { try KeyRing.create(at: path) }
        #expect(try KeyRing.load(from: path).check.accepts(made.check.value))
    }
}

@Test(arguments: [0o640, 0o604, 0o620, 0o666, 0o644])
func `A key file that others may read or change is refused`(mode: Int) throws {
    try inScratchFolder { folder in
        let path = folder + "/key"
        _ = try KeyRing.create(at: path)
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)

        #expect(throws: KeyFileFault.readableByOthers(path: path)) {
            try KeyRing.load(from: path)
        }
    }
}

@Test(arguments: [
    "", "\n", "kentekenloket-key-1", "kentekenloket-key-1 AAAA",
    "kentekenloket-key-2 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
    "kentekenloket-key-1 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA!=",
    "kentekenloket-key-1 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA= more",
    "\u{0}\u{1}\u{2}", String(repeating: "x", count: 5000),
])
func `Something else than a key is refused`(text: String) throws {
    try inScratchFolder { folder in
        let path = folder + "/key"
        try text.write(toFile: path, atomically: false, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)

        #expect(throws: KeyFileFault.wrongFormat(path: path)) { try KeyRing.load(from: path) }
    }
}

@Test func `A missing key file, a folder and an unreachable path are told apart`() throws {
    try inScratchFolder { folder in
        #expect(throws: KeyFileFault.missing(path: folder + "/none")) {
            try KeyRing.load(from: folder + "/none")
        }
        #expect(throws: KeyFileFault.unusable(path: folder, reason: "it is not a file")) {
            try KeyRing.load(from: folder)
        }
        #expect(throws: KeyFileFault.self) { try KeyRing.create(at: folder + "/none/key") }
    }
}

@Test(arguments: [
    KeyFileFault.missing(path: "/k"), .exists(path: "/k"), .readableByOthers(path: "/k"),
    .wrongFormat(path: "/k"), .unusable(path: "/k", reason: "Input/output error"),
])
func `Every fault of a key file is one line that names the file`(fault: KeyFileFault) {
    #expect(fault.description.contains("/k"))
    #expect(!fault.description.contains("\n"))
}
