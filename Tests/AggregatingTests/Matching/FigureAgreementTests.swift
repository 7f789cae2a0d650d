import Records
import TestSupport
import Testing

@testable import Aggregating

@Suite struct FigureAgreementTests {
  @Test(
    "an uncommon number shared is strong, a revised one weak",
    arguments: [
      (12, 12, 1.5), (1, 1, 0.5), (12, 19, 0), (4, 15, -0.5), (2, 40, -1.5), (nil, 3, 0),
    ] as [(Int?, Int?, Double)])
  func points(_ left: Int?, _ right: Int?, _ expected: Double) {
    let events = [left, right].map { killed in SampleEvent("a") { $0.killed = killed }.event }
    #expect(
      FigureAgreement.points(ComparedFigures(events[0]), ComparedFigures(events[1])) == expected)
    #expect(
      FigureAgreement.points(ComparedFigures(events[1]), ComparedFigures(events[0])) == expected)
  }

  @Test("a toll may rise from one report to the next, not fall")
  func rising() {
    let few = ComparedFigures(SampleEvent("a") { $0.killed = 1 }.event)
    let many = ComparedFigures(SampleEvent("b") { $0.killed = 5 }.event)
    #expect(FigureAgreement.points(few, many, order: -1) == 0)
    #expect(FigureAgreement.points(many, few, order: 1) == 0)
    #expect(FigureAgreement.points(few, many, order: 1) == -1.5)
    #expect(FigureAgreement.points(few, many) == -1.5)
  }

  @Test("takes ranges that end nowhere")
  func openRange() {
    var atLeast = SampleEvent("a") { $0.killed = 12 }.event
    atLeast.fatalities?.best = nil
    atLeast.fatalities?.high = nil
    let more = SampleEvent("b") { $0.killed = 30 }.event
    let fewer = SampleEvent("c") { $0.killed = 3 }.event
    #expect(FigureAgreement.points(ComparedFigures(atLeast), ComparedFigures(more)) == 0.25)
    #expect(FigureAgreement.points(ComparedFigures(atLeast), ComparedFigures(fewer)) == -0.5)
  }
}
