"""One day's folder of a store: its paths, its plan, its log."""

import json
import pathlib
import re
import shutil
import time

from batch import files, keys
from batch.errors import IO, NO_INPUT, RunFailure


class Day:
    """A day that has been begun, or is about to be."""

    def __init__(self, store, date):
        self.store = pathlib.Path(store)
        self.date = date
        self.folder = self.store / date
        self.aside = self.folder / ".aside"
        # "manifest" in the names of all that holds a time, so that the rest can be compared between runs.
        self.logs = self.folder / "manifest.logs"
        self.log = self.logs / "run.log"
        self.manifest = self.folder / "manifest.json"
        self.aggregate_key = self.folder / "aggregate/aggregate.key"

    def open(self):
        """Makes the folders and removes what a killed run left aside; the store's lock is held."""
        shutil.rmtree(self.aside, ignore_errors=True)
        self.aside.mkdir(parents=True, exist_ok=True)
        self.logs.mkdir(parents=True, exist_ok=True)

    def close(self):
        """Leaves nothing aside."""
        shutil.rmtree(self.aside, ignore_errors=True)

    def unsign(self):
        """Takes the manifest away before a file is replaced: it speaks of whole days only."""
        self.manifest.unlink(missing_ok=True)

    # ------------------------------------------------------------------------- plan

    @property
    def plan(self):
        """Executables, flags and parts of this day, as its last run settled them."""
        plan = keys.read(self.folder / "plan.json")
        if plan is None:
            raise RunFailure(NO_INPUT, f"no day in {self.folder}: plan.json is not there")
        return plan

    def save_plan(self, plan):
        text = json.dumps(plan, indent=1, sort_keys=True) + "\n"
        path = self.folder / "plan.json"
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            files.write(path, text, self.aside)

    # ------------------------------------------------------------------------- parts

    def part(self, stage, index, compressed=False):
        """Where a part is, or would be."""
        return self.folder / stage / f"part-{index:05}.jsonl{'.zst' if compressed else ''}"

    def existing_part(self, stage, index):
        """Where a part is, compressed or not; None when it is not there."""
        both = (self.part(stage, index), self.part(stage, index, compressed=True))
        return next((path for path in both if path.exists()), None)

    def part_key(self, stage, index):
        return self.folder / stage / f"part-{index:05}.key"

    def part_record(self, stage, index):
        """The record of a part that is there as it was written; None where it is not."""
        path, key = self.existing_part(stage, index), self.part_key(stage, index)
        record = keys.read(key)
        if path is None or record is None:
            return None
        status = path.stat()
        if status.st_size == record["bytes"] and status.st_mtime_ns <= key.stat().st_mtime_ns:
            return record
        # Somebody has been at the file: what it holds now counts.
        digest, lines = content_of(path)
        return {**record, "output": digest, "lines": lines}

    def parts(self):
        """How many parts the day has."""
        record = keys.read(self.folder / "fetch/fetch.key")
        if record is None:
            raise RunFailure(NO_INPUT, f"no pages in {self.folder}: nightly has not fetched that day")
        return len(record["parts"])

    # ------------------------------------------------------------------------- log

    def note(self, message):
        """One line of the day's log."""
        try:
            with open(self.log, "a", encoding="utf-8") as log:
                log.write(f"{time.strftime('%Y-%m-%dT%H:%M:%S%z')} {message}\n")
        except OSError as error:
            raise RunFailure(IO, f"cannot write {self.log}: {error.strerror}") from error


def content_of(path):
    """Digest and lines of a part's records, compressed or not."""
    with files.reading(path) as stream:
        return files.digest_and_lines(stream)


def days_of(store):
    """The dates a store has, in order."""
    folder = pathlib.Path(store)
    names = [path.name for path in folder.iterdir() if path.is_dir()] if folder.is_dir() else []
    return sorted(name for name in names if re.fullmatch(r"\d{4}-\d\d-\d\d", name))
