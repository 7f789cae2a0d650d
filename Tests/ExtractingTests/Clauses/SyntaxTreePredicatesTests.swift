import Linguistics
import Testing

@testable import Extracting

@Suite("Finite verbs taken for adjectives")
struct SyntaxTreePredicatesTests {
  /// The ties of a drawing, with its second word read as a verb where it must be one.
  private func read(_ drawing: String, mayBeFinite: Bool = true) throws -> [String] {
    SyntaxTree(drawn: drawing, with: try FrenchStage.shared())
      .withFiniteVerbs { $0 == 1 && mayBeFinite }.ties
  }

  @Test(
    "makes the verb the head of its clause",
    arguments: [
      // Between an infinitive and its subject, on the noun or above the infinitive.
      (
        "Paul/PROPN>4:nsubj dément/ADJ>1:amod avoir/AUX>4:aux tué/VERB>0:root",
        ["2:nsubj", "0:root", "4:aux", "2:xcomp"]
      ),
      (
        "Paul/PROPN>4:nsubj dément/ADJ>0:root avoir/AUX>4:aux tué/VERB>2:xcomp",
        ["2:nsubj", "0:root", "4:aux", "2:xcomp"]
      ),
      // Beside the noun at the root, before a clause with a conjunction.
      (
        "Paul/PROPN>0:root dément/ADJ>1:amod que/SCONJ>5:mark Ali/PROPN>5:nsubj dort/VERB>1:acl",
        ["2:nsubj", "0:root", "5:mark", "5:nsubj", "2:ccomp"]
      ),
      // With an object of its own.
      (
        "Paul/PROPN>0:root dément/ADJ>1:amod tout/NOUN>2:obj", ["2:nsubj", "0:root", "2:obj"]
      ),
    ])
  func heads(drawing: String, expected: [String]) throws {
    #expect(try read(drawing) == expected)
    #expect(try read(drawing, mayBeFinite: false) != expected)
  }

  @Test(
    "leaves adjectives alone",
    arguments: [
      "Paul/PROPN>3:nsubj calme/ADJ>1:amod dort/VERB>0:root",
      "Paul/PROPN>2:nsubj calme/ADJ>0:root est/AUX>2:cop",
      "Paul/PROPN>0:root calme/ADJ>1:amod",
    ])
  func adjectives(drawing: String) throws {
    #expect(try read(drawing) == read(drawing, mayBeFinite: false))
  }
}
