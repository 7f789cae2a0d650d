import CommandSupport
import Glibc

/// Makes the folder that a file is to lie in.
enum FolderMaker {
  /// Makes the last folder of a path, unless it is there.
  static func makeFolder(of path: String) throws(RunError) {
    guard let slash = path.lastIndex(of: "/") else { return }
    let folder = String(path[..<slash])
    guard !folder.isEmpty, mkdir(folder, 0o777) != 0, errno != EEXIST else { return }
    throw RunError(.inputOutput, "\(folder): cannot make: \(String(cString: strerror(errno)))")
  }
}
