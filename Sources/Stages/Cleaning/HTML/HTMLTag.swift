/// The elements that cleaning tells apart; all others are `other`.
enum HTMLTag: UInt8, CaseIterable, Sendable {
  case other, text
  case html, head, body, title, meta, link, base
  case script, style, noscript, template, svg, math, iframe, object, embed, canvas
  case audio, video, picture, source, img, figure, figcaption, map, applet
  case p, div, section, article, main, header, footer, nav, aside, address, hgroup, center
  case h1, h2, h3, h4, h5, h6
  case ul, ol, li, dl, dt, dd, menu
  case table, caption, colgroup, col, thead, tbody, tfoot, tr, td, th
  case blockquote, q, pre, code, hr, br, wbr
  case a, span, b, i, u, s, em, strong, small, big, font, tt, strike, mark, sub, sup, abbr, acronym
  case cite, time, ins, del, label, nobr, bdi, bdo, kbd, samp, `var`, dfn
  case form, fieldset, legend, input, button, select, option, optgroup, datalist, textarea
  case details, summary, dialog, frameset, frame, noframes, xmp, plaintext

  /// The element of a name in lower-case ASCII.
  init(name: some Collection<UInt8>) { self = Self.byName[packedName(name)] ?? .other }

  /// The name as it stands in markup.
  var name: String { "\(self)" }

  /// Elements that never have content.
  var isVoid: Bool {
    switch self {
    case .meta, .link, .base, .embed, .source, .img, .col, .hr, .br, .wbr, .input, .frame: true
    default: false
    }
  }

  /// Elements whose content cleaning never reads, whatever it is.
  var isDroppedWhole: Bool {
    switch self {
    case .style, .noscript, .template, .svg, .math, .iframe, .object, .canvas, .audio, .video,
      .select, .datalist, .textarea, .noframes, .map, .applet:
      true
    default: false
    }
  }

  /// Elements that only change how words look.
  var isFormatting: Bool {
    switch self {
    case .b, .i, .u, .s, .em, .strong, .small, .big, .font, .tt, .strike, .mark, .sub, .sup, .abbr,
      .acronym, .cite, .ins, .del, .nobr, .bdi, .bdo, .kbd, .samp, .var, .dfn, .q, .code:
      true
    default: false
    }
  }

  /// Elements that a later sibling or the parent's end closes without an end tag.
  var closesItself: Bool {
    switch self {
    case .p, .li, .dt, .dd, .tr, .td, .th, .thead, .tbody, .tfoot, .colgroup, .caption, .option,
      .optgroup, .html, .head, .body:
      true
    default: false
    }
  }

  /// HTML5 blocks that libxml2 2.9 does not know to end an open paragraph.
  var isModernBlock: Bool {
    switch self {
    case .figure, .figcaption, .section, .article, .main, .header, .footer, .nav, .aside, .hgroup,
      .details, .summary, .dialog:
      true
    default: false
    }
  }

  /// Elements whose begin and end separate paragraphs.
  var isBlock: Bool {
    switch self {
    case .html, .body, .head, .p, .div, .address, .center, .ul, .ol, .li, .dl, .dt, .dd, .menu,
      .table, .caption, .thead, .tbody, .tfoot, .tr, .td, .th, .blockquote, .pre, .hr, .form,
      .fieldset, .legend, .button, .picture, .frameset, .xmp, .plaintext, .title:
      true
    default: isHeading || isModernBlock
    }
  }

  /// `h1` to `h6`.
  var isHeading: Bool { Self.h1.rawValue...Self.h6.rawValue ~= rawValue }

  private static let byName: [UInt64: HTMLTag] = Dictionary(
    uniqueKeysWithValues: allCases.filter { $0 != .other && $0 != .text }.map {
      (packedName($0.name.utf8), $0)
    })
}

/// Makes a key of a short name: its length, first seven bytes and last two, without regard to
/// case. No two HTML names that matter share one.
func packedName(_ name: some Collection<UInt8>) -> UInt64 {
  var key: UInt64 = 0
  var count: UInt64 = 0
  var last: UInt64 = 0
  for byte in name {
    let lower = UInt64(byte &- 65 < 26 ? byte | 0x20 : byte)
    if count < 6 { key = key << 8 | lower } else { last = (last &* 31 &+ lower) & 0xFF }
    count += 1
  }
  return key << 16 | last << 8 | min(count, 255)
}
