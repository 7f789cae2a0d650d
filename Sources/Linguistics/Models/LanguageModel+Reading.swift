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
    var memory = memories.take() ?? ReadingMemory(for: network.shape)
    var start = 0
    while start < sentences.count {
      var end = start
      var words = 0
      repeat {
        words += sentences[end].count
        end += 1
      } while end < sentences.count && words + sentences[end].count <= Self.wordsAtOnce
      result += read(sentences[start..<end], &memory)
      start = end
    }
    memories.give(memory)
    return result
  }

  private func read(
    _ sentences: ArraySlice<[String]>, _ memory: inout ReadingMemory
  ) -> [[WordReading]] {
    var ranges: [Range<Int>] = []
    var words: [KnownWords.Word] = []
    for sentence in sentences {
      ranges.append(words.count..<words.count + sentence.count)
      for (index, form) in sentence.enumerated() {
        words.append(KnownWords.Word(form: form, isFirst: index == 0))
      }
    }
    let first = memory.known.group(of: words) { unknown in
      let input = input(of: unknown)
      return KnownWords.Group(
        input: input, gates: network.firstGates(of: input, scratch: &memory.scratch))
    }
    let answers = network.answer(first, sentences: ranges, scratch: &memory.scratch)
    return zip(sentences, ranges).map { sentence, range in
      zip(sentence, range).map { form, row in
        reading(of: form, row: row, first: range.lowerBound, answers)
      }
    }
  }

  /// What the table and the vectors add up to, a row a word.
  private func input(of words: [KnownWords.Word]) -> [Float] {
    let width = network.shape.width
    var input = [Float](repeating: 0, count: words.count * width)
    var rows: [Int32] = []
    input.withUnsafeMutableBufferPointer { input in
      for (place, word) in words.enumerated() {
        guard let target = input.pointer(at: place * width) else { continue }
        let vector = encoder.encode(
          word.form, isFirst: word.isFirst, style: Self.style, rows: &rows)
        for row in rows { network.table.add(row: Int(row), to: target) }
        network.vectors?.add(row: Int(vector), to: target)
      }
    }
    return input
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
