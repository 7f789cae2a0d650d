import CNeuralKernels

/// A trained network as a model file has it: only answers, no training.
///
/// Works on many sentences at once, so that layers multiply large matrices.
struct QuantizedNetwork: Sendable {
  let shape: NetworkShape
  let table: QuantizedTable
  /// What the pretrained vectors add to an input.
  let vectors: QuantizedTable?
  let layers: [Reading]
  /// Tagging, dependents and heads of arcs, dependents and heads of relations, side by side.
  let answers: QuantizedLayer
  let partOfSpeech: QuantizedLayer
  let features: QuantizedLayer
  /// What turns a dependent, so that its product with a head is the score.
  let arcPairs: QuantizedLayer
  /// The root as head of an arc, and of a relation.
  let arcRoot: [Float]
  let relationRoot: [Float]
  let relations: QuantizedLayer

  /// A recurrent layer.
  struct Reading: Sendable {
    let gates: QuantizedLayer
    /// Recurrent weights and biases of both directions, see `recurrence`.
    let recurrent: [[Float]]
  }

  /// A longer sentence is parsed in pieces: scores of arcs grow with its square.
  static let longestSentence = 256

  /// What a group of sentences got, row by row, a row a word.
  struct Group {
    /// Scores of the parts of speech.
    var partsOfSpeech: [Float]
    /// Scores of the bundles of features.
    var features: [Float]
    /// The row of each word's head; -1 for the root.
    var heads: [Int]
    /// Scores of the relations to these heads.
    var relations: [Float]
  }

  /// Answers for a group of sentences.
  ///
  /// - Parameters:
  ///   - first: A row a word, its input and what `firstGates` makes of it.
  ///   - sentences: The rows of each sentence.
  /// - Returns: Heads count from the first word of the group; -1 is the root.
  func answer(
    _ first: KnownWords.Group, sentences: [Range<Int>], scratch: inout QuantizedScratch
  ) -> Group {
    let words = sentences.last?.upperBound ?? 0
    var current = first.input
    for (index, layer) in layers.enumerated() {
      var gates =
        index == 0 ? first.gates : layer.gates.output(of: current, rows: words, scratch: &scratch)
      current = read(
        current, gates: &gates, sentences: sentences, by: layer, words: words, scratch: &scratch)
    }
    let all = answers.output(of: current, rows: words, scratch: &scratch)
    var tags = slice(all, 0, shape.tagUnits, words)
    apply_leak(&tags, tags.count)
    var dependents = slice(all, shape.tagUnits, shape.arcUnits, words)
    apply_leak(&dependents, dependents.count)
    var heads = slice(all, shape.tagUnits + shape.arcUnits, shape.arcUnits, words)
    apply_leak(&heads, heads.count)
    let turned = arcPairs.output(of: dependents, rows: words, scratch: &scratch)
    let tree = sentences.flatMap { findHeads(of: $0, turned: turned, heads: heads) }
    let hidden = relationInput(all, heads: tree)
    return Group(
      partsOfSpeech: partOfSpeech.output(of: tags, rows: words, scratch: &scratch),
      features: features.output(of: tags, rows: words, scratch: &scratch), heads: tree,
      relations: relations.output(of: hidden, rows: words, scratch: &scratch))
  }

  /// The gates of the first recurrent layer, which depend on each word alone.
  ///
  /// - Parameter input: A row a word, what the table and the vectors add up to.
  func firstGates(of input: [Float], scratch: inout QuantizedScratch) -> [Float] {
    layers.first?.gates.output(of: input, rows: input.count / shape.width, scratch: &scratch)
      ?? [Float](repeating: 0, count: input.count / shape.width * shape.gateWidth)
  }

  /// The output of a recurrent layer, as `RecurrentLayer.output` gives it.
  private func read(
    _ input: [Float], gates: inout [Float], sentences: [Range<Int>], by layer: Reading, words: Int,
    scratch: inout QuantizedScratch
  ) -> [Float] {
    let units = shape.units
    let width = shape.width
    scratch.reserve(cells: words * width)
    return [Float](unsafeUninitializedCapacity: words * width) { output, count in
      count = words * width
      scratch.cells.withUnsafeMutableBufferPointer { cells in
        gates.withUnsafeMutableBufferPointer { gates in
          input.withUnsafeBufferPointer { input in
            for direction in 0..<2 {
              layer.recurrent[direction].withUnsafeBufferPointer { weights in
                for sentence in sentences where !sentence.isEmpty {
                  let first = direction == 0 ? sentence.lowerBound : sentence.upperBound - 1
                  let offset = first * width + direction * units
                  var sentenceShape = recurrence(
                    units: units, words: sentence.count, step: direction == 0 ? 1 : -1,
                    gate_stride: shape.gateWidth, row_stride: width, weights: weights.baseAddress)
                  recurrence_forward(
                    &sentenceShape, output.pointer(at: offset), cells.pointer(at: offset),
                    gates.pointer(at: first * shape.gateWidth + direction * 3 * units),
                    input.pointer(at: offset))
                }
              }
            }
          }
        }
      }
    }
  }

  /// The heads of a sentence, as rows of the group; -1 for the root. Pieces of a long sentence hang
  /// on the root of the first.
  private func findHeads(of sentence: Range<Int>, turned: [Float], heads: [Float]) -> [Int] {
    let units = shape.arcUnits
    var result: [Int] = []
    var mainRoot: Int?
    for start in stride(
      from: sentence.lowerBound, to: sentence.upperBound, by: Self.longestSentence)
    {
      let end = min(start + Self.longestSentence, sentence.upperBound)
      let count = end - start
      let candidates = arcRoot + heads[start * units..<end * units]
      var scores = [Float](repeating: 0, count: count * (count + 1))
      turned.withUnsafeBufferPointer {
        multiply_transposed_add(
          &scores, $0.pointer(at: start * units), candidates, count, units, count + 1)
      }
      for (word, head) in TreeDecoder.heads(scores: scores, count: count).enumerated() {
        if head > 0 {
          result.append(start + head - 1)
        } else if let mainRoot {
          result.append(mainRoot)
        } else {
          mainRoot = start + word
          result.append(-1)
        }
      }
    }
    return result
  }

  /// Each word joined with its head, as `RelationScorer.hidden` does it.
  private func relationInput(_ all: [Float], heads: [Int]) -> [Float] {
    let units = shape.relationUnits
    let stride = answers.outputs
    let dependentStart = shape.tagUnits + 2 * shape.arcUnits
    let headStart = dependentStart + units
    var hidden = [Float](repeating: 0, count: heads.count * units)
    for (word, head) in heads.enumerated() {
      let own = word * stride + dependentStart
      let others = head * stride + headStart
      for unit in 0..<units {
        hidden[word * units + unit] =
          all[own + unit] + (head < 0 ? relationRoot[unit] : all[others + unit])
      }
    }
    apply_leak(&hidden, hidden.count)
    return hidden
  }

  /// Some columns of all answers.
  private func slice(_ all: [Float], _ start: Int, _ count: Int, _ words: Int) -> [Float] {
    let stride = answers.outputs
    var part: [Float] = []
    part.reserveCapacity(words * count)
    for word in 0..<words {
      part += all[word * stride + start..<word * stride + start + count]
    }
    return part
  }
}
