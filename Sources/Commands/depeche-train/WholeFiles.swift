import CommandSupport
import LanguageData
import Records

/// The bytes of a file.
func readWholeFile(_ path: String) throws(RunError) -> [UInt8] {
  do {
    guard let bytes = try LanguageDataFile.contents(of: path) else {
      throw RunError(.noInput, "\(path): no such file")
    }
    return bytes
  } catch let error as RunError {
    throw error
  } catch {
    throw RunError(.inputOutput, "\(error)")
  }
}

/// Writes a file that appears when it is whole.
func writeWholeFile(_ bytes: [UInt8], to path: String) throws {
  let output = try OutputFile(path: path)
  do {
    try output.write(bytes)
  } catch {
    output.abandon()
    throw RunError(.inputOutput, "\(path): cannot write: \(error)")
  }
  try output.finish()
}

/// Writes a report.
func writeStandardOutput(_ text: String) throws {
  let output = try OutputFile(path: nil)
  do {
    try output.write(Array(text.utf8))
  } catch {
    throw RunError(.inputOutput, "standard output: \(error)")
  }
}

extension RunError {
  /// Runs `body`, and makes an error about data of whatever it throws.
  static func data<Result>(_ body: () throws -> Result) throws(RunError) -> Result {
    do {
      return try body()
    } catch let error as RunError {
      throw error
    } catch {
      throw RunError(.data, "\(error)")
    }
  }
}
