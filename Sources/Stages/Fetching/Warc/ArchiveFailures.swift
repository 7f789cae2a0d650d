import Records

extension StageFailure.Code {
  /// A place in an archive that is no whole record.
  static let brokenRecord = StageFailure.Code(rawValue: "broken_record")
}
