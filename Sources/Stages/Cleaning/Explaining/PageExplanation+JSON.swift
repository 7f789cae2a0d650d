import Records

extension PageExplanation {
  /// The schema of an explanation. No stage reads it: it is for whoever tunes.
  static let schema = RecordSchema(kind: "explanation", majorVersion: 1)

  /// Writes the explanation as one object.
  func write(to writer: inout JSONWriter) {
    writer.object { object in
      object.field("schema", Self.schema.description)
      object.field("id", id)
      object.field("url", url)
      object.field("title", title)
      object.field("text_source", publishersBodyLength == nil ? "page" : "json_ld")
      object.field("text_incomplete_reason", incompleteReason)
      object.field("parser_errors", parserErrorCount)
      object.field("hidden_read", readsHidden)
      object.field("hidden_left_out", leftOut.hidden)
      object.field("inline_left_out", leftOut.inline)
      if let failure {
        object.field("failure", failure.code)
        object.field("failure_message", failure.message)
      }
      object.key("blocks")
      object.array { array in
        for block in blocks {
          var element = JSONWriter()
          block.write(to: &element)
          array.raw(element.bytes)
        }
      }
      object.field("provenance", [ProvenanceStep(stage: Cleaner.name)])
    }
  }
}

extension BlockExplanation {
  /// Writes the block as an object.
  func write(to writer: inout JSONWriter) {
    writer.object { object in
      object.field("text", text)
      object.field("kind", kind)
      object.field("verdict", isKept ? "keep" : "drop")
      object.field("reason", verdict.name)
      object.field("decided_by", decidedBy.map(\.rawValue))
      object.field("probability", Self.rounded(probability))
      object.field("path", path)
      object.field("length", length)
      object.field("link_density", Self.rounded(linkDensity))
      object.key("features")
      object.object { columns in
        // The shortest form of a Float, not of the Double next to it.
        for (name, value) in zip(BlockFeatures.names, features) {
          columns.raw("\"\(name)\":\(value.isFinite ? "\(value)" : "null")".utf8)
        }
      }
    }
  }

  private static func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
}
