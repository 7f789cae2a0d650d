import Linguistics
import Records

/// A place, date or figure found in a text.
package protocol Mention {
  /// Its words in the scanned text.
  var words: Range<Int> { get }
}
