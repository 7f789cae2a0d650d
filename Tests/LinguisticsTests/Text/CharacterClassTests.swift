import Linguistics
import Testing

@Test(
  "classes characters of all scripts",
  arguments: [
    ("a", CharacterClass.lower), ("É", .upper), ("œ", .lower), ("Ÿ", .upper), ("ß", .lower),
    ("7", .digit), ("٣", .digit), ("\u{A0}", .space), ("\u{202F}", .space), ("\u{2028}", .space),
    ("'", .apostrophe), ("’", .apostrophe), ("-", .hyphen), ("\u{2011}", .hyphen), ("–", .symbol),
    ("×", .symbol), ("«", .symbol), ("€", .symbol), ("中", .lower), ("\u{301}", .lower),
    ("Ж", .upper), ("ж", .lower), ("😀", .symbol), ("º", .lower), ("°", .symbol),
  ])
func characterClasses(character: String, expected: CharacterClass) {
  let classes = character.unicodeScalars.map { CharacterClass($0) }
  #expect(classes == [expected])
}
