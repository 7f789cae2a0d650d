import Linguistics

/// Finds the other mentions of places that no list has: once the words around have said that a name is a
/// place's, it is one without them too.
struct UnlistedRepeats {
  let text: ScannedText
  private(set) var mentions: [PlaceMention]
  /// The mentions to look for, by their first word without accents.
  private var models: [UInt64: [Int]] = [:]
  /// One bit a hash: whether a mention to look for begins with such a word.
  private var openings = [UInt64](repeating: 0, count: 1 << 8)

  init(text: ScannedText, mentions: [PlaceMention]) {
    self.text = text
    self.mentions = mentions
    for index in mentions.indices {
      guard mentions[index].role == .place, mentions[index].source == .unlisted else { continue }
      // With a noun before it, "la caserne de X", the name is not repeated as a whole.
      let start = mentions[index].words.lowerBound
      guard text.words[start].isCapital else { continue }
      let hash = text.words[start].plain
      models[hash, default: []].append(index)
      openings[Int(hash >> 6 & 0xFF)] |= 1 << (hash & 63)
    }
  }

  /// Puts the repeated ones among the mentions.
  mutating func merge() {
    guard !models.isEmpty else { return }
    var found: [PlaceMention] = []
    var covered = [Bool](repeating: false, count: text.words.count)
    for mention in mentions.indices {
      for index in mentions[mention].words { covered[index] = true }
    }
    let words = text.words
    for position in words.indices where words[position].isCapital {
      let hash = words[position].plain
      guard openings[Int(hash >> 6 & 0xFF)] >> (hash & 63) & 1 == 1, !covered[position],
        let candidates = models[hash]
      else { continue }
      guard let model = candidates.first(where: { isRepeated($0, at: position) }) else { continue }
      let row = position..<position + mentions[model].words.count
      guard !row.contains(where: { covered[$0] }) else { continue }
      var mention = mentions[model]
      mention.words = row
      mention.text = text.string(row)
      mention.span = text.span(of: row)
      mention.anchor = nil
      mention.relation = nil
      mention.confidence = min(mention.confidence, 0.4)
      found.append(mention)
    }
    if !found.isEmpty { insert(found) }
  }

  private func isRepeated(_ model: Int, at position: Int) -> Bool {
    let name = mentions[model].words
    guard position + name.count <= text.words.count else { return false }
    for offset in 0..<name.count
    where text.words[position + offset].plain != text.words[name.lowerBound + offset].plain {
      return false
    }
    // "Monsif" is not the Monsif of "Karim Monsif".
    if position > 0, text.words[position].isBehindSpace,
      text.words[position - 1].isCapital,
      !text.words[position - 1].startsSentence
    {
      return false
    }
    return true
  }

  /// Puts new mentions among the old ones and numbers the anchors anew.
  private mutating func insert(_ found: [PlaceMention]) {
    var renumbered = Array(mentions.indices)
    var left = mentions.count
    var next = found.count
    mentions.append(contentsOf: found)
    // Unsafe, for only so do the old ones move: an array copies their strings. From the last to the
    // first, each to where nothing is left.
    mentions.withUnsafeMutableBufferPointer { all in
      all[left...].deinitialize()
      while next > 0 {
        if left > 0, all[left - 1].words.lowerBound > found[next - 1].words.lowerBound {
          left -= 1
          all.initializeElement(at: left + next, to: all.moveElement(from: left))
          renumbered[left] = left + next
        } else {
          next -= 1
          all.initializeElement(at: left + next, to: found[next])
        }
      }
    }
    for place in renumbered {
      guard let anchor = mentions[place].anchor else { continue }
      mentions[place].anchor = renumbered[anchor]
    }
  }
}
