import PermitStore

extension WrittenLetter {
    /// The same words to an addressee whose address was not known when it was written.
    func addressed(to name: String, _ lines: [String]) -> WrittenLetter {
        WrittenLetter(
            language: language,
            name: self.name.isEmpty ? name : self.name,
            addressLines: lines,
            sender: sender,
            senderLines: senderLines,
            date: date,
            caseNumber: caseNumber,
            subject: subject,
            blocks: blocks
        )
    }
}
