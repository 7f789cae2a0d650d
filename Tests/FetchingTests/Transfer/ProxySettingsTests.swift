import Testing

@testable import Fetching

@Suite("Proxy settings")
struct ProxySettingsTests {
  @Test("each scheme has its proxy, and the exceptions have none")
  func environment() {
    let settings = ProxySettings(environment: [
      "http_proxy": "http://p:1", "HTTPS_PROXY": "http://p:2", "NO_PROXY": "a.org,.b.org",
    ])
    #expect(settings.proxy(isEncrypted: false, host: "x.org") == "http://p:1")
    #expect(settings.proxy(isEncrypted: true, host: "x.org") == "http://p:2")
    for host in ["a.org", "www.a.org", "b.org", "c.b.org"] {
      #expect(settings.proxy(isEncrypted: true, host: host) == nil)
    }
    #expect(settings.proxy(isEncrypted: true, host: "aa.org") == "http://p:2")
  }

  @Test("HTTP_PROXY in capitals is what a request can set, not a proxy")
  func httpoxy() {
    let settings = ProxySettings(environment: ["HTTP_PROXY": "http://evil:1"])
    #expect(settings.proxy(isEncrypted: false, host: "x") == nil)
    let everywhere = ProxySettings(environment: ["ALL_PROXY": "http://p:1", "no_proxy": "*"])
    #expect(everywhere.proxy(isEncrypted: true, host: "x") == nil)
  }
}
