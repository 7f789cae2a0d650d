/// The form in which a store keeps profiles; `formatVersion` changes with it.
extension TellingProfile {
  /// The first number of every profile; a profile with another is made anew from its events.
  static let formatVersion = 1

  /// Writes the profile.
  func write(to writer: inout ByteWriter) {
    writer.write(Self.formatVersion)
    writer.write(codings) { writer, coding in
      writer.write(coding.type)
      writer.write(coding.mode)
    }
    writer.write(window.map { $0.precision })
    if let window {
      writer.write(window.first)
      writer.write(window.last)
    }
    writer.write(place.map { $0.precision })
    if let place { Self.write(place, to: &writer) }
    writer.write(actors, Self.write)
    writer.write(recipients, Self.write)
    for count in [
      figures.fatalities, figures.injured, figures.arrested, figures.displaced,
      figures.participants,
    ] {
      writer.write(count == nil ? 0 : 1)
      guard let count else { continue }
      writer.write(count.best)
      writer.write(count.low)
      writer.write(count.high)
    }
    writer.write(sentences) { writer, sentence in
      writer.write(sentence.content)
      writer.write(sentence.shingles)
    }
    writer.write(triggers)
    writer.write(Int(stance.rawValue))
    writer.write(sentenceIndices) { $0.write($1) }
    writer.write(position)
    writer.write(vagueness)
  }

  private static func write(_ place: ComparedPlace, to writer: inout ByteWriter) {
    writer.write(place.name)
    writer.write(place.geonameid)
    writer.write(place.country)
    writer.write(place.admin1)
    writer.write(degrees: place.latitude)
    writer.write(degrees: place.longitude)
  }

  private static func write(_ writer: inout ByteWriter, _ party: PartyKey) {
    writer.write(party.id)
    writer.write(party.country)
    writer.write(party.sector)
  }

  /// Reads a profile; nil for one of another version.
  init?(bytes: [UInt8]) {
    var reader = ByteReader(bytes)
    self.init(from: &reader)
  }

  /// Reads a profile that others follow; nil for one of another version.
  init?(from reader: inout ByteReader) {
    guard reader.readNumber() == Self.formatVersion else { return nil }
    codings = reader.readList { TypeAffinity.Coding($0.readText(), $0.readOptionalText()) }
    window = reader.readOptionalNumber().map { precision in
      DateWindow(first: reader.readNumber(), last: reader.readNumber(), precision: precision)
    }
    place = reader.readOptionalNumber().map { Self.place(precision: $0, from: &reader) }
    actors = reader.readList(Self.party)
    recipients = reader.readList(Self.party)
    let counts = (0..<5).map { _ -> ComparedFigures.Count? in
      guard reader.readNumber() == 1 else { return nil }
      return ComparedFigures.Count(
        best: reader.readOptionalNumber(), low: reader.readOptionalNumber(),
        high: reader.readOptionalNumber())
    }
    figures = ComparedFigures()
    figures.fatalities = counts[0]
    figures.injured = counts[1]
    figures.arrested = counts[2]
    figures.displaced = counts[3]
    figures.participants = counts[4]
    sentences = reader.readList {
      SentenceWords(content: $0.readHashes(), shingles: $0.readHashes())
    }
    triggers = reader.readHashes()
    stance = Stance(rawValue: UInt8(truncatingIfNeeded: reader.readNumber())) ?? .general
    sentenceIndices = reader.readList { $0.readNumber() }
    position = reader.readNumber()
    vagueness = reader.readNumber()
    guard !codings.isEmpty else { return nil }
  }

  private static func place(precision: Int, from reader: inout ByteReader) -> ComparedPlace {
    var place = ComparedPlace(name: reader.readText(), precision: precision)
    place.geonameid = reader.readOptionalNumber()
    place.country = reader.readOptionalText()
    place.admin1 = reader.readOptionalText()
    place.latitude = reader.readDegrees()
    place.longitude = reader.readDegrees()
    return place
  }

  private static func party(from reader: inout ByteReader) -> PartyKey {
    PartyKey(
      id: reader.readOptionalText(), country: reader.readOptionalText(),
      sector: reader.readOptionalText())
  }
}
