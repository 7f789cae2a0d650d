import Testing

@testable import Linguistics

@Test("learns what tells two classes apart, and fills an Int16")
func averagedPerceptron() {
  var perceptron = AveragedPerceptron(weightCount: 4)
  for _ in 0..<10 {
    perceptron.learn([0, 1], isPositive: true, margin: 3)
    perceptron.learn([0, 2], isPositive: false, margin: 3)
  }
  let weights = perceptron.averaged().map { Int($0) }
  #expect(weights[0] + weights[1] > 0 && weights[0] + weights[2] < 0)
  #expect(weights[3] == 0)
  #expect(weights.map(\.magnitude).max() == 32_767)
}

@Test("knows nothing before it learns")
func untrainedPerceptron() {
  #expect(AveragedPerceptron(weightCount: 3).averaged() == [0, 0, 0])
}
