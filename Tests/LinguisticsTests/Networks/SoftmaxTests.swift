import Glibc
import Testing

@testable import Linguistics

@Suite("the loss of a choice")
struct SoftmaxTests {
  @Test("its gradient is the probability, less one for the right class")
  func gradient() {
    var scores = Matrix(rows: 2, columns: 2)
    scores.values = [0, log(3), 5, 5]
    let loss = Softmax.replaceByGradient(&scores, targets: [1, 0], weight: 2)
    let expected: [Float] = [0.5, -0.5, -1, 1]
    for (found, expected) in zip(scores.values, expected) { #expect(abs(found - expected) < 1e-6) }
    #expect(abs(loss - 2 * (log(4 / 3) + log(2))) < 1e-6)
  }

  @Test("where the right class is not known there is none")
  func unknown() {
    var scores = Matrix(rows: 2, columns: 3)
    scores.values = [1, 2, 3, 4, 5, 6]
    #expect(Softmax.replaceByGradient(&scores, targets: [-1, -1], weight: 1) == 0)
    #expect(scores.values.allSatisfy { $0 == 0 })
  }

  @Test("it stays finite for a choice that seems impossible")
  func impossible() {
    var scores = Matrix(rows: 1, columns: 2)
    scores.values = [-1e20, 1e20]
    let loss = Softmax.replaceByGradient(&scores, targets: [0], weight: 1)
    #expect(loss.isFinite && loss > 40)
    #expect(scores.values == [-1, 1])
  }
}
