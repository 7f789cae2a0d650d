import Foundation
import TestSupport
import Testing

@testable import Fetching

@Suite("Meta prescan")
struct MetaPrescanTests {
  @Test(
    "finds what browsers find",
    arguments: [
      ("<meta charset=utf-8>", "UTF-8"),
      ("<META CHARSET='latin1'/>", "windows-1252"),
      ("<meta/charset = \"iso-8859-15\" >", "ISO-8859-15"),
      ("<meta http-equiv=Content-Type content='text/html; charset=koi8-r'>", "KOI8-R"),
      ("<meta content='text/html; charset=koi8-r' http-equiv=content-type>", "KOI8-R"),
      ("<meta content='text/html; charset=koi8-r'>", nil),
      ("<meta http-equiv=refresh content='charset=koi8-r'>", nil),
      ("<meta charset=x-martien><meta charset=utf-8>", "UTF-8"),
      ("<meta charset=utf-16le>", "UTF-8"),
      ("<meta charset=x-user-defined>", "windows-1252"),
      ("<!-- <meta charset=utf-8> --><meta charset=latin2>", "ISO-8859-2"),
      ("<!--><meta charset=utf-8>", "UTF-8"),
      ("<p title='<meta charset=utf-8>'><meta charset=latin2>", "ISO-8859-2"),
      ("<?php <meta charset=utf-8> ?><metal charset=latin2>", nil),
      ("<meta charset=latin2 charset=utf-8>", "ISO-8859-2"),
      ("<meta charset=\"utf-8", nil), ("<meta charset=utf-8", nil), ("", nil),
      ("<?xml version='1.0' encoding='iso-8859-1'?><html>", "windows-1252"),
      ("<?xml version='1.0' encoding='utf-16'?><meta charset=latin2>", "ISO-8859-2"),
      ("<?xml version='1.0' encoding=iso-8859-1?>", nil),
      ("<\0?\0x\0m\0l\0", "UTF-16LE"), ("\0<\0?\0x\0m\0l", "UTF-16BE"),
    ])
  func prescan(html: String, expected: String?) {
    #expect(MetaPrescan.encoding(of: Array(html.utf8)) == expected)
  }

  @Test(
    "reads the label in a content attribute",
    arguments: [
      ("text/html;charset=a", "a"), ("charset = 'b' c", "b"), ("charsets charset=\"d;e\"", "d;e"),
      ("charset='f", nil), ("charset", nil), ("charset=", nil), ("charset=g h", "g"),
    ])
  func content(content: String, expected: String?) {
    #expect(MetaPrescan.charset(inContent: Array(content.utf8)) == expected)
  }

  @Test("looks at the first 1024 bytes only")
  func limit() {
    let tag = Array("<meta charset=latin2>".utf8)
    let spaces = [UInt8](repeating: 0x20, count: 1024 - tag.count)
    #expect(MetaPrescan.encoding(of: spaces + tag) == "ISO-8859-2")
    #expect(MetaPrescan.encoding(of: spaces + [0x20] + tag) == nil)
  }
}
