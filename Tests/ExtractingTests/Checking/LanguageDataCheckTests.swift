import Foundation
import LanguageData
import Testing

@testable import Extracting

struct LanguageDataCheckTests {
  private static let verbs = "lemma;type;mode;cameo;frame;except;contexts"

  /// What is found in a user's files, each from its name on.
  private func findings(
    _ files: [String: [String]], actors: String? = nil
  ) throws -> [String] {
    let table = actors.map {
      LanguageDataFile(path: "mine.tsv", origin: "mine.tsv", bytes: Array($0.utf8))
    }
    return try LexiconFolder(files).load { data in
      try LanguageDataCheck.findings(in: data, actors: table.map { [$0] } ?? [])
        .map(\.description).filter { line in
          files.keys.contains { line.contains("\($0):") } || line.hasPrefix("mine.tsv")
        }
        .map { line in
          line.range(of: "fr/").map { String(line[$0.lowerBound...]) } ?? line
        }
    }
  }

  @Test(
    "the data that are built in can be loaded, and name no type, class or context that is not there"
  )
  func builtIn() throws {
    let findings = try LanguageDataCheck.findings(in: French.data)
    #expect(findings.filter { $0.severity == .error } == [])
    for mistake in ["no class", "has no context", "says the same as", "cut into other words"] {
      #expect(findings.filter { $0.message.contains(mistake) } == [])
    }
  }

  @Test("tells all errors of all files in one run")
  func errors() throws {
    let found = try findings(
      [
        "fr/verbs.tsv": [
          Self.verbs, "attaquer;ASSAULT;;190;;;", "tuer;MURDER;;;;;", "fuir;RETREAT",
          "partir;RETREAT;;;actor;;",
        ],
        "fr/support-verbs.tsv": ["lemma;kind", "mener;make", "faire;do", "subir;suffer"],
      ], actors: "# columns: id\tname\taliases\nA\t\t\n\tB\t\n")
    #expect(
      found.filter { $0.contains(" error: ") } == [
        #"fr/support-verbs.tsv:2: error: expected a kind of support verb, found "make""#,
        #"fr/support-verbs.tsv:4: error: expected a kind of support verb, found "suffer""#,
        "fr/verbs.tsv:3: error: no PLOVER type and mode MURDER ",
        "fr/verbs.tsv:4: error: expected 7 columns, found 2",
        #"fr/verbs.tsv:5: error: expected role=slots, found "actor""#,
        "mine.tsv:2: error: expected a name, found an empty cell",
        "mine.tsv:3: error: expected an id, found an empty cell",
      ])
  }

  @Test("a table without its columns is told of once, and the rest is checked all the same")
  func badHead() throws {
    let found = try findings([
      "fr/verbs.tsv": ["lemma;type", "attaquer;ASSAULT"],
      "fr/support-verbs.tsv": ["lemma;kind", "mener;make"],
    ])
    #expect(
      found.filter { $0.hasPrefix("fr/verbs.tsv:1: error: expected a column mode") }.count == 1)
    #expect(found.contains { $0.hasPrefix("fr/support-verbs.tsv:2: error") })
  }

  @Test(
    "finds entries of verbs that another always wins over",
    arguments: [
      (["piller;ASSAULT;;;;;", "piller;ASSAULT;;;;;"], [3], "says the same as"),
      (["piller;ASSAULT;;;;banque;", "piller;ASSAULT;;;;banque|musée;"], [3], "never fires"),
      (["piller;ASSAULT;;;;banque|musée;", "piller;ASSAULT;;;;banque;"], [], ""),
      (["piller;ASSAULT;;;;;", "piller;COERCE;;;;only:banque;"], [], ""),
      (
        ["piller;COERCE;;;;only:banque|musée;", "piller;ASSAULT;;;;only:banque;"], [3],
        "never fires"
      ),
      (["piller;ASSAULT;;;;;", "piller banque;COERCE;;;;;"], [], ""),
      (["piller banque|musée;ASSAULT;;;;;", "piller musée;COERCE;;;;;"], [3], "never fires"),
      (["piller;ASSAULT;;;;;", "se piller;ASSAULT;;;;;"], [], ""),
    ] as [([String], [Int], String)])
  func shadowed(rows: [String], lines: [Int], message: String) throws {
    let found = try findings(["fr/verbs.tsv": [Self.verbs] + rows])
    #expect(found.count == lines.count, "\(found)")
    for (line, finding) in zip(lines, found) {
      #expect(finding.hasPrefix("fr/verbs.tsv:\(line): warning: \(message)"))
    }
  }

  @Test(
    "finds what no sentence can match",
    arguments: [
      ("blorque;ASSAULT;;;;;", #"no form of the verb "blorque" is known"#),
      (
        "piller;ASSAULT;;;actor=subj recipient=prep:vers|blorque;;",
        #"the language has no preposition "blorque""#
      ),
      (
        "piller;ASSAULT;;;actor=subj recipient=prep:aux;;",
        #""aux" never matches, write "à""#
      ),
      ("piller;ASSAULT;;;;Banque;", #""Banque" never matches: small letters are compared"#),
      (
        "piller;ASSAULT;;;;vie très privée;",
        #""vie très privée" never matches: at most two words are compared"#
      ),
      ("piller;ASSAULT;;;;<persons>;", "no class <persons>"),
      (
        "piller;ASSAULT;;;;banque|only:musée;",
        #""only:" counts at the beginning of the cell alone"#
      ),
      ("piller;ASSAULT;;;;;warfare", #"world/contexts.tsv has no context "warfare""#),
    ])
  func unreachable(row: String, message: String) throws {
    #expect(
      try findings(["fr/verbs.tsv": [Self.verbs, row]]) == ["fr/verbs.tsv:2: warning: " + message])
  }

  @Test("finds cues that the stage does not take up, and those that stand twice")
  func cues() throws {
    let found = try findings([
      "fr/reporting.tsv": [
        "cue;kind;factuality;frame;pos", "dire;say;reported;source=subj;verb",
        "donner lecture de;say;reported;source=subj;verb",
        "annoncer;say;reported;source=prep:par;verb", "dire;say;denied;source=subj;verb",
      ],
      "fr/support-verbs.tsv": [
        "lemma;kind", "livrer à;do", "se livrer à;undergo", "livrer à;cause",
      ],
    ])
    #expect(
      found == [
        "fr/reporting.tsv:4: warning: skipped: only verbs with source=subj are taken up",
        #"fr/reporting.tsv:5: warning: "dire" stands in fr/reporting.tsv:2 already"#,
        #"fr/support-verbs.tsv:2: warning: never counts: fr/support-verbs.tsv:4 "livrer à" wins"#,
      ])
  }

  @Test("a mode of means that PLOVER does not have is an error")
  func means() throws {
    let found = try findings([
      "fr/means.tsv": [
        "term;type;mode;class", "canon;ASSAULT;guns;weapon", "char;ASSAULT;heavy-weapons;weapon",
        "char;MOBILIZE;weapons;weapon", "char;ASSAULT;aerial;weapon",
      ]
    ])
    #expect(
      found == [
        "fr/means.tsv:2: error: world/plover.tsv has no type and mode ASSAULT guns",
        #"fr/means.tsv:5: warning: "char" never counts: fr/means.tsv:3 (ASSAULT heavy-weapons) has it first"#,
      ])
  }

  @Test("finds names of actors that another row has for all their days")
  func actors() throws {
    let found = try findings(
      [:],
      actors: """
        # columns: id\tname\taliases\tfrom\tto
        AAA\tPremier\tChef\t2001\t2005
        BBB\tSecond\tChef\t2002\t2003
        CCC\tTroisième\tChef\t2006\t
        DDD\tQuatrième\tPremier\t\t
        """)
    #expect(
      found == [#"mine.tsv:3: warning: "Chef" never counts for BBB: mine.tsv:2 (AAA) has it first"#]
    )
  }
}
