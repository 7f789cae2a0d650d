import Foundation
import Testing

/// The Debian package, unpacked into a folder that stands for `/`.
@Suite(
  "Debian package", .enabled(if: Repository.isInstalled("dpkg-deb"), "this is not Debian"))
struct PackageTests {
  @Test(
    "has all that a night needs, with manuals, completions and units where Debian looks for them")
  func unpacked() async throws {
    let checkout = try await PracticeCheckout()
    let run = try await checkout.run(
      """
      package=$('\(Repository.root)/pipelines/packaging/make-debian-package' --from '\(Repository.executables)' 2>messages) ||
        { cat messages >&2; exit 1; }
      dpkg-deb --info "$package" >info && dpkg -x "$package" root && cd root/usr || exit
      for name in fetch clean segment extract aggregate resolve gazetteer train nightly rerun run-part evaluate; do
        bin/depeche-$name --help >/dev/null && gzip -t share/man/man1/depeche-$name.1.gz || exit
      done
      for name in fetch clean segment extract aggregate; do
        for file in bash-completion/completions/depeche-$name zsh/vendor-completions/_depeche-$name \\
            fish/vendor_completions.d/depeche-$name.fish; do
          [[ -s share/$file ]] || { echo "no $file"; exit 1; }
        done
      done
      grep -c 'ExecStart=/usr/bin/depeche-nightly' lib/systemd/system/depeche-nightly.service
      cd "$OLDPWD" && mkdir news && cd news
      env -i $INSTRUMENTS ../root/usr/bin/depeche-nightly ../examples/pages --store . --date 2025-10-19 || exit
      test -s 2025-10-19/aggregate/report.html
      """, seconds: 600)
    #expect(run.status == 0, "\(run.text)\(run.messages)")
    #expect(run.lines == ["1"])
    let info = String(decoding: checkout.shell.file("info") ?? [], as: UTF8.self)
    #expect(info.contains("Package: depeche"))
    // What the executables need is in the container too.
    let depends = try #require(info.firstMatch(of: /Depends: (.*)/)?.1)
    let dockerfile = try String(
      contentsOfFile: Repository.root + "/pipelines/packaging/Dockerfile", encoding: .utf8)
    for package in depends.split(separator: ", ").compactMap({ $0.split(separator: " ").first })
    where package != "libc6" && package != "libgcc-s1" {
      #expect(dockerfile.contains(" \(package) "), "\(package)")
    }
  }
}
