import CLibFuzzer
import Glibc

/// Feeds one reader with what libFuzzer makes up: `depeche-fuzz TARGET [libFuzzer's arguments]`.
///
/// Built by `pipelines/fuzz` alone. `depeche-fuzz --list` names the targets, and
/// `depeche-fuzz --seeds TARGET FOLDER` writes the seeds that a target makes itself.
@main
struct FuzzCommand {
  /// What is fuzzed in this process. libFuzzer's callback can carry nothing along.
  private static let target: any FuzzTarget = {
    do {
      return try FuzzTargets.make(CommandLine.arguments.dropFirst().first ?? "")
    } catch {
      fail("\(error)")
    }
  }()

  static func main() {
    let arguments = CommandLine.arguments
    do {
      switch arguments.dropFirst().first {
      case "--list": print(FuzzTargets.names.joined(separator: "\n"))
      case "--seeds" where arguments.count == 4:
        try SeedFolder(path: arguments[3]).write(FuzzTargets.make(arguments[2]).seeds())
      default: runDriver()
      }
    } catch {
      fail("\(error)")
    }
  }

  /// Hands the arguments behind the target's name to libFuzzer, which ends the process.
  private static func runDriver() {
    _ = target
    var words = [CommandLine.arguments[0]] + CommandLine.arguments.dropFirst(2)
    var count = Int32(words.count)
    words.append("")
    var pointers = words.map { strdup($0) }
    pointers[Int(count)] = nil
    pointers.withUnsafeMutableBufferPointer { buffer in
      var start = buffer.baseAddress
      exit(
        LLVMFuzzerRunDriver(&count, &start) { data, size in
          FuzzCommand.target.run(Array(UnsafeBufferPointer(start: data, count: size)))
          return 0
        })
    }
  }

  private static func fail(_ message: String) -> Never {
    let line = Array("depeche-fuzz: \(message)\n".utf8)
    _ = write(STDERR_FILENO, line, line.count)
    exit(1)
  }
}
