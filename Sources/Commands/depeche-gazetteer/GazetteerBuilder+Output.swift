import CommandSupport
import Gazetteers

extension GazetteerBuilder {
  /// Writes the index; the one that is there stays until it is whole.
  consuming func write(to path: String, _ diagnostics: Diagnostics) throws {
    guard placeCount > 0 else { throw RunError(.data, "no place to put into the index") }
    let bytes = index(notes: Self.attribution)
    try OutputFile.write(bytes, to: path)
    let count = Gazetteer.placeCount(ofIndex: bytes)
    diagnostics.message("\(path): \(count) places, \(bytes.count) bytes")
  }

  private static let attribution = """
    Data of GeoNames, https://www.geonames.org, CC BY 4.0 \
    (https://creativecommons.org/licenses/by/4.0/); compiled by Dépêche.

    """
}
