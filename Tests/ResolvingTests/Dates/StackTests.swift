import Testing

@testable import Resolving

@Suite("Stacks")
struct StackTests {
  @Test("keeps values beyond its first block")
  func grows() {
    var stack = Stack<Int>()
    for value in 0..<100 { stack.append(value) }
    stack[7] = -7
    var sum = 0
    for index in stack.indices { sum += stack[index] }
    #expect(stack.count == 100)
    #expect(sum == 4950 - 14)
  }

  @Test("forgets the last and exchanges two")
  func shrinks() {
    var stack = Stack<String>()
    for value in ["a", "b", "c"] { stack.append(value) }
    stack.shrink(to: 2)
    stack.swapAt(0, 1)
    let (first, second) = (stack[0], stack[1])
    #expect(stack.count == 2)
    #expect([first, second] == ["b", "a"])
    stack.shrink(to: 0)
    let isEmpty = stack.indices.isEmpty
    #expect(isEmpty)
  }
}
