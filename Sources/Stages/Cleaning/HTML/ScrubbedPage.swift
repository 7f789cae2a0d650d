/// A page cut into what libxml2 has to see and what it has not.
///
/// libxml2 sees the skeleton alone: tags without attributes, and one letter for each run of text. It
/// says which element lies in which, and what unclosed and misplaced tags come to. Texts and attribute
/// values never pass through it, which saves most of its time and all of its limits on length.
struct ScrubbedPage: Sendable {
  /// A start tag or a run of text of the skeleton.
  struct Token: Sendable {
    /// Where it begins in the skeleton.
    let offset: Int32
    /// The element, or `.text`.
    let tag: HTMLTag
    /// For text: its bytes in `bytes`. For start tags: its attributes in `attributes`.
    let low: Int32
    let high: Int32
  }

  /// ASCII markup, bounded in depth.
  var skeleton: [UInt8] = []
  /// What the skeleton stands for, in its order.
  var tokens: [Token] = []
  /// The attributes of all start tags, grouped by tag.
  var attributes: [HTMLTree.Attribute] = []
  /// Texts and attribute values in UTF-8.
  var bytes: [UInt8] = []
  /// The bodies of `<script type="application/ld+json">`.
  var linkedData: [[UInt8]] = []
  /// Whether markup beyond the size limit was left out.
  var isCut = false
}
