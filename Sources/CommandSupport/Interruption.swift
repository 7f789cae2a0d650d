import Glibc
import Synchronization

/// SIGINT and SIGTERM: the run stops at the next line end.
public enum Interruption {
  private static let received = Atomic<Int32>(0)

  /// Seconds after which a stopped run gives up waiting for its reader.
  private static let patienceSeconds: UInt32 = 4

  /// Whether a signal to stop has come.
  public static var isRequested: Bool { received.load(ordering: .relaxed) != 0 }

  /// The status a shell gives a process that a signal ended; nil when none has come.
  public static var exitCode: Int32? {
    let signal = received.load(ordering: .relaxed)
    return signal == 0 ? nil : 128 + signal
  }

  /// Takes over the signals that end a run.
  ///
  /// A write that waits for a reader is cut short by the signal; if the reader never comes back,
  /// the alarm ends the process. SIGPIPE and SIGXFSZ are ignored, so that the write fails and is
  /// reported.
  public static func install() {
    _ = received.load(ordering: .relaxed)
    for signal in [SIGINT, SIGTERM] {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { signal in
        Interruption.received.store(signal, ordering: .relaxed)
        alarm(Interruption.patienceSeconds)
      }
      sigaction(signal, &action, nil)
    }
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }
}
