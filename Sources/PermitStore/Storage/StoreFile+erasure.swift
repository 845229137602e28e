import GRDB

extension StoreFile {
    /// Writes the file anew and empties its log, so that no byte of what was deleted is left in
    /// either.
    ///
    /// Deleted rows are overwritten as they go, but rows that were moved from page to page before
    /// leave copies in space that is free.
    public func eraseRemains() throws(StoreFault) {
        try StoreFault.naming {
            try pool.vacuum()
            _ = try pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
        }
    }
}
