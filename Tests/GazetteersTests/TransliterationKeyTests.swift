import Testing

@testable import Gazetteers
