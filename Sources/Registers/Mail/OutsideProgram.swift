import Foundation

/// Runs a program of the system with an input, and waits no longer than it may take.
///
/// Input and output go through files that have no name any more, so that neither a program that
/// reads nothing nor one that writes without end can hold us up.
struct OutsideProgram: Sendable {
    /// Absolute path.
    let path: String
    let timeLimit: Duration

    /// The program ran longer than it may.
    struct TimedOut: Error {}

    /// What came of it.
    struct Ending: Sendable {
        let status: Int32
        let output: Data
    }

    /// Runs it to its end.
    ///
    /// Throws ``TimedOut``, or what kept it from starting; it is stopped when the task is given up.
    func run(_ arguments: [String], input: Data) async throws -> Ending {
        let (source, sink) = (try Self.namelessFile(holding: input), try Self.namelessFile())
        let process = try spawn(arguments, reading: source, writing: sink)
        let isOver = await isOverInTime(process)
        if !isOver { kill(-process, SIGKILL) }
        let status = Self.reap(process)
        guard isOver else { throw TimedOut() }
        try sink.seek(toOffset: 0)
        return Ending(status: status, output: try sink.readToEnd() ?? Data())
    }

    /// Starts it in a group of its own, with no open file but the two and `/dev/null` for errors.
    ///
    /// `Process` of Foundation is not used: up to Swift 6.3 its `run` now and then reads past a
    /// buffer and takes the service down (swift-corelibs-foundation, pull request 5472).
    private func spawn(
        _ arguments: [String],
        reading source: FileHandle,
        writing sink: FileHandle
    ) throws -> pid_t {
        var files = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&files)
        defer { posix_spawn_file_actions_destroy(&files) }
        posix_spawn_file_actions_adddup2(&files, source.fileDescriptor, STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&files, sink.fileDescriptor, STDOUT_FILENO)
        posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        for file in try Self.openFiles() where file > STDERR_FILENO {
            posix_spawn_file_actions_addclose(&files, file)
        }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var (none, all) = (sigset_t(), sigset_t())
        sigemptyset(&none)
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
        posix_spawnattr_setflags(&attributes, Int16(flags))
        var words = ([path] + arguments).map { strdup($0) }
        words.append(nil)
        defer { words.forEach { free($0) } }
        var process = pid_t()
        let code = posix_spawn(&process, path, &files, &attributes, words, environ)
        guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EIO) }
        return process
    }

    /// Whether it ends before its time is up or the task is given up.
    ///
    /// It is not reaped yet, so its number is still its own. What comes first counts, however long
    /// this task has to wait for its turn.
    private func isOverInTime(_ process: pid_t) async -> Bool {
        let (firsts, signal) = AsyncStream<Bool>.makeStream(bufferingPolicy: .bufferingOldest(1))
        DispatchQueue.global().async {
            var ending = siginfo_t()
            while waitid(P_PID, id_t(process), &ending, WEXITED | WNOWAIT) == -1, errno == EINTR {}
            signal.yield(true)
        }
        DispatchQueue.global().asyncAfter(deadline: .now() + timeLimit / .seconds(1)) {
            signal.yield(false)
        }
        for await isOver in firsts { return isOver }
        return false
    }

    /// Takes its status; a program that a signal ended has 128 and the signal's number, as a shell
    /// tells it.
    private static func reap(_ process: pid_t) -> Int32 {
        var status: Int32 = 0
        while waitpid(process, &status, 0) == -1, errno == EINTR {}
        let signal = status & 0x7f
        return signal == 0 ? (status >> 8) & 0xff : 128 + signal
    }

    private static func openFiles() throws -> [Int32] {
        try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").compactMap(Int32.init)
    }

    private static func namelessFile(holding data: Data = Data()) throws -> FileHandle {
        let path = FileManager.default.temporaryDirectory
            .appendingPathComponent("kentekenloket-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let isMade = FileManager.default.createFile(
            atPath: path,
            contents: nil,
            attributes: [.posixPermissions: 0o600]
        )
        guard isMade, let handle = FileHandle(forUpdatingAtPath: path) else {
            throw CocoaError(.fileWriteUnknown)
        }
        try handle.write(contentsOf: data)
        try handle.seek(toOffset: 0)
        return handle
    }
}
