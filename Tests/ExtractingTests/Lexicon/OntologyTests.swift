import Linguistics
import Records
import Testing

@testable import Extracting

struct OntologyTests {
  private let ontology: Ontology

  init() throws { ontology = try FrenchStage.shared().ontology }

  @Test("gives all codes of a type and mode")
  func whole() {
    let coding = ontology.coding(type: "ASSAULT", mode: "suicide-attack")
    #expect(coding?.cameo == "1831")
    #expect(coding?.quad == "material_conflict")
    #expect(coding?.ploverScore == -9.5)
    #expect(coding?.acled == "Suicide bomb")
  }

  @Test("lets a finer CAMEO code bring its own score, and keeps the type's where the code has none")
  func finer() {
    let finer = ontology.coding(type: "ASSAULT", mode: nil, cameo: "1823")
    #expect(finer?.cameo == "1823")
    #expect(finer?.goldstein != nil)
    let unknown = ontology.coding(type: "ASSAULT", mode: nil, cameo: "9999")
    #expect(unknown?.goldstein == ontology.coding(type: "ASSAULT", mode: nil)?.goldstein)
  }

  @Test(
    "knows no other types and modes",
    arguments: [("DANCE", nil), ("AGREE", "drone")] as [(String, String?)])
  func unknown(type: String, mode: String?) {
    #expect(ontology.coding(type: type, mode: mode) == nil)
  }

  @Test("sets a mode only where the type has it")
  func mode() throws {
    let assault = try #require(ontology.coding(type: "ASSAULT", mode: nil))
    #expect(ontology.coding(assault, withMode: "drone").mode == "drone")
    #expect(ontology.coding(assault, withMode: "phone") == assault)
  }
}
