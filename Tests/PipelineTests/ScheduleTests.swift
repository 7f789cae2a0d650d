import Foundation
import TestSupport
import Testing

/// The timer for systemd and the line for cron, as they are installed.
@Suite("Schedules")
struct ScheduleTests {
  @Test(
    "the units for systemd are as systemd wants them",
    .enabled(if: Repository.isInstalled("systemd-analyze"), "systemd-analyze is not installed"))
  func units() async throws {
    let run = try await Shell().run(
      """
      mkdir bin && printf '#!/bin/sh\\n' >bin/depeche-nightly && chmod +x bin/depeche-nightly
      for unit in '\(Repository.root)'/pipelines/packaging/systemd/*; do
          sed "s|@BIN@|$PWD/bin|g; /^Documentation=/d" "$unit" >"${unit##*/}"
      done
      systemd-analyze verify ./depeche-nightly.timer ./depeche-nightly.service ./depeche-failure@x.service
      """)
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.messages == "")
  }

  @Test(
    "the line for cron makes a night in cron's bare environment, and prints only what is wrong",
    .enabled(if: Repository.isInstalled("python3"), "python3 is not installed"))
  func crontab() async throws {
    let checkout = try await PracticeCheckout()
    let run = try await checkout.run(
      #"""
      sed -e "s|@BIN@|$PWD/pipelines|; s|depeche-nightly|nightly|" -e "s|/etc/depeche/urls.txt|$PWD/urls.txt|" \
          -e "s|/var/lib/depeche|$PWD/news|; s|/var/log/depeche.log|$PWD/log|" pipelines/packaging/crontab >crontab
      # As cron reads it: settings, then five fields and a command in which \% is a percent sign.
      settings=$(grep -E '^[A-Z_]+=' crontab | grep -v '^PATH=' | paste -s -d' ')
      path=$(sed -n 's/^PATH=//p' crontab)
      command=$(grep -v -e '^#' -e '^[A-Z_]*=' crontab | cut -d' ' -f6- | sed 's/\\%/%/g')
      cron() { env -i $INSTRUMENTS $settings PATH="$path" HOME=/ DEPECHE_BIN="$(dirname "$(command -v depeche-fetch)")" sh -c "$command"; }
      cron || exit
      ls news/*/manifest.json | wc -l
      echo nowhere >urls.txt
      cron
      cat log
      """#)
    #expect(run.status == 0, "\(run.messages)")
    let lines = run.lines
    #expect(lines.first == "1")
    // The log has what cron would mail.
    #expect(lines.count >= 3 && lines.count % 2 == 1, "\(run.text)")
    #expect(lines[1].hasPrefix("nightly: "))
    #expect(
      Array(lines.dropFirst().prefix(lines.count / 2)) == Array(lines.suffix(lines.count / 2)))
  }
}
