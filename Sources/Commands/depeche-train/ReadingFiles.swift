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
