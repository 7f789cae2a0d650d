import Foundation
import GRDB
import Records

extension PageStore {
  /// What is known of an address.
  func entry(_ key: String) throws(PageStoreError) -> StoredEntry? {
    try read { database in
      try Row.fetchOne(
        database,
        sql: """
          SELECT kind, fetched, next_due, etag, last_modified, pages.digest, target, fetched_at,
            failure, failure_message, failure_is_transient
          FROM pages LEFT JOIN bodies ON bodies.url = pages.url AND bodies.digest = pages.digest
          WHERE pages.url = ?
          """, arguments: [key]
      ).map { row in
        StoredEntry(
          key: key, kind: StoredEntry.Kind(rawValue: row["kind"]) ?? .failure,
          fetched: row["fetched"], nextDue: row["next_due"], entityTag: row["etag"],
          lastModified: row["last_modified"], digest: row["digest"],
          fetchedAt: row["fetched_at"], target: row["target"], failure: Self.failure(in: row))
      }
    }
  }

  /// The failure in a row of `pages`; nil for none. Stores of version 1 kept no message.
  private static func failure(in row: Row) -> StageFailure? {
    guard let code: String = row["failure"] else { return nil }
    return StageFailure(
      StageFailure.Code(rawValue: code), row["failure_message"] ?? "it failed in an earlier run",
      isTransient: row["failure_is_transient"] ?? false)
  }

  /// The current page of an address; nil when there is none, or none that can be read.
  func page(_ key: String) throws(PageStoreError) -> Page? {
    guard let listing = try listing(key) else { return nil }
    var reader = JSONReader(listing.body)
    do throws(JSONError) {
      return try reader.read()
    } catch {
      return nil
    }
  }

  /// The current body of an address.
  func listing(_ key: String) throws(PageStoreError) -> StoredListing? {
    try read { database in
      let row = try Row.fetchOne(
        database,
        sql: """
          SELECT final_url, content_type, body FROM pages JOIN bodies USING (url, digest)
          WHERE url = ?
          """, arguments: [key])
      guard let row, let body = BodyCompression.expand([UInt8](row["body"] as Data)) else {
        return nil
      }
      return StoredListing(
        finalURL: row["final_url"], contentType: row["content_type"], body: body)
    }
  }

  /// Keeps a page that came.
  func save(_ page: Page, key: String, nextDue: Int, now: Int) throws(PageStoreError) {
    var writer = JSONWriter()
    page.write(to: &writer)
    try save(
      writer.bytes, kind: .page, key: key, status: page.status, headers: page.headers,
      digest: page.payloadDigest, fetchedAt: page.fetchedAt, pageID: page.id,
      finalURL: page.finalURL, contentType: nil, nextDue: nextDue, now: now)
  }

  /// Keeps a listing that came.
  func save(
    _ listing: StoredListing, key: String, headers: [String: String], nextDue: Int, now: Int
  ) throws(PageStoreError) {
    try save(
      listing.body, kind: .listing, key: key, status: 200, headers: headers,
      digest: ContentDigest.sha256(listing.body), fetchedAt: UTCTimestamp.string(unixSeconds: now),
      pageID: nil, finalURL: listing.finalURL, contentType: listing.contentType,
      nextDue: nextDue, now: now)
  }

  private func save(
    _ body: [UInt8], kind: StoredEntry.Kind, key: String, status: Int, headers: [String: String],
    digest: String, fetchedAt: String, pageID: String?, finalURL: String, contentType: String?,
    nextDue: Int, now: Int
  ) throws(PageStoreError) {
    let compressed = Data(BodyCompression.compress(body))
    try write { database in
      // The record of a body that was there before, and is there again, is the newer one.
      try database.execute(
        sql: "INSERT OR REPLACE INTO bodies VALUES (?, ?, ?, ?, ?, ?, ?)",
        arguments: [key, digest, fetchedAt, pageID, finalURL, contentType, compressed])
      try database.execute(
        sql: """
          INSERT INTO pages (url, kind, first_seen, last_seen, fetched, next_due, status, etag,
            last_modified, digest)
          VALUES (:url, :kind, :now, :now, :now, :due, :status, :etag, :modified, :digest)
          ON CONFLICT (url) DO UPDATE SET kind = :kind, last_seen = :now, fetched = :now,
            next_due = :due, status = :status, failure = NULL, etag = :etag,
            last_modified = :modified, digest = :digest, target = NULL
          """,
        arguments: [
          "url": key, "kind": kind.rawValue, "now": now, "due": nextDue, "status": status,
          "etag": headers["etag"], "modified": headers["last-modified"], "digest": digest,
        ])
    }
  }

  /// Notes that the server called the stored body current.
  func confirm(_ key: String, nextDue: Int, now: Int) throws(PageStoreError) {
    try write { database in
      try database.execute(
        sql: """
          UPDATE pages SET last_seen = ?, fetched = ?, next_due = ?, failure = NULL WHERE url = ?
          """, arguments: [now, now, nextDue, key])
    }
  }

  /// Notes a redirect.
  func saveRedirect(_ key: String, to target: String, status: Int, now: Int) throws(PageStoreError)
  {
    try write { database in
      try database.execute(
        sql: """
          INSERT INTO pages (url, kind, first_seen, last_seen, fetched, status, target)
          VALUES (:url, 'redirect', :now, :now, :now, :status, :target)
          ON CONFLICT (url) DO UPDATE SET kind = 'redirect', last_seen = :now, fetched = :now,
            next_due = 0, status = :status, failure = NULL, target = :target
          """,
        arguments: ["url": key, "now": now, "status": status, "target": target])
    }
  }

  /// Notes a failure. What was stored before stays.
  ///
  /// - Parameter nextDue: Before this it is not to be asked for again.
  func save(_ failure: StageFailure, key: String, nextDue: Int, now: Int) throws(PageStoreError) {
    try write { database in
      try database.execute(
        sql: """
          INSERT INTO pages (url, kind, first_seen, last_seen, next_due, failure, failure_message,
            failure_is_transient)
          VALUES (:url, 'failure', :now, :now, :due, :code, :message, :transient)
          ON CONFLICT (url) DO UPDATE SET last_seen = :now, next_due = :due, failure = :code,
            failure_message = :message, failure_is_transient = :transient
          """,
        arguments: [
          "url": key, "now": now, "due": nextDue, "code": failure.code.rawValue,
          "message": failure.message, "transient": failure.isTransient,
        ])
    }
  }

  /// The page that an emitted one repeats: the first that was ever emitted with the same body, if it
  /// is of another address.
  ///
  /// - Returns: The id of that page; nil when this is the first.
  func original(of key: String) throws(PageStoreError) -> String? {
    try write { database in
      try database.execute(
        sql: """
          UPDATE pages SET place = (SELECT coalesce(max(place), 0) + 1 FROM pages)
          WHERE url = ? AND place IS NULL
          """, arguments: [key])
      let row = try Row.fetchOne(
        database,
        sql: """
          SELECT pages.url AS url, page_id FROM pages JOIN bodies USING (url, digest)
          WHERE digest = (SELECT digest FROM pages WHERE url = ?) AND place IS NOT NULL
          ORDER BY place LIMIT 1
          """, arguments: [key])
      guard let row, row["url"] != key else { return nil }
      return row["page_id"]
    }
  }
}
