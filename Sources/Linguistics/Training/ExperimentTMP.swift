import FoundationEssentials
public enum Experiment {
  static func read(_ p: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(filePath: p))) }
  public static func run(_ treebanks: [String], _ others: [String], _ dev: [String], _ lexicon: String?, _ vt: String?, _ vv: String?, _ vw: Int, _ units: Int, _ layers: Int, _ epochs: Int, _ batch: Int, _ rate: Float, _ dropout: Float, _ wd: Float, _ seed: UInt64, _ say: (String) -> Void) throws {
    var clock = ContinuousClock.now
    func lap(_ s: String) { say("\(s) \(ContinuousClock.now - clock)"); clock = .now }
    var all: [(TreebankSentence, Int)] = []
    for p in treebanks { all += try CoNLLUReader.sentences(in: read(p), name: p).map { ($0, 0) } }
    for (i, p) in others.enumerated() { let style = p.contains("rhaps") ? 3 : p.contains("paris") ? 4 : p.contains("pud") ? 1 : p.contains("fqb") ? 2 : 5; _ = i; all += try CoNLLUReader.sentences(in: read(p), name: p).map { ($0, style) } }
    let sentences = all.map(\.0)
    lap("read \(sentences.count)")
    var counts: [String: Int] = [:]
    for w in sentences.lazy.flatMap(\.words) { counts[String(decoding: LowercaseForm.bytes(of: Array(w.form.utf8)), as: UTF8.self), default: 0] += 1 }
    let vocab = counts.filter { $0.value >= 2 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let words = HashedTable.serialized(vocab.enumerated().map { (Array($0.element.key.utf8), UInt32($0.offset + 1)) })
    var vectors: HashedTable?
    var matrix = Matrix(rows: 0, columns: 0)
    if let vt, let vv {
      let source = try VectorSource(table: read(vt), values: read(vv), width: 300, name: vt)
      lap("vectors read")
      matrix = PrincipalComponents.projection(of: source.values, width: 300, to: vw)
      lap("pca")
      vectors = try HashedTable(ModelSection(HashedTable.serialized(source.words.map { (Array($0.form.utf8), UInt32($0.row)) })), name: "v")
      lap("vector table \(vectors!.count)")
    }
    var tags: LexiconTags?
    if let lexicon {
      var forms: [String: Set<String>] = [:]
      for line in String(decoding: try read(lexicon), as: UTF8.self).split(separator: "\n") {
        let c = line.split(separator: "\t", omittingEmptySubsequences: false)
        if c.count >= 4 { forms[String(c[0]), default: []].insert(c[2] + "|" + c[3]) }
      }
      var classes: [String: Int] = [:]
      for s in forms.values { classes[s.sorted().joined(separator: ";"), default: 0] += 1 }
      let kept = classes.filter { $0.value >= 3 }.keys.sorted()
      let ids = Dictionary(uniqueKeysWithValues: zip(kept, 1...))
      tags = LexiconTags(table: try HashedTable(ModelSection(HashedTable.serialized(forms.map { (Array($0.key.utf8), UInt32(ids[$0.value.sorted().joined(separator: ";")] ?? 0)) })), name: "l"), count: kept.count + 1)
      lap("lexicon forms \(forms.count) classes \(classes.count) kept \(kept.count)")
    }
    let layout = TableLayout(words: vocab.count + 1, affixes: 1 << 15, tags: tags?.count ?? 0, styles: 6)
    let encoder = WordEncoder(words: try HashedTable(ModelSection(words), name: "w"), vectors: vectors, tags: tags, layout: layout)
    let labels = LabelSet(sentences: sentences)
    let index = LabelIndex(labels)
    var shape = NetworkShape()
    shape.units = units; shape.layers = layers; shape.vectorWidth = vectors == nil ? 0 : vw
    shape.tableRows = layout.rows; shape.partsOfSpeech = labels.partsOfSpeech.count
    shape.featureBundles = labels.featureBundles.count; shape.relations = labels.relations.count
    let encoded = all.map { EncodedSentence($0.0, encoder: encoder, labels: index, style: $0.1) }
    let devs = try dev.map { p in try CoNLLUReader.sentences(in: read(p), name: p).map { ($0, EncodedSentence($0, encoder: encoder, labels: index, style: 0)) } }
    lap("encoded \(encoded.reduce(0) { $0 + $1.count }) words; vocabulary \(vocab.count), upos \(shape.partsOfSpeech), feats \(shape.featureBundles), rels \(shape.relations)")
    var network = ParsingNetwork(shape: shape, seed: seed)
    say("dense \(network.store.values.reduce(0) { $0 + $1.count }) table \(network.table.values.count)")
    var schedule = NetworkTrainer.Schedule()
    schedule.epochs = epochs; schedule.batchWords = batch; schedule.learningRate = rate
    let rates = TrainingRates(dropout: dropout, wordDropout: wd, vectorDropout: 0.1)
    let trainer = NetworkTrainer(sentences: encoded, vectors: matrix, schedule: schedule, rates: rates, seed: seed)
    trainer.train(&network) { epoch, loss, network in
      lap("epoch \(epoch) loss \(loss)")
      guard epoch == epochs || epoch % 2 == 0 else { return }
      for (p, sents) in zip(dev, devs) {
        var n = 0, u = 0, f = 0, a = 0, l = 0
        for (gold, enc) in sents {
          let ans = network.answers(for: enc, vectors: matrix)
          for (i, w) in gold.words.enumerated() {
            n += 1
            func top(_ m: Matrix) -> Int { let r = m[row: i]; return r.indices.max { r[$0] < r[$1] }! - r.startIndex }
            if labels.partsOfSpeech[top(ans.partsOfSpeech)] == w.upos { u += 1 }
            if labels.featureBundles[top(ans.features)] == (w.feats ?? "") { f += 1 }
            if ans.heads[i] == w.head {
              a += 1
              if labels.relations[top(ans.relations)].prefix(while: { $0 != ":" }) == w.deprel!.prefix(while: { $0 != ":" }) { l += 1 }
            }
          }
        }
        func pc(_ x: Int) -> String { String(Double(x * 10000 / n) / 100) }
        say("   \(p.split(separator: "/").last!) upos \(pc(u)) feats \(pc(f)) uas \(pc(a)) las \(pc(l))")
      }
      lap("evaluated")
    }
  }
}
