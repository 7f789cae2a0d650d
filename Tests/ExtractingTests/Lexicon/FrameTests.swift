import LanguageData
import Linguistics
import Records
import Testing

@testable import Extracting

struct FrameTests {
  /// A row of one cell, as `fr/verbs.tsv:2`.
  private func row(_ cell: String) throws -> DataTable.Row {
    let folder = try LexiconFolder(["fr/verbs.tsv": ["frame;pad", "\(cell);x"]])
    return try #require(folder.load { try $0.table("fr/verbs.tsv", columns: ["frame"]).rows.first })
  }

  private func frame(_ cell: String) throws -> Frame {
    let row = try row(cell)
    return try Frame(row[0], of: row, standard: .transitive)
  }

  @Test(
    "reads slots in their order",
    arguments: [
      ("actor=subj recipient=obj", Frame.transitive),
      ("", .transitive),
      (
        "actor=subj recipient=obj,prep:contre|sur",
        Frame(actor: [.subject], recipient: [.object, .preposition(["contre", "sur"])])
      ),
      (
        "actor=adj,prep:de recipient=iobj",
        Frame(actor: [.adjective, .preposition(["de"])], recipient: [.indirectObject])
      ),
      (
        "actor=sides:entre|opposant,subj recipient=prep:contre",
        Frame(
          actor: [.sides(["entre", "opposant"]), .subject], recipient: [.preposition(["contre"])])
      ),
      ("actor=subj inf=inf:à", Frame(actor: [.subject])),
      ("actor=none recipient=obj", Frame(recipient: [.object])),
    ])
  func slots(cell: String, expected: Frame) throws { #expect(try frame(cell) == expected) }

  @Test("keeps the slots of the place")
  func place() throws {
    #expect(try frame("actor=subj place=prep:à|dans").place == [.preposition(["à", "dans"])])
  }

  @Test(
    "is reciprocal when the actors come from several slots and nobody suffers",
    arguments: [
      ("actor=subj,prep:avec", true), ("actor=subj", false),
      ("actor=subj,prep:avec recipient=obj", false),
    ])
  func reciprocal(cell: String, expected: Bool) throws {
    #expect(try frame(cell).isReciprocal == expected)
  }

  @Test(
    "says where a frame is wrong",
    arguments: [
      ("actor", #"fr/verbs.tsv:2: expected role=slots, found "actor""#),
      ("agent=subj", #"fr/verbs.tsv:2: expected actor, recipient or place, found "agent""#),
      ("actor=subject", #"fr/verbs.tsv:2: unknown slot "subject""#),
    ])
  func errors(cell: String, message: String) {
    #expect(complaint { try frame(cell) } == message)
  }
}
