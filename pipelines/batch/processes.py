"""Runs stages and counts their CPU seconds; ends them all when the script is stopped."""

import os
import subprocess
import threading

from batch.errors import RunFailure


class Processes:
    """The stages that run now."""

    def __init__(self):
        self._running = set()
        self._guard = threading.Lock()
        self._stopped = False

    def start(self, command, **streams):
        """Starts a command; it inherits the store's lock."""
        with self._guard:
            if self._stopped:
                raise RunFailure(143, "stopped")
            process = subprocess.Popen(command, close_fds=False, **streams)
            self._running.add(process)
        return process

    def wait(self, process):
        """The exit status as a shell tells it, and the CPU seconds of the process."""
        _, wait_status, usage = os.wait4(process.pid, 0)
        with self._guard:
            self._running.discard(process)
            process.returncode = os.waitstatus_to_exitcode(wait_status)
        status = process.returncode
        return (status if status >= 0 else 128 - status), usage.ru_utime + usage.ru_stime

    def stop(self):
        """Asks all of them to end and lets no other start. Called by a signal handler, so it must not wait for the guard."""
        self._stopped = True
        for process in list(self._running):
            try:
                process.terminate()
            except OSError:
                pass
