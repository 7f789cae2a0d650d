import Records
import CNeuralKernels

/// A layer that reads sentences from left to right and from right to left with simple recurrent
/// units; each half of the output reads in one direction, and falls back on its half of the input.
struct RecurrentLayer {
  /// Numbers a word in each direction; input and output have twice as many.
  let units: Int
  /// 2 · units × 6 · units: candidate, forget, reset of one direction, then of the other.
  let weights: ParameterID
  /// Recurrent weights and biases, see `recurrence`, of each direction.
  let recurrent: [ParameterID]

  var width: Int { 2 * units }

  /// What the way back needs of the way forth.
  struct Trace {
    var gates: Matrix
    var cells: Matrix
  }

  /// Makes a layer with random weights.
  ///
  /// - Parameter units: A multiple of 8, at most `RECURRENCE_MAXIMUM_UNITS`.
  init(units: Int, in store: inout ParameterStore, using generator: inout SeededGenerator) {
    precondition(
      units > 0 && units.isMultiple(of: 8) && units <= RECURRENCE_MAXIMUM_UNITS,
      "\(units) units")
    self.units = units
    weights = store.add(inputs: 2 * units, outputs: 6 * units, gain: 1.5, using: &generator)
    recurrent = (0..<2).map { _ in
      store.add(
        (0..<4 * units).map { $0 < 2 * units ? generator.symmetric() * 0.5 : 0 })
    }
  }

  /// - Parameter sentences: The rows of each sentence.
  func output(
    of input: Matrix, sentences: [Range<Int>], _ store: ParameterStore
  ) -> (Matrix, Trace) {
    var trace = Trace(
      gates: input.times(store[weights], outputs: 6 * units),
      cells: Matrix(rows: input.rows, columns: width))
    var output = Matrix(rows: input.rows, columns: width)
    forEachReading(of: sentences) { direction, words, offset, gateOffset in
      store[recurrent[direction]].withUnsafeBufferPointer { weights in
        var shape = shape(direction, words, weights)
        output.values.withUnsafeMutableBufferPointer { output in
          trace.cells.values.withUnsafeMutableBufferPointer { cells in
            trace.gates.values.withUnsafeMutableBufferPointer { gates in
              input.values.withUnsafeBufferPointer { input in
                recurrence_forward(
                  &shape, output.pointer(at: offset), cells.pointer(at: offset),
                  gates.pointer(at: gateOffset), input.pointer(at: offset))
              }
            }
          }
        }
      }
    }
    return (output, trace)
  }

  /// Adds the gradients of the weights, and gives that of the input.
  func propagate(
    _ gradient: Matrix, input: Matrix, trace: Trace, sentences: [Range<Int>],
    _ store: ParameterStore, to gradients: inout Gradients
  ) -> Matrix {
    var gateGradient = Matrix(rows: input.rows, columns: 6 * units)
    var inputGradient = Matrix(rows: input.rows, columns: width)
    forEachReading(of: sentences) { direction, words, offset, gateOffset in
      store[recurrent[direction]].withUnsafeBufferPointer { weights in
        var shape = shape(direction, words, weights)
        gateGradient.values.withUnsafeMutableBufferPointer { gateGradient in
          inputGradient.values.withUnsafeMutableBufferPointer { inputGradient in
            gradient.values.withUnsafeBufferPointer { gradient in
              trace.cells.values.withUnsafeBufferPointer { cells in
                trace.gates.values.withUnsafeBufferPointer { gates in
                  input.values.withUnsafeBufferPointer { input in
                    recurrence_backward(
                      &shape, gateGradient.pointer(at: gateOffset),
                      inputGradient.pointer(at: offset), &gradients[recurrent[direction]],
                      gradient.pointer(at: offset), cells.pointer(at: offset),
                      gates.pointer(at: gateOffset), input.pointer(at: offset))
                  }
                }
              }
            }
          }
        }
      }
    }
    input.addTransposedProduct(with: gateGradient, to: &gradients[weights])
    inputGradient.add(gateGradient.timesTransposed(store[weights], outputs: width))
    return inputGradient
  }

  private func shape(
    _ direction: Int, _ words: Int, _ weights: UnsafeBufferPointer<Float>
  ) -> recurrence {
    recurrence(
      units: units, words: words, step: direction == 0 ? 1 : -1, gate_stride: 6 * units,
      row_stride: width, weights: weights.baseAddress)
  }

  /// Calls `body` for each sentence and direction with where its first word's numbers stand.
  private func forEachReading(
    of sentences: [Range<Int>],
    _ body: (_ direction: Int, _ words: Int, _ offset: Int, _ gateOffset: Int) -> Void
  ) {
    for sentence in sentences where !sentence.isEmpty {
      for direction in 0..<2 {
        let first = direction == 0 ? sentence.lowerBound : sentence.upperBound - 1
        body(
          direction, sentence.count, first * width + direction * units,
          first * 6 * units + direction * 3 * units)
      }
    }
  }
}
