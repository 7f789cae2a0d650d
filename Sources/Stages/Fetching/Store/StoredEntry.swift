import Records

/// What the store knows of one address.
struct StoredEntry: Equatable, Sendable {
  /// What answered last.
  enum Kind: String, Sendable {
    case page, listing, redirect
    /// Nothing that could be kept, ever.
    case failure
  }

  /// The canonical address.
  var key: String
  var kind: Kind
  /// When it was last asked for with success, in seconds since 1970; an unchanged page counts.
  var fetched: Int
  /// Before this, in seconds since 1970, it need not be asked for again.
  var nextDue: Int
  /// The validators of the last whole answer, as they were sent.
  var entityTag: String?
  var lastModified: String?
  /// `Page.payloadDigest`, or that of a listing's body.
  var digest: String?
  /// When that body came first, as a record shows it.
  var fetchedAt: String?
  /// Where a redirect leads.
  var target: String?
  /// Why it failed when it was last asked for; nil where it did not.
  var failure: StageFailure?

  /// The headers that ask whether it has changed.
  var conditions: [String] {
    guard kind == .page || kind == .listing else { return [] }
    var headers: [String] = []
    if let entityTag { headers.append("If-None-Match: \(entityTag)") }
    if let lastModified { headers.append("If-Modified-Since: \(lastModified)") }
    return headers
  }
}

/// The body of a listing as it lies in the store.
struct StoredListing: Sendable {
  let finalURL: String
  let contentType: String?
  let body: [UInt8]
}
