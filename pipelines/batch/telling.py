"""Tells people that a night went wrong, by their own command: a mail, a webhook."""

import os
import subprocess

from batch.command_line import say, script_name
from batch.errors import IO, RunFailure

SECONDS = 120
"""How long the command may take."""


def tell_failure(command, failure, day):
    """Runs the user's command: its environment says what is wrong in a line, its standard input the whole of it."""
    if not command:
        return
    message = str(failure) or type(failure).__name__
    told = {
        "DEPECHE_STATUS": str(failure.status if isinstance(failure, RunFailure) else IO),
        "DEPECHE_MESSAGE": message,
        "DEPECHE_DAY": str(day.folder.absolute()),
        "DEPECHE_LOG": str(day.log.absolute()),
    }
    text = "\n".join(letter(message, failure, day)) + "\n"
    try:
        done = subprocess.run(["sh", "-c", command], input=text, text=True, env={**os.environ, **told}, timeout=SECONDS)
    except (OSError, subprocess.TimeoutExpired) as error:
        say(f"the command for failures did not run: {error}")
    else:
        if done.returncode != 0:
            say(f"the command for failures ended with status {done.returncode}; nobody may have been told")


def letter(message, failure, day):
    """What to read in the morning: what is wrong, on which machine, the counts of the stages, where the log is."""
    yield f"{script_name()} of {day.date} on {os.uname().nodename}:"
    yield from ("", message)
    details = getattr(failure, "details", ())
    if details:
        yield from ("", *details)
    yield from ("", f"day: {day.folder.absolute()}", f"log: {day.log.absolute()}")
