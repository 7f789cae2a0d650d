import ArgumentParser
import Linguistics
import Glibc

@main
struct TrainCommand: ParsableCommand {
  @Option var treebank: [String] = []
  @Option var otherTreebank: [String] = []
  @Option var development: [String] = []
  @Option var lexicon: String?
  @Option var vectorTable: String?
  @Option var vectorValues: String?
  @Option var vectorWidth: Int = 96
  @Option var units: Int = 96
  @Option var layers: Int = 3
  @Option var epochs: Int = 20
  @Option var batch: Int = 800
  @Option var rate: Float = 0.003
  @Option var dropout: Float = 0.3
  @Option var wordDropout: Float = 0.15
  @Option var seed: UInt64 = 1
  func run() throws {
    try Experiment.run(self.treebank, self.otherTreebank, development, lexicon, vectorTable, vectorValues, vectorWidth, units, layers, epochs, batch, rate, dropout, wordDropout, seed) { line in let b = Array((line + "\n").utf8); _ = write(1, b, b.count) }
  }
}
