import Records
import Testing

@testable import Linguistics

@Suite("layers in integers")
struct QuantizedLayerTests {
  private static func numbers(_ count: Int, seed: UInt64) -> [Float] {
    var generator = SeededGenerator(seed)
    return (0..<count).map { _ in generator.symmetric() }
  }

  private static func read(_ bytes: [UInt8]) throws -> QuantizedLayer {
    var reader = ModelReader(ModelSection(bytes), name: "layers")
    return try QuantizedLayer(from: &reader)
  }

  @Test("answer nearly as floats do", arguments: [1, 3, 4, 7], [1, 5, 8, 21])
  func roundTrip(rows: Int, outputs: Int) throws {
    let inputs = 30
    let weights = Self.numbers(inputs * outputs, seed: 1)
    let bias = Self.numbers(outputs, seed: 2)
    let layer = try Self.read(
      QuantizedLayer.serialized(weights: weights, bias: bias, largestInput: 2))
    #expect((layer.inputs, layer.outputs) == (inputs, outputs))
    var input = Matrix(rows: rows, columns: inputs)
    input.values = Self.numbers(rows * inputs, seed: 3).map { $0 * 2 }
    var expected = input.times(weights, outputs: outputs)
    expected.addToRows(bias)
    var scratch = QuantizedScratch()
    let found = layer.output(of: input.values, rows: rows, scratch: &scratch)
    #expect(found.count == rows * outputs)
    for (found, expected) in zip(found, expected.values) { #expect(abs(found - expected) < 0.01) }
    // What is left from a larger layer changes nothing.
    #expect(layer.output(of: input.values, rows: rows, scratch: &scratch) == found)
  }

  @Test("cut off inputs that are larger than those they were made for")
  func clamping() throws {
    let layer = try Self.read(
      QuantizedLayer.serialized(weights: [1, 1], bias: [0], largestInput: 2))
    var scratch = QuantizedScratch()
    let output = layer.output(of: [100, 0, -100, -100], rows: 2, scratch: &scratch)
    #expect(abs(output[0] - 2) < 0.001 && abs(output[1] + 4) < 0.001)
  }

  @Test("give nothing for no words")
  func empty() throws {
    let layer = try Self.read(
      QuantizedLayer.serialized(weights: [1, 1], bias: [0], largestInput: 2))
    var scratch = QuantizedScratch()
    #expect(layer.output(of: [], rows: 0, scratch: &scratch).isEmpty)
  }

  /// The bytes of a layer whose head says what it wants.
  private static func bytes(
    inputs: UInt32, outputs: UInt32, bias: Int, weights: [Int16]
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(number: inputs)
    bytes.append(number: outputs)
    for _ in 0..<2 + bias { bytes.append(number: Float(1).bitPattern) }
    for weight in weights { bytes.append(number: weight) }
    return bytes
  }

  @Test("refuse bytes that make none")
  func malformed() {
    let good = Self.bytes(inputs: 2, outputs: 3, bias: 3, weights: [1, 2, 3, 4, 5, 2047])
    #expect(throws: Never.self) { try Self.read(good) }
    let broken = [
      Self.bytes(inputs: 3, outputs: 1, bias: 1, weights: [1, 2, 3]),
      Self.bytes(inputs: 0, outputs: 1, bias: 1, weights: []),
      Self.bytes(inputs: 2, outputs: 0, bias: 0, weights: []),
      Self.bytes(inputs: 502, outputs: 1, bias: 1, weights: [Int16](repeating: 1, count: 502)),
      Self.bytes(inputs: 2, outputs: .max, bias: 3, weights: [1, 2]),
      Self.bytes(inputs: .max, outputs: .max, bias: 3, weights: [1, 2]),
      Self.bytes(inputs: 2, outputs: 1, bias: 1, weights: [1, 2048]),
      Self.bytes(inputs: 2, outputs: 1, bias: 1, weights: [.min, 1]),
    ]
    // Scales and biases that are no numbers, found by fuzzing.
    let noNumbers = (2..<7).flatMap { place in
      [Float.nan, .infinity].map { value in
        var bytes: [UInt8] = []
        bytes.append(number: value.bitPattern)
        return Array(good[..<(place * 4)]) + bytes + good[(place * 4 + 4)...]
      }
    }
    for bytes in broken + noNumbers + good.indices.map({ Array(good.prefix($0)) }) {
      #expect(throws: ModelArchiveError.self) { try Self.read(bytes) }
    }
  }
}
