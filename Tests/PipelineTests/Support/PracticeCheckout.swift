import Foundation
import TestSupport

/// A copy of what the scripts need, to run them in: the built executables stand in for a build, and
/// Debian's packages count as installed.
struct PracticeCheckout {
  /// Works in the copy.
  let shell: Shell

  /// `swift` tells its version and where it would have put the executables; `dpkg-query` knows every
  /// package.
  private static let standIns = """
    mkdir stand-ins
    cat >stand-ins/swift <<'END'
    #!/bin/bash
    case $* in
      --version) echo "Swift version 6.3.1" ;;
      *--show-bin-path) echo '\(Repository.executables)' ;;
    esac
    END
    cat >stand-ins/dpkg-query <<'END'
    #!/bin/bash
    echo install ok installed
    END
    chmod +x stand-ins/*

    """

  /// Makes the copy, with the files that the README supposes a reader to have: a list of sources,
  /// folders of lexicons and one of page cases.
  init() async throws {
    shell = try Shell()
    let copied = try await shell.run(
      Self.standIns + """
        cp -r "$EXAMPLES" examples && cp -r '\(Repository.root)/pipelines' pipelines &&
        mkdir -p my-lexicons my-data my-fr Tests/CleaningTests/Pages && echo "$PWD/examples/pages" >urls.txt
        """)
    guard copied.status == 0 else { throw ExampleError(run: copied) }
  }

  /// Runs a line in the copy, with the stand-ins first on its `PATH`.
  func run(_ line: String, seconds: Int = 300) async throws -> ShellRun {
    let path = [
      shell.folder.path + "/stand-ins", Repository.executables, "/usr/local/bin:/usr/bin:/bin",
    ]
    return try await shell.run(
      line, environment: ["PATH": path.joined(separator: ":")], seconds: seconds)
  }
}
