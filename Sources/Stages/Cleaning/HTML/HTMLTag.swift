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

  /// Elements that browsers show only where something else fails, or scripts fill in.
  var isFallback: Bool {
    switch self {
    case .noscript, .template, .noframes, .object: true
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

  /// Elements that libxml2 closes where the next of their kind begins.
  var closesItself: Bool {
    switch self {
    case .p, .li, .tr, .td, .th, .html, .head, .body: true
    default: false
    }
  }

  /// Elements that the next of their kind should close but, for libxml2, does not always: the
  /// element that holds them all.
  var siblingsParent: HTMLTag? {
    switch self {
    case .dt, .dd: .dl
    case .caption, .colgroup, .thead, .tbody, .tfoot: .table
    default: nil
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

  /// All names.
  static let names = NameTable(
    allCases.filter { $0 != .other && $0 != .text }.map { (Array($0.name.utf8), $0.rawValue) })
}
