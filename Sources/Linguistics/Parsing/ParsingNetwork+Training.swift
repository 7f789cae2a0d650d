import Records

/// How a network is trained.
struct TrainingRates {
  /// Share of numbers left out between layers.
  var dropout: Float
  /// Share of words whose own row is replaced by that of unknown words.
  var wordDropout: Float = 0.15
  /// Share of words whose pretrained vector is left out.
  var vectorDropout: Float = 0.1
}

extension ParsingNetwork {
  /// What part of a batch says about the weights.
  struct PartGradients {
    var weights: Gradients
    /// The gradient of each word's input.
    var input: Matrix
    /// Which rows of the table the words used.
    var uses: [(row: Int32, word: Int32)]
    var loss: Float
  }

  private static let unknownWord: Int32 = 0
  private static let featureWeight: Float = 0.5

  /// The gradients of the summed loss of some sentences.
  func gradients(
    of batch: [EncodedSentence], vectors: Matrix, rates: TrainingRates,
    using generator: inout SeededGenerator
  ) -> PartGradients {
    var ranges: [Range<Int>] = []
    var rows: [[Int32]] = []
    for sentence in batch {
      ranges.append(rows.count..<rows.count + sentence.count)
      rows += sentence.rows
    }
    for word in rows.indices where generator.unit() < rates.wordDropout {
      rows[word][0] = Self.unknownWord
    }
    var gradients = store.zeroGradients
    func dropout(_ width: Int) -> Dropout {
      Dropout(rate: rates.dropout, sentences: ranges, width: width, using: &generator)
    }

    // Forth.
    var vectorInput: Matrix?
    if vectorWeights != nil {
      var rows = batch.flatMap(\.vectors)
      for word in rows.indices where generator.unit() < rates.vectorDropout { rows[word] = -1 }
      vectorInput = Self.gather(rows, from: vectors)
    }
    var current = input(rows: rows, vectorInput: vectorInput)
    var masks = [dropout(shape.width)]
    masks[0].apply(to: &current)
    var inputs: [Matrix] = []
    var traces: [RecurrentLayer.Trace] = []
    for layer in layers {
      inputs.append(current)
      let (output, trace) = layer.output(of: current, sentences: ranges, store)
      traces.append(trace)
      current = output
      masks.append(dropout(shape.width))
      masks[masks.count - 1].apply(to: &current)
    }

    // The answers, and back from each to the last layer.
    var loss: Float = 0
    var gradient = tagGradient(
      of: batch, encoded: current, mask: dropout(shape.tagUnits), loss: &loss, to: &gradients)
    gradient.add(
      arcGradient(
        of: batch, ranges, encoded: current,
        masks: (dropout(shape.arcUnits), dropout(shape.arcUnits)), loss: &loss, to: &gradients))
    gradient.add(
      relationGradient(
        of: batch, ranges, encoded: current, mask: dropout(shape.relationUnits), loss: &loss,
        to: &gradients))

    // Back through the layers.
    for index in layers.indices.reversed() {
      masks[index + 1].apply(to: &gradient)
      gradient = layers[index].propagate(
        gradient, input: inputs[index], trace: traces[index], sentences: ranges, store,
        to: &gradients)
    }
    masks[0].apply(to: &gradient)
    if let vectorWeights, let vectorInput {
      vectorInput.addTransposedProduct(with: gradient, to: &gradients[vectorWeights])
    }
    let uses = rows.enumerated().flatMap { word, rows in
      rows.map { (row: $0, word: Int32(word)) }
    }
    return PartGradients(weights: gradients, input: gradient, uses: uses, loss: loss)
  }

  /// The pretrained vectors of words; zeros for those without.
  static func gather(_ rows: [Int32], from vectors: Matrix) -> Matrix {
    var gathered = Matrix(rows: rows.count, columns: vectors.columns)
    let width = vectors.columns
    for (index, row) in rows.enumerated() where row >= 0 {
      gathered.values.replaceSubrange(
        index * width..<(index + 1) * width, with: vectors[row: Int(row)])
    }
    return gathered
  }

  private func tagGradient(
    of batch: [EncodedSentence], encoded: Matrix, mask: Dropout, loss: inout Float,
    to gradients: inout Gradients
  ) -> Matrix {
    let clean = tagLayer.output(of: encoded, store)
    var tags = clean
    mask.apply(to: &tags)
    var partsOfSpeech = partOfSpeechLayer.output(of: tags, store)
    loss += Softmax.replaceByGradient(
      &partsOfSpeech, targets: batch.flatMap(\.partsOfSpeech), weight: 1)
    var features = featureLayer.output(of: tags, store)
    loss += Softmax.replaceByGradient(
      &features, targets: batch.flatMap(\.features), weight: Self.featureWeight)
    var gradient = partOfSpeechLayer.propagate(
      partsOfSpeech, input: tags, output: tags, store, to: &gradients)
    gradient.add(
      featureLayer.propagate(features, input: tags, output: tags, store, to: &gradients))
    mask.apply(to: &gradient)
    return tagLayer.propagate(gradient, input: encoded, output: clean, store, to: &gradients)
  }

  private func arcGradient(
    of batch: [EncodedSentence], _ ranges: [Range<Int>], encoded: Matrix,
    masks: (Dropout, Dropout), loss: inout Float, to gradients: inout Gradients
  ) -> Matrix {
    let cleanDependents = arcs.dependents.output(of: encoded, store)
    let cleanHeads = arcs.heads.output(of: encoded, store)
    var dependents = cleanDependents
    var heads = cleanHeads
    masks.0.apply(to: &dependents)
    masks.1.apply(to: &heads)
    var dependentGradient = Matrix(rows: encoded.rows, columns: shape.arcUnits)
    var headGradient = dependentGradient
    for (sentence, range) in zip(batch, ranges) {
      let ours = dependents.rows(range)
      var (scores, turned, candidates) = arcs.scores(
        dependents: ours, heads: heads.rows(range), store)
      loss += Softmax.replaceByGradient(&scores, targets: sentence.heads, weight: 1)
      let back = arcs.propagate(
        scores, dependents: ours, turned: turned, candidates: candidates, store, to: &gradients)
      dependentGradient.add(back.dependents, atRow: range.lowerBound)
      headGradient.add(back.heads, atRow: range.lowerBound)
    }
    masks.0.apply(to: &dependentGradient)
    masks.1.apply(to: &headGradient)
    var gradient = arcs.dependents.propagate(
      dependentGradient, input: encoded, output: cleanDependents, store, to: &gradients)
    gradient.add(
      arcs.heads.propagate(
        headGradient, input: encoded, output: cleanHeads, store, to: &gradients))
    return gradient
  }

  private func relationGradient(
    of batch: [EncodedSentence], _ ranges: [Range<Int>], encoded: Matrix, mask: Dropout,
    loss: inout Float, to gradients: inout Gradients
  ) -> Matrix {
    let headRows: [Int] = zip(batch, ranges).flatMap { sentence, range -> [Int] in
      sentence.heads.map { $0 <= 0 ? -1 : range.lowerBound + Int($0) - 1 }
    }
    let dependents = relations.dependents.output(of: encoded, store)
    let heads = relations.heads.output(of: encoded, store)
    let clean = relations.hidden(
      dependents: dependents, heads: heads, headRows: headRows, store)
    var hidden = clean
    mask.apply(to: &hidden)
    var classes = relations.classes.output(of: hidden, store)
    loss += Softmax.replaceByGradient(&classes, targets: batch.flatMap(\.relations), weight: 1)
    var back = relations.classes.propagate(
      classes, input: hidden, output: hidden, store, to: &gradients)
    mask.apply(to: &back)
    let both = relations.propagate(back, hidden: clean, headRows: headRows, to: &gradients)
    var gradient = relations.dependents.propagate(
      both.dependents, input: encoded, output: dependents, store, to: &gradients)
    gradient.add(
      relations.heads.propagate(
        both.heads, input: encoded, output: heads, store, to: &gradients))
    return gradient
  }
}
