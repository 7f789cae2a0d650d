import Linguistics

/// Treebanks in CoNLL-U: what is read must be written so that it is read again as the same.
struct TreebanksTarget: FuzzTarget {
  init() {}

  func run(_ bytes: [UInt8]) {
    guard let sentences = try? CoNLLUReader.sentences(in: bytes, name: "treebank") else { return }
    let written = CoNLLUWriter.bytes(of: sentences)
    do {
      let again = try CoNLLUReader.sentences(in: written, name: "written")
      precondition(CoNLLUWriter.bytes(of: again) == written, "a treebank changes when read again")
    } catch {
      preconditionFailure("a written treebank cannot be read: \(error)")
    }
  }
}
