/// What a model says of a word.
public struct WordReading: Equatable, Sendable {
  /// The dictionary form.
  public var lemma: String
  /// The universal part of speech.
  public var upos: String
  /// The universal features; nil when there are none.
  public var feats: String?
  /// 0 for the root, or the number of the governing word in the sentence, from 1.
  public var head: Int
  /// The universal relation to the head.
  public var deprel: String
}

extension LanguageModel {
  /// Words that are read at once: enough for large matrices, and few enough for the caches.
  private static let wordsAtOnce = 256

  /// Tags, lemmatises and parses sentences.
  ///
  /// - Parameter sentences: The forms of the words of each sentence, contractions taken apart.
  /// - Returns: A reading for each word of each sentence.
  public func read(_ sentences: [[String]]) -> [[WordReading]] {
    var result: [[WordReading]] = []
    result.reserveCapacity(sentences.count)
    var scratch = QuantizedScratch()
    var start = 0
    while start < sentences.count {
      var end = start
      var words = 0
      repeat {
        words += sentences[end].count
        end += 1
      } while end < sentences.count && words + sentences[end].count <= Self.wordsAtOnce
      result += read(sentences[start..<end], words: words, scratch: &scratch)
      start = end
    }
    return result
  }

  private func read(
    _ sentences: ArraySlice<[String]>, words: Int, scratch: inout QuantizedScratch
  ) -> [[WordReading]] {
    let width = network.shape.width
    var input = [Float](repeating: 0, count: words * width)
    var ranges: [Range<Int>] = []
    var rows: [Int32] = []
    input.withUnsafeMutableBufferPointer { input in
      var word = 0
      for sentence in sentences {
        ranges.append(word..<word + sentence.count)
        for (index, form) in sentence.enumerated() {
          if let base = input.baseAddress {
            addInput(of: form, isFirst: index == 0, to: base + word * width, rows: &rows)
          }
          word += 1
        }
      }
    }
    let answers = network.answer(input, sentences: ranges, scratch: &scratch)
    return zip(sentences, ranges).map { sentence, range in
      zip(sentence, range).map { form, row in
        reading(of: form, row: row, first: range.lowerBound, answers)
      }
    }
  }

  private func addInput(
    of form: String, isFirst: Bool, to target: UnsafeMutablePointer<Float>, rows: inout [Int32]
  ) {
    let vector = encoder.encode(form, isFirst: isFirst, style: Self.style, rows: &rows)
    for row in rows { network.table.add(row: Int(row), to: target) }
    network.vectors?.add(row: Int(vector), to: target)
  }

  private func reading(
    of form: String, row: Int, first: Int, _ answers: QuantizedNetwork.Group
  ) -> WordReading {
    let shape = network.shape
    let part = best(of: answers.partsOfSpeech, row, shape.partsOfSpeech) { _ in true }
    let bundles = labels.bundlesOfPart[part]
    var choice = 0
    let start = row * shape.featureBundles
    for index in bundles.indices
    where answers.features[start + Int(bundles[index])]
      > answers.features[start + Int(bundles[choice])]
    {
      choice = index
    }
    let feats = labels.featureBundles[Int(bundles[choice])]
    let head = answers.heads[row]
    let isRoot = head < 0
    let relation =
      isRoot
      ? rootRelation
      : best(of: answers.relations, row, shape.relations) { $0 != rootRelation }
    return WordReading(
      lemma: lemmatizer.lemma(form: form, tag: lemmaTags[part][choice]),
      upos: labels.partsOfSpeech[part], feats: feats.isEmpty ? nil : feats,
      head: isRoot ? 0 : head - first + 1, deprel: labels.relations[relation])
  }

  /// The class of the highest score among those allowed.
  private func best(
    of scores: [Float], _ row: Int, _ count: Int, where isAllowed: (Int) -> Bool
  ) -> Int {
    var best = -1
    for candidate in 0..<count where isAllowed(candidate) {
      if best < 0 || scores[row * count + candidate] > scores[row * count + best] {
        best = candidate
      }
    }
    return max(best, 0)
  }
}
