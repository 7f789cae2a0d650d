"""What ends a run, and the exit statuses: those of the stages (DESIGN), and two of the scripts' own."""

USAGE, NOT_RECORDS, NO_INPUT, MISSING, LOST, IO, LOCKED = 64, 65, 66, 69, 70, 74, 75
"""69: an executable is missing. 70: records in and out do not add up."""

BAD_DAY = 1
"""Every file is whole, but too many records failed or the volume fell."""


class RunFailure(Exception):
    """Ends the run with a status and a message for people; `details` are further lines for a mail."""

    def __init__(self, status, message, details=()):
        super().__init__(message)
        self.status = status
        self.details = details
