import CommandSupport
import Foundation
import Glibc
import TestSupport
import Testing

@Suite("OutputFile")
struct OutputFileTests {
  @Test("appears when it is whole, in place of what was there")
  func renamed() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("out.jsonl", "old\n".utf8)
    let output = try OutputFile(path: path)
    try output.write(Array("new\n".utf8))
    #expect(try contents(path) == "old\n")
    try output.finish()
    #expect(try contents(path) == "new\n")
    #expect(try files(folder) == ["out.jsonl"])
  }

  @Test("leaves what was there, and nothing else, when it is abandoned")
  func abandoned() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("out.jsonl", "old\n".utf8)
    let output = try OutputFile(path: path)
    try output.write(Array("new\n".utf8))
    output.abandon()
    #expect(try contents(path) == "old\n")
    #expect(try files(folder) == ["out.jsonl"])
  }

  @Test("writes to devices and pipes in place")
  func special() throws {
    let output = try OutputFile(path: "/dev/null")
    try output.write(Array("x\n".utf8))
    try output.finish()
    var status = stat()
    #expect(stat("/dev/null", &status) == 0 && status.st_mode & S_IFMT == S_IFCHR)
  }

  @Test("says what it cannot open", arguments: ["/nowhere/out.jsonl", "/tmp"])
  func cannotOpen(path: String) {
    do throws(RunError) {
      _ = try OutputFile(path: path)
      Issue.record("opened \(path)")
    } catch {
      #expect(error.status == .inputOutput)
      #expect(error.description.hasPrefix("\(path): cannot open: "))
    }
  }

  @Test("says what it cannot put in its place, and takes the partial file away")
  func cannotRename() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/out.jsonl"
    let output = try OutputFile(path: path)
    try folder.write("out.jsonl/inner", "a folder came in between".utf8)
    #expect(throws: RunError.self) { try output.finish() }
    #expect(try files(folder) == ["out.jsonl"])
  }

  private func contents(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  private func files(_ folder: TemporaryFolder) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
  }
}
