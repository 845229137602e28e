/// The error correction of QR codes: Reed–Solomon over the field of 256 elements with the
/// polynomial x⁸+x⁴+x³+x²+1 (ISO/IEC 18004:2015, 7.5.2).
enum ReedSolomon {
    /// The correction codewords that belong to data.
    static func correction(of data: [UInt8], count: Int) -> [UInt8] {
        let divisor = generator(count)
        var rest = [UInt8](repeating: 0, count: count)
        for byte in data {
            let factor = byte ^ rest.removeFirst()
            rest.append(0)
            for place in rest.indices { rest[place] ^= product(divisor[place], factor) }
        }
        return rest
    }

    /// The product of (x − 2⁰)…(x − 2ⁿ⁻¹), without its first coefficient, which is 1.
    private static func generator(_ degree: Int) -> [UInt8] {
        var coefficients = [UInt8](repeating: 0, count: degree - 1) + [1]
        var root: UInt8 = 1
        for _ in 0..<degree {
            for place in coefficients.indices {
                coefficients[place] = product(coefficients[place], root)
                if place + 1 < degree { coefficients[place] ^= coefficients[place + 1] }
            }
            root = product(root, 2)
        }
        return coefficients
    }

    private static func product(_ left: UInt8, _ right: UInt8) -> UInt8 {
        var result: UInt8 = 0
        for bit in (0..<8).reversed() {
            let carry = result >> 7
            result = result << 1 ^ (carry * 0x1D)
            if right >> UInt8(bit) & 1 == 1 { result ^= left }
        }
        return result
    }
}
