import Foundation
import GRDB

extension PageStore {
  /// A site's robots.txt as it was read last, empty for none; nil when it never was.
  func robots(of site: String) throws(PageStoreError) -> (body: [UInt8], fetched: Int)? {
    try read { database in
      let row = try Row.fetchOne(
        database,
        sql: "SELECT robots, robots_fetched FROM sites WHERE site = ? AND robots IS NOT NULL",
        arguments: [site])
      guard let row, let body = BodyCompression.expand([UInt8](row["robots"] as Data)) else {
        return nil
      }
      return (body, row["robots_fetched"])
    }
  }

  /// Keeps a site's robots.txt.
  func saveRobots(_ body: [UInt8], of site: String, now: Int) throws(PageStoreError) {
    let compressed = Data(BodyCompression.compress(body))
    try write { database in
      try database.execute(
        sql: """
          INSERT INTO sites (site, robots, robots_fetched) VALUES (:site, :body, :now)
          ON CONFLICT (site) DO UPDATE SET robots = :body, robots_fetched = :now
          """, arguments: ["site": site, "body": compressed, "now": now])
    }
  }

  /// Until when a server asked to be left alone, in seconds since 1970; 0 when it did not.
  func closedUntil(_ server: String) throws(PageStoreError) -> Int {
    try read { database in
      try Int.fetchOne(
        database, sql: "SELECT not_before FROM sites WHERE site = ?", arguments: [server]) ?? 0
    }
  }

  /// Notes that a server asked to be left alone.
  func close(_ server: String, until time: Int) throws(PageStoreError) {
    try write { database in
      try database.execute(
        sql: """
          INSERT INTO sites (site, not_before) VALUES (:site, :time)
          ON CONFLICT (site) DO UPDATE SET not_before = :time
          """, arguments: ["site": server, "time": time])
    }
  }
}
