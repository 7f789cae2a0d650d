import Records
import Testing

@Suite("RecordStage")
struct RecordStageTests {
  @Test("counts the lines of an output and joins outputs in order")
  func output() {
    var first = RecordOutput()
    first.writeLine { $0.object { $0.field("a", 1) } }
    var second = RecordOutput()
    second.write(FailureRecord(stage: "s", failure: StageFailure(.invalidJSON, "m"), input: "i"))
    second.writeLine { $0.raw("{\"as\" : \"it came\"}".utf8) }
    first.append(second)
    first.writeLine { $0.object { $0.field("b", 2) } }
    #expect(first.count == 4)
    let lines = String(decoding: first.writer.bytes, as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines[0] == "{\"a\":1}")
    #expect(lines[1].hasPrefix("{\"schema\":\"depeche.failure/1\""))
    #expect(lines[2] == "{\"as\" : \"it came\"}")
    #expect(lines[3] == "{\"b\":2}")
  }

  @Test("keeps for the stage what it gathered, but for what came since a mark")
  func gathered() {
    var output = RecordOutput()
    output.gather(1)
    let mark = output.mark
    output.gather(2)
    output.rewind(to: mark)
    output.gather(3)
    var other = RecordOutput()
    other.gather(4)
    output.append(other)
    #expect(output.gathered.map { $0 as? Int } == [1, 3, 4])
    #expect(output.count == 0)
    output.removeAll()
    #expect(output.gathered.isEmpty)
  }

  @Test("drops what was written since a mark, half a line too")
  func rewind() {
    var output = RecordOutput()
    output.writeLine { $0.object { $0.field("a", 1) } }
    let mark = output.mark
    output.writeLine { $0.object { $0.field("b", 2) } }
    output.rewind(to: mark)
    output.writeLine { $0.object { $0.field("c", 3) } }
    #expect(output.count == 2)
    #expect(String(decoding: output.writer.bytes, as: UTF8.self) == "{\"a\":1}\n{\"c\":3}\n")
  }
}
