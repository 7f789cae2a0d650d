import Records

/// How much a block speaks for being the article, and how much against.
struct BlockWeight {
  /// Characters of running text.
  var good = 0.0
  /// Characters of furniture.
  var bad = 0.0

  /// Adds another weight.
  static func += (left: inout BlockWeight, right: BlockWeight) {
    left.good += right.good
    left.bad += right.bad
  }

  /// The share that is running text, 0 to 1.
  var purity: Double { good + bad == 0 ? 0 : good / (good + bad) }

  init() {}

  /// Weighs one block by itself.
  init(of block: Block) {
    let length = Double(block.length)
    let density = block.linkDensity
    if block.kind == .heading {
      if density > 0.5 { bad = length }
    } else if block.kind == .caption {
      return
    } else if density > 0.55 {
      bad = length + 10
    } else if block.endsSentence && block.length >= 25 || block.length >= 100 {
      good = length * (1 - density)
      bad = length * density
      if block.kind == .list { good *= 0.7 }
      if block.roles.contains(.unlikely) { good *= 0.5 }
      if block.roles.contains(.byline), block.length < 150 { good = 0 }
    } else if (block.kind == .list || block.kind == .table) && density < 0.2 {
      bad = 5
    } else {
      bad = block.roles.contains(.byline) ? 5 : 15 + length * 0.3
    }
  }
}
