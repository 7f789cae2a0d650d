/// A sentence as a CoNLL-U file has it.
///
/// The format is described at <https://universaldependencies.org/format.html>. Empty nodes ("8.1")
/// are not kept: they belong to enhanced dependencies, which nothing here reads.
public struct TreebankSentence: Equatable, Sendable {
  /// The comment lines without "#" and the blank behind it: "sent_id = 12".
  public var comments: [String]
  /// The syntactic words, in order; word *i* has the number *i* + 1.
  public var words: [TreebankWord]
  /// The tokens as written; together they cover all words, in order.
  public var tokens: [SurfaceToken]

  /// Makes a sentence.
  public init(
    comments: [String] = [], words: [TreebankWord] = [], tokens: [SurfaceToken] = []
  ) {
    self.comments = comments
    self.words = words
    self.tokens = tokens
  }
}

/// A syntactic word with the ten columns of CoNLL-U, less its number; "_" is nil.
public struct TreebankWord: Equatable, Sendable {
  /// FORM: the word; for part of a contraction what the treebank expands it to.
  public var form: String
  /// LEMMA.
  public var lemma: String?
  /// UPOS.
  public var upos: String?
  /// XPOS.
  public var xpos: String?
  /// FEATS: "Mood=Ind|Number=Sing".
  public var feats: String?
  /// HEAD: the number of the governing word, 0 for the root.
  public var head: Int?
  /// DEPREL.
  public var deprel: String?
  /// DEPS, as written.
  public var deps: String?
  /// MISC, as written.
  public var misc: String?

  /// Makes a word of which only the form is known.
  public init(form: String) { self.form = form }
}

/// A token as written: a word, or a contraction such as "du" that holds several words.
public struct SurfaceToken: Equatable, Sendable {
  /// The token as written.
  public var form: String
  /// Indices of its words, from 0.
  public var words: Range<Int>
  /// MISC of the token's line, as written; for a single word that of the word.
  public var misc: String?

  /// Makes a token.
  public init(form: String, words: Range<Int>, misc: String? = nil) {
    self.form = form
    self.words = words
    self.misc = misc
  }

  /// Whether white space follows: false where MISC says `SpaceAfter=No`.
  public var hasSpaceAfter: Bool {
    misc?.split(separator: "|").contains("SpaceAfter=No") != true
  }

  /// Whether the token holds several words.
  public var isContraction: Bool { words.count > 1 }
}
