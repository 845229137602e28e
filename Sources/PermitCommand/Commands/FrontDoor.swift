import ArgumentParser
import PermitOffice
import Permits

/// A front door as an operator types it: `2271AA,1` or `2271AA,1,B,2HG`.
struct FrontDoor: ExpressibleByArgument {
    let address: Address

    init?(argument: String) {
        let parts = argument.split(separator: ",", omittingEmptySubsequences: false).map(
            String.init
        )
        guard (2...4).contains(parts.count), let postcode = Postcode.normal(parts[0]),
            let number = Int(parts[1]), (1...99_999).contains(number)
        else { return nil }
        address = Address(
            street: "",
            houseNumber: number,
            letter: parts.count > 2 ? parts[2].uppercased() : "",
            addition: parts.count > 3 ? parts[3].uppercased() : "",
            postcode: postcode,
            town: ""
        )
    }
}
