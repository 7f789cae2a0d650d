import Testing

@testable import Resolving
