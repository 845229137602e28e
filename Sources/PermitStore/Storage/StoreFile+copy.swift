import Foundation
import GRDB

extension StoreFile {
    /// Copies the record, as it stands at one moment, to a file that does not exist yet.
    public func copy(to path: String) throws(StoreFault) {
        let place = StorePlace(path: path)
        guard try !place.isPresent() else { throw .alreadyThere }
        try place.make()
        do {
            try StoreFault.naming {
                let copy = try DatabaseQueue(path: path)
                defer { try? copy.close() }
                try pool.backup(to: copy)
            }
        } catch {
            place.remove()
            throw error
        }
    }
}
