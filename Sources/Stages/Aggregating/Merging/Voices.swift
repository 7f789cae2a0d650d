import Records

/// Which documents of an incident speak for themselves, and which repeat one another.
///
/// Documents of one site are one voice. So are documents of different sites whose sentences about
/// the incident are nearly the same: republished wire copy.
struct Voices {
  /// Share of four-word sequences of the shorter text that the longer one repeats. Two reports of
  /// one attack written apart share under a tenth; a copy with a changed word or a cut keeps most.
  private static let copyThreshold = 0.6

  private let numbers: [String: Int]

  /// The number of voices.
  let count: Int

  /// Finds the voices among the documents of an incident; the first to speak is number 1.
  init(of events: [ComparableEvent]) {
    var documents: [Document] = []
    var places: [String: Int] = [:]
    for mention in events {
      let event = mention.event
      if let place = places[event.documentID] {
        documents[place].shingles.formUnion(mention.words.shingles)
      } else {
        places[event.documentID] = documents.count
        documents.append(
          Document(site: Self.site(of: event), shingles: Set(mention.words.shingles)))
      }
    }
    let voices = Self.voices(of: documents)
    numbers = places.mapValues { voices[$0] }
    count = voices.max() ?? 0
  }

  /// The number of the voice that speaks in an event.
  func number(of event: Event) -> Int { numbers[event.documentID] ?? 0 }

  /// The site's name, or the host of its URL; nil where the event tells neither.
  static func site(of event: Event) -> String? {
    if let name = event.siteName, !name.isEmpty { return name }
    return event.url.flatMap(WebAddress.init)?.host
  }

  private struct Document {
    let site: String?
    var shingles: Set<UInt64>
  }

  /// A number for each document, from 1 in the order of the documents.
  private static func voices(of documents: [Document]) -> [Int] {
    var leaders = Array(documents.indices)
    func leader(_ index: Int) -> Int {
      leaders[index] == index ? index : leader(leaders[index])
    }
    let sorted = documents.map { $0.shingles.sorted() }
    for later in documents.indices {
      for earlier in 0..<later where leader(earlier) != leader(later) {
        let isSameSite =
          documents[later].site != nil
          && documents[later].site == documents[earlier].site
        if isSameSite
          || SentenceWords.containment(sorted[earlier], sorted[later]) >= copyThreshold
        {
          let (low, high) = (leader(earlier), leader(later))
          leaders[max(low, high)] = min(low, high)
        }
      }
    }
    var numbers: [Int: Int] = [:]
    return documents.indices.map { index in
      let leading = leader(index)
      let number = numbers[leading] ?? numbers.count + 1
      numbers[leading] = number
      return number
    }
  }
}
