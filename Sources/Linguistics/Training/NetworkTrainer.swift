import Records
import Dispatch
import Synchronization

/// Trains a network on encoded sentences.
///
/// Each batch is cut into `parts` whose gradients are added in order, so that the number of threads
/// changes no bit of the result.
struct NetworkTrainer {
  /// How long and how fast; see `TrainingSettings`.
  struct Schedule {
    var epochs: Int
    /// Words a batch, about.
    var batchWords: Int
    var learningRate: Float
    /// Share of all steps in which the rate rises.
    var warmUp: Float = 0.03
    /// Largest norm of a batch's gradient; more is scaled down.
    var largestNorm: Float = 5
  }

  private static let parts = 4

  let sentences: [EncodedSentence]
  let vectors: Matrix
  let schedule: Schedule
  let rates: TrainingRates
  let seed: UInt64

  /// Runs all epochs.
  ///
  /// - Parameter afterEpoch: Gets the epoch from 1, the mean loss of a word and the network.
  func train(
    _ network: inout ParsingNetwork,
    afterEpoch: (_ epoch: Int, _ loss: Float, _ network: ParsingNetwork) -> Void
  ) {
    let words = sentences.reduce(0) { $0 + $1.count }
    let totalSteps = max(1, schedule.epochs * words / schedule.batchWords)
    var step = 0
    for epoch in 1...max(1, schedule.epochs) {
      var loss: Float = 0
      for batch in batches(epoch: epoch) {
        step += 1
        let progress = Float(step) / Float(totalSteps)
        let rise = min(1, progress / schedule.warmUp)
        let fall = max(0.02, 1 - progress)
        loss += train(
          &network, on: batch,
          step: AdamStep(learningRate: schedule.learningRate * min(rise, fall), number: step),
          seed: UInt64(step))
      }
      afterEpoch(epoch, loss / Float(max(1, words)), network)
    }
  }

  /// Sentences of like length together, in random order.
  private func batches(epoch: Int) -> [[Int]] {
    var generator = SeededGenerator(seed, UInt64(epoch))
    // A little noise on the length, so that batches are never quite the same.
    let order = sentences.indices.map { index in
      (index, Float(sentences[index].count) * (0.8 + 0.4 * generator.unit()))
    }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
    var batches: [[Int]] = []
    var batch: [Int] = []
    var words = 0
    for index in order {
      batch.append(index)
      words += sentences[index].count
      if words >= schedule.batchWords {
        batches.append(batch)
        batch = []
        words = 0
      }
    }
    if !batch.isEmpty { batches.append(batch) }
    batches.shuffle(using: &generator)
    return batches
  }

  private func train(
    _ network: inout ParsingNetwork, on batch: [Int], step: AdamStep, seed: UInt64
  ) -> Float {
    let size = (batch.count + Self.parts - 1) / Self.parts
    let parts = stride(from: 0, to: batch.count, by: size).map { start in
      batch[start..<min(start + size, batch.count)].map { sentences[$0] }
    }
    let results = Mutex([ParsingNetwork.PartGradients?](repeating: nil, count: parts.count))
    let current = network
    DispatchQueue.concurrentPerform(iterations: parts.count) { part in
      var generator = SeededGenerator(self.seed, seed, UInt64(part))
      let result = current.gradients(
        of: parts[part], vectors: vectors, rates: rates, using: &generator)
      results.withLock { $0[part] = result }
    }
    let finished = results.withLock { $0.compactMap(\.self) }
    return apply(finished, words: batch.reduce(0) { $0 + sentences[$1].count }, to: &network, step)
  }

  private func apply(
    _ parts: [ParsingNetwork.PartGradients], words: Int, to network: inout ParsingNetwork,
    _ step: AdamStep
  ) -> Float {
    var sum = parts[0].weights
    var rows = 0
    for part in parts.dropFirst() { sum.add(part.weights) }
    var input = Matrix(
      rows: parts.reduce(0) { $0 + $1.input.rows }, columns: network.shape.width)
    var uses: [(row: Int32, word: Int32)] = []
    for part in parts {
      input.add(part.input, atRow: rows)
      uses += part.uses.map { ($0.row, $0.word + Int32(rows)) }
      rows += part.input.rows
    }
    var scale = 1 / Float(max(1, words))
    let norm = sum.squaredNorm.squareRoot() * scale
    if norm > schedule.largestNorm { scale *= schedule.largestNorm / norm }
    sum.scale(by: scale)
    network.store.update(with: sum, by: step)
    network.table.update(uses: uses, gradients: input, scale: scale, by: step)
    return parts.reduce(0) { $0 + $1.loss }
  }
}
