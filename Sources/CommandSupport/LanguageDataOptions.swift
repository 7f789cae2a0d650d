import ArgumentParser
import Glibc
import LanguageData

/// The option that puts a linguist's own data in front of the data compiled in.
public struct LanguageDataOptions: ParsableArguments {
  /// The user's folders.
  @Option(
    name: .customLong("language-data"),
    help: ArgumentHelp(
      "A folder whose files stand in for the default language data, file by file; may be repeated.",
      valueName: "dir"),
    completion: .directory)
  public var folders: [String] = []

  /// For ArgumentParser.
  public init() {}

  /// The flag's folders, then `$DEPECHE_DATA`, then `../share/depeche` beside the executable.
  ///
  /// - Throws: `RunError` when a folder that the user named is not there.
  public func source() throws(RunError) -> LanguageDataSource {
    var all = folders
    // Set to nothing is how scripts unset it.
    if let folder = getenv("DEPECHE_DATA"), folder.pointee != 0 {
      all.append(String(cString: folder))
    }
    for folder in all where !isFolder(folder) {
      throw RunError(.noInput, "\(folder): no such folder of language data")
    }
    if let installed = installedFolder(), isFolder(installed) { all.append(installed) }
    return LanguageDataSource(folders: all)
  }

  private func installedFolder() -> String? {
    guard let executable = realpath("/proc/self/exe", nil) else { return nil }
    defer { free(executable) }
    let path = String(cString: executable)
    guard let slash = path.lastIndex(of: "/") else { return nil }
    return path[..<slash] + "/../share/depeche"
  }

  private func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
