@testable import Linguistics

/// Trained models, damaged behind their checksum: the length and the checksum of an input are put
/// right, so that what lies between them is read.
struct ModelsTarget: FuzzTarget {
  init() {}

  func run(_ bytes: [UInt8]) {
    _ = try? LanguageModel(bytes: bytes)
    guard let model = try? LanguageModel(bytes: Self.mended(bytes)) else { return }
    let sentences = [["Le", "village", "brûle", "."], ["Du", "riz"], []]
    let readings = model.read(sentences)
    precondition(readings.map(\.count) == sentences.map(\.count), "words got lost")
    for (words, sentence) in zip(readings, sentences) {
      precondition(words.allSatisfy { (0...sentence.count).contains($0.head) }, "a head outside")
    }
  }

  /// The bytes with their own length and checksum.
  private static func mended(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.count >= 48 else { return bytes }
    var length: [UInt8] = []
    length.append(number: UInt64(bytes.count))
    var mended = Array(bytes.dropLast(8))
    mended.replaceSubrange(16..<24, with: length)
    mended.append(number: ModelChecksum.checksum(of: mended.span))
    return mended
  }

  /// A model of ten words, trained in a second.
  func seeds() throws -> [[UInt8]] {
    let sentences = try CoNLLUReader.sentences(in: Array(Self.treebank.utf8), name: "seed")
    var settings = TrainingSettings()
    (settings.epochs, settings.batchWords, settings.learningRate) = (2, 20, 0.02)
    (settings.dropout, settings.units, settings.layers, settings.affixRows) = (0, 8, 1, 16)
    let sources = TrainingSources(
      sentences: sentences,
      lexicon: [LexiconEntry(form: "villages", lemma: "village", upos: "NOUN", feats: nil)])
    return [try ModelTrainer(language: "fr", sources: sources, settings: settings).train { _ in }]
  }

  private static let treebank = """
    1\tLe\tle\tDET\t_\tDefinite=Def\t2\tdet\t_\t_
    2\tvillage\tvillage\tNOUN\t_\tNumber=Sing\t3\tnsubj\t_\t_
    3\tbrûle\tbrûler\tVERB\t_\tMood=Ind\t0\troot\t_\t_
    4\t.\t.\tPUNCT\t_\t_\t3\tpunct\t_\t_

    1-2\tDu\t_\t_\t_\t_\t_\t_\t_\t_
    1\tde\tde\tADP\t_\t_\t3\tcase\t_\t_
    2\tle\tle\tDET\t_\tDefinite=Def\t3\tdet\t_\t_
    3\triz\triz\tNOUN\t_\tNumber=Sing\t0\troot\t_\t_


    """
}
