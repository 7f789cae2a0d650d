import CNeuralKernels

/// A layer whose numbers are integers of 12 bits, as a model file has it.
///
/// Sums of products are exact, so that every machine gives the same answers.
struct QuantizedLayer: Sendable {
  /// The largest integer for a weight or an input.
  static let largest: Float = 2047

  let inputs: Int
  let outputs: Int
  /// What an input is multiplied by before it is rounded.
  let inputScale: Float
  /// What a sum of products is multiplied by.
  private let outputScale: Float
  private let bias: [Float]
  private let packed: [Int16]

  /// Rows of sums have this many numbers.
  var stride: Int { (outputs + 7) / 8 * 8 }

  /// Reads a layer: inputs (4), outputs (4), input scale (4), output scale (4), the bias (4 each),
  /// the weights of each output (2 each).
  init(from reader: inout ModelReader) throws(ModelArchiveError) {
    inputs = Int(try reader.number(UInt32.self))
    outputs = Int(try reader.number(UInt32.self))
    inputScale = Float(bitPattern: try reader.number(UInt32.self))
    outputScale = Float(bitPattern: try reader.number(UInt32.self))
    guard inputs > 0, inputs <= 500, inputs.isMultiple(of: 2), outputs > 0, outputs <= 1 << 16
    else { throw reader.malformed("a layer of \(inputs) inputs and \(outputs) outputs") }
    bias = try reader.numbers(UInt32.self, count: outputs).map(Float.init(bitPattern:))
    guard inputScale.isFinite, outputScale.isFinite, bias.allSatisfy(\.isFinite) else {
      throw reader.malformed("a scale or a bias that is no number")
    }
    let weights = try reader.numbers(Int16.self, count: inputs * outputs)
    guard weights.allSatisfy({ abs(Int($0)) <= Int(Self.largest) }) else {
      throw reader.malformed("a weight beyond \(Self.largest)")
    }
    var packed = [Int16](repeating: 0, count: packed_integer_count(inputs, outputs))
    pack_integers(&packed, weights, inputs, outputs)
    self.packed = packed
  }

  /// The bytes of a layer.
  ///
  /// - Parameters:
  ///   - weights: inputs × outputs.
  ///   - largestInput: The largest input that the layer is made for.
  static func serialized(weights: [Float], bias: [Float], largestInput: Float) -> [UInt8] {
    let outputs = bias.count
    let inputs = weights.count / outputs
    let largestWeight = weights.reduce(1e-9) { max($0, abs($1)) }
    let inputScale = largest / largestInput
    let weightScale = largest / largestWeight
    var bytes: [UInt8] = []
    bytes.append(number: UInt32(inputs))
    bytes.append(number: UInt32(outputs))
    bytes.append(number: inputScale.bitPattern)
    bytes.append(number: (1 / (inputScale * weightScale)).bitPattern)
    for value in bias { bytes.append(number: value.bitPattern) }
    for output in 0..<outputs {
      for input in 0..<inputs {
        bytes.append(number: Int16((weights[input * outputs + output] * weightScale).rounded()))
      }
    }
    return bytes
  }

  /// The output for rows of floats.
  func output(of input: [Float], rows: Int, scratch: inout QuantizedScratch) -> [Float] {
    [Float](unsafeUninitializedCapacity: rows * outputs) { output, count in
      scratch.reserve(integers: rows * inputs, sums: rows * stride)
      scratch.integers.withUnsafeMutableBufferPointer { integers in
        scratch.sums.withUnsafeMutableBufferPointer { sums in
          quantize(integers.baseAddress, input, inputScale, rows * inputs)
          multiply_integers(
            sums.baseAddress, integers.baseAddress, packed, rows, inputs, outputs)
          scale_and_shift(
            output.baseAddress, sums.baseAddress, outputScale, bias, rows, outputs, stride)
        }
      }
      count = rows * outputs
    }
  }
}
