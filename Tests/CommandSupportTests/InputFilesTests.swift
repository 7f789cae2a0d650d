import CommandSupport
import Records
import TestSupport
import Testing

@Suite("InputFiles")
struct InputFilesTests {
  @Test("reads files one after the other, each with line numbers of its own")
  func order() throws {
    let folder = try TemporaryFolder()
    let paths = [
      try folder.write("b", "1\n2".utf8), try folder.write("a", "3\n".utf8),
      try folder.write("empty", "".utf8),
    ]
    #expect(try lines(paths + [paths[1]]) == ["b:1=1", "b:2=2", "a:1=3", "a:1=3"])
  }

  @Test("opens no more than one file at a time")
  func many() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a", "x\n".utf8)
    // More than the 1024 that a process may usually hold.
    let count = 1500
    #expect(try lines(Array(repeating: path, count: count)).count == count)
  }

  @Test("reads nothing when one of them is not there")
  func missing() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a", "x\n".utf8)
    var calls = 0
    do {
      try InputFiles(paths: [path, folder.path + "/b"], maxLineBytes: 1024).forEach { _ in
        calls += 1
      }
      Issue.record("read a missing file")
    } catch let error as RunError {
      #expect(error.status == .noInput)
      #expect(error.description == "\(folder.path)/b: cannot open: No such file or directory")
    }
    #expect(calls == 0)
  }

  @Test("takes standard input when nothing is named")
  func standardInput() { #expect(InputFiles(paths: [], maxLineBytes: 1024).paths == ["-"]) }

  private func lines(_ paths: [String]) throws -> [String] {
    var lines: [String] = []
    try InputFiles(paths: paths, maxLineBytes: 1024).forEach { reader in
      while let batch = try reader.nextBatch() {
        let name = batch.source.split(separator: "/").last ?? ""
        for line in batch.lines {
          let text = String(decoding: batch.bytes[line.range], as: UTF8.self)
          lines.append("\(name):\(line.number)=\(text)")
        }
      }
    }
    return lines
  }
}
