/// A page's markup made fit for libxml2, and what was taken out for other readers.
struct ScrubbedPage: Sendable {
  /// Markup without scripts, comments and attributes that nobody reads; bounded in depth.
  var markup: [UInt8] = []
  /// The bodies of `<script type="application/ld+json">`.
  var linkedData: [[UInt8]] = []
  /// Whether markup beyond the size limit was left out.
  var isCut = false
}
