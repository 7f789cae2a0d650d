import Records

/// Which documents of an incident speak for themselves, and which repeat one another.
///
/// Documents of one site are one voice. So are documents of different sites whose sentences about
/// the incident are nearly the same: republished wire copy.
struct Voices {
  /// Share of four-word sequences of the shorter text that the longer one repeats. Two reports of
  /// one attack written apart share under a tenth; a copy with a changed word or a cut keeps most.
  private static let copyThreshold = 0.6

  /// The documents, in the order in which they speak.
  private var index = TextIndex()
  /// By document: the number of its voice, and the document that it repeats.
  private let numbers: [Int]
  private let originals: [Int?]
  private let agencies: [Int: String]

  /// The number of voices.
  let count: Int
  /// Documents that repeat the text of another.
  let copies: Int

  /// Finds the voices among the documents of an incident; the first to speak is number 1.
  ///
  /// - Parameters:
  ///   - mentions: In the order of publication.
  ///   - tellings: What the documents tell; their words are not counted anew.
  init(of mentions: [ToldEvent], _ tellings: [Telling] = []) {
    let first = mentions[0].event.documentID
    if mentions.allSatisfy({ $0.event.documentID == first }) {
      _ = index.add(first)
      numbers = [1]
      originals = [nil]
      agencies = [:]
      count = 1
      copies = 0
      return
    }
    var documents: [Document] = []
    let known = Self.shingles(of: tellings)
    for mention in mentions {
      let place = index.add(mention.event.documentID)
      let isNew = place == documents.count
      if isNew { documents.append(Document(site: mention.site, shingles: [])) }
      if let told = known.index.place(of: mention.event.documentID),
        let whole = known.shingles[told]
      {
        if isNew { documents[place].shingles = whole }
        continue
      }
      let shingles = SentenceWords(mention.event.sentence.text).shingles
      documents[place].shingles =
        isNew ? shingles : SentenceWords.ascendingOnce(documents[place].shingles + shingles)
    }
    let found = Self.voices(of: documents)
    numbers = found.voices
    originals = found.originals
    agencies = Self.agencies(documents, found.voices)
    count = found.voices.max() ?? 0
    copies = found.originals.count { $0 != nil }
  }

  /// The words of documents with one telling that keeps all its sentences; nil for others.
  private static func shingles(
    of tellings: [Telling]
  ) -> (index: TextIndex, shingles: [[UInt32]?]) {
    var index = TextIndex()
    var shingles: [[UInt32]?] = []
    for telling in tellings {
      let sentences = telling.profile.sentences
      let place = index.add(telling.documentID)
      if place < shingles.count {
        shingles[place] = nil
      } else if sentences.count < telling.eventIDs.count {
        shingles.append(nil)
      } else {
        shingles.append(
          sentences.count == 1
            ? sentences[0].shingles
            : SentenceWords.ascendingOnce(sentences.flatMap(\.shingles)))
      }
    }
    return (index, shingles)
  }

  /// The number of documents.
  var documents: Int { index.texts.count }

  /// The number of the voice that speaks in an event.
  func number(of mention: ToldEvent) -> Int {
    index.place(of: mention.event.documentID).map { numbers[$0] } ?? 0
  }

  /// The document whose text the event's document repeats.
  func original(of mention: ToldEvent) -> String? {
    guard copies > 0, let place = index.place(of: mention.event.documentID) else { return nil }
    return originals[place].map { index.texts[$0] }
  }

  /// The site that was first with a text which other sites repeat, where the event's document has
  /// that text.
  func agency(of mention: ToldEvent) -> String? {
    agencies.isEmpty ? nil : agencies[number(of: mention)]
  }

  private struct Document {
    let site: String?
    var shingles: [UInt32]
  }

  /// A number for each document, from 1 in the order of the documents, and the originals of copies.
  ///
  /// Each document is held against those that are no copies: a text that a hundred sites print costs
  /// a hundred comparisons, not five thousand.
  private static func voices(
    of documents: [Document]
  ) -> (voices: [Int], originals: [Int?]) {
    var originals = [Int?](repeating: nil, count: documents.count)
    var own: [Int] = []
    var sites = TextIndex()
    /// By site, the voice of its first document.
    var siteVoices: [Int] = []
    var voices = [Int](repeating: 0, count: documents.count)
    var last = 0
    for (place, document) in documents.enumerated() {
      let original = own.first {
        SentenceWords.containment(documents[$0].shingles, document.shingles) >= copyThreshold
      }
      let site = document.site.map { sites.add($0) }
      let ofSite = site.flatMap { $0 < siteVoices.count ? siteVoices[$0] : nil }
      if let original {
        originals[place] = original
      } else {
        own.append(place)
      }
      if let known = original.map({ voices[$0] }) ?? ofSite {
        voices[place] = known
      } else {
        last += 1
        voices[place] = last
      }
      if site == siteVoices.count { siteVoices.append(voices[place]) }
    }
    return (voices, originals)
  }

  private static func agencies(_ documents: [Document], _ voices: [Int]) -> [Int: String] {
    // Each has a voice of its own.
    if voices.last == voices.count { return [:] }
    var sites: [Int: [String]] = [:]
    for (document, voice) in zip(documents, voices) {
      if let site = document.site { sites[voice, default: []].append(site) }
    }
    return sites.compactMapValues { Set($0).count > 1 ? $0[0] : nil }
  }
}
