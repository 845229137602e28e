/// Where libFuzzer comes in; `Target` is the one that `Scripts/fuzz` chose.
///
/// A finding ends the process, so that the fuzzer keeps the bytes.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    if let finding = Target.finding(in: bytes) { fatalError(finding) }
    return 0
}
