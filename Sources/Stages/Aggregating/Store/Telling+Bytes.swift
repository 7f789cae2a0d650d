import Records

/// The form in which tellings wait to be sorted: bytes that sort as `Telling.precedes` does.
extension Telling {
  /// Writes the telling. Its `lines` say where its events lie.
  func write(to writer: inout ByteWriter) {
    writer.write(sorting: profile.position)
    writer.write(sorting: profile.vagueness)
    writer.write(sorting: published)
    writer.write(sorting: id)
    writer.write(published)
    writer.write(documentID)
    writer.write(eventIDs) { $0.write($1) }
    writer.write(lines) { writer, line in
      writer.write(line.lowerBound)
      writer.write(line.count)
    }
    writer.write(partOf)
    writer.write(isWhole ? 1 : 0)
    writer.write(describesDocument ? 1 : 0)
    writer.write(links) { writer, link in
      writer.write(link.eventID)
      writer.write(link.mergedWith)
      writer.write(Int(bitPattern: UInt(link.score.bitPattern)))
      writer.write(link.evidence) { $0.write($1) }
    }
    profile.write(to: &writer)
  }

  /// Reads a telling.
  convenience init(from reader: inout ByteReader) {
    reader.skip(16)
    reader.skipSortingText()
    reader.skipSortingText()
    let published = reader.readText()
    let documentID = reader.readText()
    let eventIDs = reader.readList { $0.readText() }
    let lines = reader.readList { reader in
      let start = reader.readNumber()
      return start..<start + max(0, reader.readNumber())
    }
    let partOf = reader.readOptionalText()
    let isWhole = reader.readNumber() == 1
    let describesDocument = reader.readNumber() == 1
    let links = reader.readList { reader in
      IncidentLink(
        eventID: reader.readText(), mergedWith: reader.readText(),
        score: Double(bitPattern: UInt64(UInt(bitPattern: reader.readNumber()))),
        evidence: reader.readList { $0.readText() })
    }
    guard let profile = TellingProfile(from: &reader) else {
      preconditionFailure("a telling of \(documentID) has no profile of this version")
    }
    self.init(
      id: eventIDs.first ?? "", documentID: documentID, eventIDs: eventIDs, published: published,
      profile: profile,
      links: links, partOf: partOf, isWhole: isWhole)
    self.lines = lines
    self.describesDocument = describesDocument
  }
}
