/// The four classes of acts that event data are counted by.
enum QuadClass: String, CaseIterable, Sendable {
  case verbalCooperation = "verbal_cooperation"
  case materialCooperation = "material_cooperation"
  case verbalConflict = "verbal_conflict"
  case materialConflict = "material_conflict"

  /// Its number in GDELT and ICEWS, from 1.
  var number: Int {
    switch self {
    case .verbalCooperation: 1
    case .materialCooperation: 2
    case .verbalConflict: 3
    case .materialConflict: 4
    }
  }
}
