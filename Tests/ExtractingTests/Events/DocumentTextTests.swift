import Linguistics
import Records
import Testing

@testable import Extracting

struct DocumentTextTests {
  @Test(
    "cuts by scalars, whatever their bytes",
    arguments: ["", "abc", "Été à Évry", "👩‍🚒 à l'été", String(repeating: "é👍z", count: 100)])
  func slices(text: String) {
    let document = DocumentText(text)
    let scalars = Array(text.unicodeScalars)
    #expect(document.scalarCount == scalars.count)
    for start in 0...scalars.count {
      for end in Set([
        start, min(start + 1, scalars.count), min(start + 65, scalars.count), scalars.count,
      ]) where start <= end {
        let expected = String(String.UnicodeScalarView(scalars[start..<end]))
        #expect(document.string(TextSpan(start: start, end: end)) == expected)
      }
    }
  }

  @Test("ends at the end of the text for offsets beyond it")
  func beyond() {
    #expect(DocumentText("été").byteOffset(ofScalar: 99) == 5)
    #expect(DocumentText("").byteOffset(ofScalar: 0) == 0)
  }
}
