import NIOCore
import PermitOffice
import Permits

/// Writes the answer to a plate check as JSON, byte for byte as ``PlateCheckJSON`` and
/// ``JSONWriter`` do, without building anything in between.
enum VerdictBytes {
    /// Adds the answer.
    static func write(_ result: CheckResult, to buffer: inout ByteBuffer) {
        let answer = result.answer
        let (outcome, reason) = PlateCheckJSON.name(of: answer.verdict)
        buffer.writeString("{\"uitkomst\":\"")
        buffer.writeString(outcome)
        buffer.writeString("\",\"reden\":")
        quote(reason, to: &buffer)
        buffer.writeString(",\"zone\":")
        quote(answer.zone?.text, to: &buffer)
        buffer.writeString(",\"deelgebied\":")
        quote(answer.subArea?.text, to: &buffer)
        buffer.writeString(",\"tijdstip\":")
        quote(answer.moment, to: &buffer)
        buffer.writeString(",\"recht\":")
        writeRight(answer.verdict, to: &buffer)
        buffer.writeString(",\"schijf\":")
        write(answer.disc, to: &buffer)
        buffer.writeString(",\"feitcodes\":")
        writeOffences(answer.verdict, to: &buffer)
        buffer.writeString(",\"bijna\":")
        write(answer.nearMisses, to: &buffer)
        buffer.writeString(",\"registerversie\":")
        buffer.writeDecimal(result.registerVersion)
        buffer.writeString("}")
    }

    private static func writeRight(_ verdict: EnforcementVerdict, to buffer: inout ByteBuffer) {
        guard case .exempt(let right, let until) = verdict else {
            buffer.writeString("null")
            return
        }
        buffer.writeString("{\"id\":\"")
        buffer.writeReference(right.reference)
        buffer.writeString("\",\"soort\":\"")
        buffer.writeString(DutchName.of(right.kind))
        buffer.writeString("\",\"geldigVan\":")
        quote(right.period.start, to: &buffer)
        buffer.writeString(",\"geldigTot\":")
        quote(until, to: &buffer)
        buffer.writeString("}")
    }

    private static func write(_ disc: CheckAnswer.Disc?, to buffer: inout ByteBuffer) {
        guard let disc else {
            buffer.writeString("null")
            return
        }
        buffer.writeString("{\"maximaalMinuten\":")
        buffer.writeDecimal(Int64(disc.minutesMax))
        buffer.writeString(",\"gereguleerdTot\":")
        quote(disc.regulatedUntil, to: &buffer)
        buffer.writeString("}")
    }

    private static func writeOffences(_ verdict: EnforcementVerdict, to buffer: inout ByteBuffer) {
        buffer.writeString("[")
        if case .checkOnSite(let codes) = verdict {
            for (position, code) in codes.enumerated() {
                buffer.writeString(position == 0 ? "\"" : ",\"")
                buffer.writeString(code.rawValue)
                buffer.writeString("\"")
            }
        }
        buffer.writeString("]")
    }

    /// Near misses are rare, so they are written the general way.
    private static func write(_ misses: [NearMiss], to buffer: inout ByteBuffer) {
        guard !misses.isEmpty else {
            buffer.writeString("[]")
            return
        }
        buffer.writeBytes(JSONWriter.bytes(of: .array(misses.map(PlateCheckJSON.miss))))
    }

    private static func quote(_ text: String?, to buffer: inout ByteBuffer) {
        guard let text else {
            buffer.writeString("null")
            return
        }
        buffer.writeString("\"")
        buffer.writeString(text)
        buffer.writeString("\"")
    }

    private static func quote(_ moment: Instant?, to buffer: inout ByteBuffer) {
        guard let moment else {
            buffer.writeString("null")
            return
        }
        buffer.writeString("\"")
        buffer.writeMoment(moment)
        buffer.writeString("\"")
    }
}
