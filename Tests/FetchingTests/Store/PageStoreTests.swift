import GRDB
import Records
import TestSupport
import Testing

@testable import Fetching

@Suite("Page store")
struct PageStoreTests {
  private static func page(_ url: String, _ html: String) -> Page {
    let digest = ContentDigest.sha256(Array(html.utf8))
    return Page(
      id: ContentDigest.identifier(of: url, digest), url: url, finalURL: url,
      fetchedAt: "2026-01-02T03:04:05Z", headers: ["etag": "\"1\"", "last-modified": "x"],
      payloadDigest: digest, html: html)
  }

  @Test("keeps a page as it is, with what to ask for it by")
  func pages() throws {
    let folder = try TemporaryFolder()
    let store = try PageStore(path: folder.path + "/a.db")
    let page = Self.page("http://a/1", String(repeating: "été ", count: 1000))
    #expect(try store.entry("k") == nil)
    try store.save(page, key: "k", nextDue: 50, now: 40)
    #expect(try store.page("k") == page)
    let entry = try #require(try store.entry("k"))
    #expect(entry.kind == .page)
    #expect(entry.fetched == 40)
    #expect(entry.nextDue == 50)
    #expect(entry.conditions == ["If-None-Match: \"1\"", "If-Modified-Since: x"])
    try store.confirm("k", nextDue: 70, now: 60)
    #expect(try store.entry("k")?.fetched == 60)
    #expect(try store.page("k") == page)
  }

  @Test("a new body takes the old one's place, and the old one stays in the file")
  func versions() throws {
    let folder = try TemporaryFolder()
    let store = try PageStore(path: folder.path + "/a.db")
    for html in ["one", "two", "two"] {
      try store.save(Self.page("http://a/1", html), key: "k", nextDue: 0, now: 1)
    }
    #expect(try store.page("k")?.html == "two")
    let count = try store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM bodies") }
    #expect(count == 2)
  }

  @Test("a failure leaves what is stored, and a page forgets the failure")
  func failures() throws {
    let folder = try TemporaryFolder()
    let store = try PageStore(path: folder.path + "/a.db")
    let failure = StageFailure(.timeout, "no answer in 30 s", isTransient: true)
    try store.save(failure, key: "k", nextDue: 5, now: 1)
    #expect(try store.entry("k")?.kind == .failure)
    #expect(try store.entry("k")?.failure == failure)
    #expect(try store.page("k") == nil)
    try store.save(Self.page("http://a/1", "one"), key: "k", nextDue: 0, now: 2)
    #expect(try store.entry("k")?.failure == nil)
    try store.save(failure, key: "k", nextDue: 5, now: 3)
    #expect(try store.page("k")?.html == "one")
    #expect(try store.entry("k")?.fetched == 2)
  }

  @Test("a store of the first version is brought up to date, with what it has")
  func upgrade() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a.db"
    let page = Self.page("http://a/1", "one")
    do {
      let store = try PageStore(path: path)
      try store.save(page, key: "k", nextDue: 0, now: 1)
      try store.save(StageFailure(.httpStatus, "404"), key: "gone", nextDue: 0, now: 1)
      try store.write {
        try $0.execute(
          sql: """
            ALTER TABLE pages DROP COLUMN failure_message;
            ALTER TABLE pages DROP COLUMN failure_is_transient;
            PRAGMA user_version = 1;
            """)
      }
    }
    let store = try PageStore(path: path)
    #expect(try store.page("k") == page)
    #expect(try store.entry("gone")?.failure?.code == .httpStatus)
    try store.save(StageFailure(.httpStatus, "410"), key: "gone", nextDue: 0, now: 1)
    #expect(try store.entry("gone")?.failure?.message == "410")
  }

  @Test("the first page given out is the original of all that have its body")
  func originals() throws {
    let folder = try TemporaryFolder()
    let store = try PageStore(path: folder.path + "/a.db")
    let pages = ["a", "b", "c"].map { Self.page("http://\($0)/", $0 == "c" ? "other" : "same") }
    for page in pages { try store.save(page, key: page.url, nextDue: 0, now: 1) }
    for _ in 0..<2 {
      #expect(try store.original(of: "http://b/") == nil)
      #expect(try store.original(of: "http://a/") == pages[1].id)
      #expect(try store.original(of: "http://c/") == nil)
    }
  }

  @Test("a run goes on from the first of those before that did not end")
  func runs() throws {
    let folder = try TemporaryFolder()
    let store = try PageStore(path: folder.path + "/a.db")
    #expect(try store.beginRun(now: 10) == 10)
    #expect(try store.beginRun(now: 20) == 10)
    #expect(try store.beginRun(now: 30) == 10)
    try store.finishRun(now: 40)
    #expect(try store.beginRun(now: 50) == 50)
  }

  @Test("remembers sites")
  func sites() throws {
    let folder = try TemporaryFolder()
    let store = try PageStore(path: folder.path + "/a.db")
    #expect(try store.robots(of: "a")?.body == nil)
    try store.close("a", until: 99)
    #expect(try store.robots(of: "a")?.body == nil)
    try store.saveRobots([], of: "a", now: 5)
    #expect(try store.robots(of: "a")?.body == [])
    #expect(try store.robots(of: "a")?.fetched == 5)
    #expect(try store.closedUntil("a") == 99)
    #expect(try store.closedUntil("b") == 0)
  }

  @Test("one run at a time, and nothing that is no store of ours")
  func refused() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a.db"
    do {
      let store = try PageStore(path: path)
      #expect {
        try PageStore(path: path)
      } throws: {
        ($0 as? PageStoreError)?.isLocked == true
      }
      try store.write { try $0.execute(sql: "PRAGMA user_version = 99") }
    }
    #expect {
      try PageStore(path: path)
    } throws: {
      ($0 as? PageStoreError)?.description.contains("newer version") == true
    }
    let other = try folder.write("b.db", Array(String(repeating: "no database ", count: 999).utf8))
    #expect {
      try PageStore(path: other)
    } throws: {
      ($0 as? PageStoreError)?.isLocked == false
    }
  }
}
