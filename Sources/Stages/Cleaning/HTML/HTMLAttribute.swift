/// The attributes that cleaning reads; all others are dropped before parsing.
enum HTMLAttribute: UInt8, CaseIterable, Sendable {
  case `class`, id, role, hidden, style, lang, dir, href, rel, src, alt, type, name, content,
    property
  case itemprop, itemtype, datetime, pubdate, title, ariaHidden, httpEquiv, xmlLang

  /// The attribute of a name, in any case; nil for those that do not matter.
  init?(name: some Collection<UInt8>) {
    guard let attribute = Self.byName[packedName(name)] else { return nil }
    self = attribute
  }

  /// The name as it stands in markup.
  var name: [UInt8] { Self.names[Int(rawValue)] }

  private static let names: [[UInt8]] = allCases.map {
    switch $0 {
    case .ariaHidden: Array("aria-hidden".utf8)
    case .httpEquiv: Array("http-equiv".utf8)
    case .xmlLang: Array("xml:lang".utf8)
    default: Array("\($0)".utf8)
    }
  }

  private static let byName: [UInt64: HTMLAttribute] = Dictionary(
    uniqueKeysWithValues: allCases.map { (packedName($0.name), $0) })
}
