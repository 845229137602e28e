/// The connection broke, or stopped being HTTP, while the body was read; there is no one to answer.
struct BrokenRequest: Error {
    let cause: any Error
}
