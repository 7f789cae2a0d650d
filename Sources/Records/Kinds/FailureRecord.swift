/// A record that a stage could not process, handed on so that nothing is lost.
public struct FailureRecord: Record, Equatable {
  /// `depeche.failure/1`.
  public static let schema = RecordSchema(kind: "failure", majorVersion: 1)

  /// Made from stage, code and the failed input.
  public var id: String
  /// The stage that failed: "clean".
  public var stage: String
  /// A stable word for what went wrong: "invalid_json".
  public var code: String
  /// What went wrong, for people.
  public var message: String
  /// Whether trying again later may help.
  public var transient: Bool
  /// The id of the record that failed, where it had one.
  public var recordID: String?
  /// The URL of the record that failed, where it had one.
  public var url: String?
  /// The input as it came: a whole line, or what was kept of one that was no valid record or too
  /// long. Feed it to the stage again to retry: `jq -r .input failures.jsonl | depeche-clean`.
  public var input: String
  /// Whether `input` is the whole of what came.
  public var inputComplete: Bool
  /// Who made the record.
  public var provenance: [ProvenanceStep]

  enum CodingKeys: String, CodingKey {
    case id, stage, code, message, transient, url, input, provenance
    case recordID = "record_id"
    case inputComplete = "input_complete"
  }

  /// Makes the record of a failure.
  ///
  /// - Parameter input: The line that failed; what is not valid UTF-8 in it becomes U+FFFD.
  public init(
    stage: String, failure: StageFailure, recordID: String? = nil, url: String? = nil,
    input: String, inputComplete: Bool = true
  ) {
    id = ContentDigest.identifier(of: stage, failure.code.rawValue, input)
    self.stage = stage
    code = failure.code.rawValue
    message = failure.message
    transient = failure.isTransient
    self.recordID = recordID
    self.url = url
    self.input = input
    self.inputComplete = inputComplete
    provenance = [ProvenanceStep(stage: stage)]
  }
}

extension FailureRecord: JSONRepresentable {
  /// Reads a failure; fields it does not know are passed over.
  public init(from reader: inout JSONReader) throws(JSONError) {
    self.init(stage: "", failure: StageFailure(.invalidRecord, ""), input: "")
    id = ""
    try reader.forEachField { (key, reader) throws(JSONError) in
      switch key {
      case "id": id = try reader.read()
      case "stage": stage = try reader.read()
      case "code": code = try reader.read()
      case "message": message = try reader.read()
      case "transient": transient = try reader.read()
      case "record_id": recordID = try reader.read()
      case "url": url = try reader.read()
      case "input": input = try reader.read() ?? ""
      case "input_complete": inputComplete = try reader.read()
      case "provenance": provenance = try reader.read()
      default: try reader.skipValue()
      }
    }
  }

  /// Writes all fields.
  public func write(to writer: inout JSONWriter) {
    writer.object { object in
      object.field("schema", Self.schema.description)
      object.field("id", id)
      object.field("stage", stage)
      object.field("code", code)
      object.field("message", message)
      object.field("transient", transient)
      object.field("record_id", recordID)
      object.field("url", url)
      object.field("input", input)
      object.field("input_complete", inputComplete)
      object.field("provenance", provenance)
    }
  }
}
