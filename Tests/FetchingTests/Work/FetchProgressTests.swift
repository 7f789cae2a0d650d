import Testing

@testable import Fetching

@Suite("Fetch progress")
struct FetchProgressTests {
  @Test("says what is done, what waits and where, bytes, and the time left")
  func line() {
    var progress = FetchProgress()
    #expect(progress.line == "0 done, 0 failed, 0 waiting, 0.0 MB")
    progress.done = 12
    progress.failed = 1
    progress.waiting = 30
    progress.bytes = 2_149_000
    progress.sites = 4
    progress.longestQueue = 9
    progress.busiestSite = "www.example.org"
    progress.secondsLeft = 39.6
    #expect(
      progress.line
        == "12 done, 1 failed, 30 waiting at 4 sites (9 at www.example.org), 2.1 MB, 40 s left")
    progress.sites = 1
    progress.secondsLeft = 0.9
    #expect(
      progress.line
        == "12 done, 1 failed, 30 waiting at 1 site (9 at www.example.org), 2.1 MB")
  }

  @Test("says what was left out, and nothing where nothing was")
  func leftOut() {
    var leftOut = FetchProgress.LeftOut()
    #expect(leftOut.text == nil)
    leftOut.overLimit = 3
    leftOut.otherLanguage = 2
    #expect(leftOut.text == "left out: 3 over --max-per-site, 2 not in --language")
  }
}
