import Foundation
import Testing

/// Three nights from a server of our own that publishes the example pages through a feed: on the third
/// some pages are new, one tells another toll than before, one is gone.
@Suite("Three nights")
struct ThreeNightsTests {
  /// What the pages are on each day; the store is asked before and after the third night.
  private static let nights = #"""
    "$CHECKOUT/pipelines/install" --prefix "$PWD/there" --from "$EXECUTABLES" 2>messages || { cat messages >&2; exit 1; }
    mkdir site
    python3 -u -m http.server --bind 127.0.0.1 --directory site 0 >port 2>server.log & server=$!
    trap 'kill $server' EXIT
    until [[ -s port ]]; do sleep 0.05; done
    base=http://127.0.0.1:$(sed 's/.* port \([0-9]*\).*/\1/' port)
    echo "$base/feed.xml" >sources.txt

    # publish PAGE… is the feed of the day.
    publish() {
      { echo '<?xml version="1.0"?><rss version="2.0"><channel><title>Fil</title>'
        echo "<link>$base/</link><description>Les pages d'exemple</description>"
        printf "<item><title>%s</title><link>$base/%s</link></item>\n" $(for page in "$@"; do echo $page $page; done)
        echo '</channel></rss>'; } >site/feed.xml
    }
    # The time of a file that the server tells counts in whole seconds.
    night() {
      sleep 1.1
      env -i $INSTRUMENTS there/bin/depeche-nightly sources.txt --store news --date $1 --max-failures 1 -- --allow-address 127.0.0.1 --delay 0
    }
    query() { there/bin/depeche-aggregate --store news/incidents.sqlite "$@" 2>/dev/null; }

    cp examples/pages/0[1-6]* site/ && publish $(cd site && echo *.html) && night 2025-10-19 || exit
    cp examples/pages/0[7-9]* site/ && publish $(cd site && echo *.html) && night 2025-10-20 || exit
    query --query >before
    cp examples/pages/1* site/
    sed -i 's/Six civils/Huit civils/; s/[Ss]ix morts/huit morts/g' site/01-*
    publish $(cd site && echo *.html)
    rm site/04-*
    night 2025-10-21 || exit
    query --query >after
    query --changes 2025-10-21 >changes
    cp news/2025-10-21/aggregate/report.html .
    there/bin/depeche-rerun extract 2025-10-19 --store news --force 2>messages || exit
    query --query | cmp - after
    """#

  /// What one of the shell's files says.
  private func records(_ checkout: PracticeCheckout, _ file: String) throws -> [[String: Any]] {
    try #require(checkout.shell.file(file)).split(separator: 0x0A).map {
      try JSONSerialization.jsonObject(with: Data($0)) as? [String: Any] ?? [:]
    }.filter { $0["id"] != nil }
  }

  /// The numbers of the pages that tell of each incident.
  private func pages(_ incidents: [[String: Any]]) -> [String: Set<Substring>] {
    var pages: [String: Set<Substring>] = [:]
    for incident in incidents {
      guard let id = incident["id"] as? String, let urls = incident["urls"] as? [String] else {
        continue
      }
      pages[id] = Set(urls.compactMap { $0.split(separator: "/").last?.prefix(2) })
    }
    return pages
  }

  @Test("the third morning tells what is new, changed and withdrawn, rightly")
  func thirdMorning() async throws {
    let checkout = try await PracticeCheckout()
    let run = try await checkout.run(
      "CHECKOUT='\(Repository.root)' EXECUTABLES='\(Repository.executables)'\n" + Self.nights,
      seconds: 600)
    // The last of it: an older day made again brings back nothing that later days took back.
    #expect(run.status == 0, "\(run.text)\(run.messages)")
    let before = pages(try records(checkout, "before"))
    let after = pages(try records(checkout, "after"))
    var ids: [String: Set<String>] = [:]
    for change in try records(checkout, "changes") {
      ids[change["kind"] as? String ?? "", default: []].insert(
        try #require(change["id"] as? String))
    }

    // All that is gone is told, and nothing of the page that is gone is left.
    let gone = before.filter { after[$0.key] == nil }
    #expect(!gone.isEmpty)
    #expect(ids["withdrawn", default: []] == Set(gone.keys))
    #expect(after.values.allSatisfy { !$0.contains("04") })
    // All that was not there before is told as new, and what tells less than before as changed.
    #expect(ids["new", default: []] == Set(after.keys.filter { before[$0] == nil }))
    let told = before.filter { after[$0.key] != nil && $0.value.contains("04") }
    #expect(Set(told.keys).isSubset(of: ids["changed", default: []]))

    let tolls = try records(checkout, "changes").filter {
      $0["kind"] as? String == "changed"
        && ($0["what"] as? [String] ?? []).contains { $0.hasPrefix("fatalities 6 → ") }
    }
    // Nobody told of what is gone but the page that is gone, and nobody tells of what is new but new pages.
    #expect(gone.values.allSatisfy { $0 == ["04"] })
    let new = ids["new", default: []].compactMap { after[$0] }
    #expect(new.allSatisfy { $0.isSubset(of: ["10", "11", "12"]) })
    // The page that tells another toll changes its incident.
    #expect(tolls.contains { ($0["title"] as? String ?? "").contains("El-Obeid") })

    let report = String(decoding: try #require(checkout.shell.file("report.html")), as: UTF8.self)
    for (kind, incidents) in ids { #expect(report.contains("<h3>\(incidents.count) \(kind)</h3>")) }
  }
}
