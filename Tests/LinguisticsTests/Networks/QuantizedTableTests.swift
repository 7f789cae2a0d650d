import Records
import Testing

@testable import Linguistics

@Suite("tables of embeddings in bytes")
struct QuantizedTableTests {
  private static let values: [Float] = {
    var generator = SeededGenerator(1)
    // Rows of very different sizes, one of them empty.
    return [0.001, 1, 0, 50].flatMap { size in (0..<17).map { _ in generator.symmetric() * size } }
  }()

  private static func sum(_ table: QuantizedTable, rows: [Int]) -> [Float] {
    var sum = [Float](repeating: 0, count: table.width)
    for row in rows {
      sum.withUnsafeMutableBufferPointer { sum in
        if let target = sum.baseAddress { table.add(row: row, to: target) }
      }
    }
    return sum
  }

  @Test("give back every row, as exactly as a byte a number can")
  func roundTrip() throws {
    let bytes = QuantizedTable.serialized(Self.values, width: 17)
    let section = ModelSection([7] + bytes, range: 1..<1 + bytes.count)
    let table = try QuantizedTable(section, name: "t")
    #expect((table.rows, table.width) == (4, 17))
    for row in 0..<4 {
      let expected = Self.values[row * 17..<(row + 1) * 17]
      let largest = expected.map(abs).max() ?? 0
      for (found, expected) in zip(Self.sum(table, rows: [row]), expected) {
        #expect(abs(found - expected) <= largest / 254 + 1e-7)
      }
    }
    let once = Self.sum(table, rows: [3])
    #expect(Self.sum(table, rows: [3, 3]) == once.map { $0 + $0 })
  }

  @Test("add nothing for a row that is not there", arguments: [-1, 4, Int(Int32.max)])
  func missingRow(row: Int) throws {
    let bytes = QuantizedTable.serialized(Self.values, width: 17)
    let table = try QuantizedTable(ModelSection(bytes), name: "t")
    #expect(Self.sum(table, rows: [row]).allSatisfy { $0 == 0 })
  }

  @Test("refuse bytes that make none")
  func malformed() {
    let good = QuantizedTable.serialized(Self.values, width: 17)
    let heads: [(UInt32, UInt32)] = [
      (.max, .max), (.max, 17), (4, 0), (4, .max), (5, 17), (4, 18), (0, 17),
    ]
    let broken = heads.map { rows, width in
      var bytes: [UInt8] = []
      bytes.append(number: rows)
      bytes.append(number: width)
      return bytes + good.dropFirst(8)
    }
    for bytes in broken + [[], Array(good.prefix(7)), good.dropLast(), good + [0]] {
      #expect(throws: ModelArchiveError.self) { try QuantizedTable(ModelSection(bytes), name: "t") }
    }
  }
}
