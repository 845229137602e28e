/// Something that reads bytes from outside, and what must be true of it whatever the bytes are.
///
/// Each is fed by `Scripts/fuzz`, which looks for bytes that lead to a crash or a finding, and by
/// `CorpusTests`, which reads again what earlier runs kept.
protocol FuzzTarget: SendableMetatype {
    /// What is wrong with how these bytes were read; nil when all is well.
    static func finding(in bytes: [UInt8]) -> String?
}
