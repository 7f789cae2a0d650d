/// What speaks for and against the places of a text that no other place of it changes.
struct PlaceWeights {
  /// How much the words around each spot speak for a place.
  var evidences: [Double] = []
  /// Whether each spot is a place even if none that is known fits.
  var admitsUnknown: [Bool] = []
  /// How well each candidate fits.
  var fits: [Double] = []
  /// Whether each candidate lies in a country that the text is not about.
  var areElsewhere: [Bool] = []
}
