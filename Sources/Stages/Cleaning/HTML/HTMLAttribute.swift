/// The attributes that cleaning reads; all others are dropped before parsing.
enum HTMLAttribute: UInt8, CaseIterable, Sendable {
  case `class`, id, role, hidden, style, lang, dir, href, rel, src, alt, type, name, content,
    property
  case itemprop, itemtype, datetime, pubdate, title, ariaHidden, httpEquiv, xmlLang
  case shadowRootMode

  /// The name as it stands in markup.
  var name: String {
    switch self {
    case .ariaHidden: "aria-hidden"
    case .httpEquiv: "http-equiv"
    case .xmlLang: "xml:lang"
    case .shadowRootMode: "shadowrootmode"
    default: "\(self)"
    }
  }

  /// All names.
  static let names = NameTable(allCases.map { (Array($0.name.utf8), $0.rawValue) })
}
