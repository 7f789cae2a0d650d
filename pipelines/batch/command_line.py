"""Arguments, help and exit statuses of the scripts, in the manner of the stages."""

import argparse
import os
import signal
import sys

from batch.errors import IO, USAGE, RunFailure


class Parser(argparse.ArgumentParser):
    """Arguments as argparse reads them; `--help` prints the head of the script, usage errors end with 64."""

    def __init__(self, manual):
        super().__init__(prog=script_name(), add_help=False, allow_abbrev=False)
        self.manual = manual.strip()
        self.add_argument("-h", "--help", action="store_true")

    def read(self, arguments):
        """The options, and the flags behind the first `--`."""
        if "--" in arguments:
            cut = arguments.index("--")
            arguments, flags = arguments[:cut], arguments[cut + 1 :]
        else:
            flags = []
        if "-h" in arguments or "--help" in arguments:
            print(self.manual)
            sys.exit(0)
        return self.parse_intermixed_args(arguments), flags

    def error(self, message):
        raise RunFailure(USAGE, f"{message}; see '{self.prog} --help'")


def script_name():
    return os.path.basename(sys.argv[0])


def say(message):
    """One line on stderr behind the script's name, as the stages do. Nobody may be left to read it."""
    try:
        print(f"{script_name()}: {message}", file=sys.stderr, flush=True)
    except OSError:
        pass


def stop_on_signals(processes):
    """Ends the running stages and then the script when a signal says so."""

    def stop(number, _frame):
        for other in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(other, signal.SIG_IGN)
        processes.stop()
        name = signal.Signals(number).name
        raise RunFailure(128 + number, f"stopped by {name}; run it again to go on from here")

    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, stop)


def run(main):
    """Runs a script's main function and exits: with 0, or with the status of what ended it."""
    try:
        main(sys.argv[1:])
    except RunFailure as failure:
        say(str(failure))
        sys.exit(failure.status)
    except OSError as error:
        say(f"{error.filename or 'input/output'}: {error.strerror or error}")
        sys.exit(IO)
