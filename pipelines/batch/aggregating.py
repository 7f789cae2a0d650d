"""The last stage of a day: events of all parts become incidents, in the store that remembers earlier days.

What it makes is one whole, the day's files and the store together: all of it is written aside, then
named `aggregate.ready` in one step, then put into place. A run that is killed while it puts them into
place leaves a folder from which the next one goes on.
"""

import json
import os
import shutil
import subprocess

from batch import files, keys
from batch.errors import IO, NO_INPUT, RunFailure
from batch.part import run_stage

STORE = "incidents.sqlite"


def aggregate_ingredients(day, plan):
    """What the day's incidents depend on, besides what the store remembers of other days."""
    events = [day.part_record("extract", index) for index in range(day.parts())]
    if None in events:
        raise RunFailure(NO_INPUT, f"{day.part('extract', events.index(None))} is not there or not whole")
    return keys.ingredients("aggregate", plan["stages"]["aggregate"], inputs=[part["output"] for part in events])


def aggregate(day, plan, processes, force=False):
    """Aggregates the day unless nothing has changed; returns the record of it with `ran`."""
    ingredients = aggregate_ingredients(day, plan)
    old = keys.read(day.folder / "aggregate/aggregate.key")
    if old and old["key"] == keys.key_of(ingredients) and not force:
        return {**old, "ran": False}
    aside = day.aside / "aggregate"
    shutil.rmtree(aside, ignore_errors=True)
    aside.mkdir()
    _copy_store(day.store / STORE, aside / STORE)
    settings = plan["stages"]["aggregate"]
    # One thread: with more, rows come into the store in any order, and its bytes are not the same twice.
    command = [settings["executable"], *settings["flags"], "--max-failures", "100%", "--jobs", "1"]
    command += ["--output", aside / "incident.jsonl", "--failures", aside / "failures.jsonl"]
    command += ["--csv", aside / "incidents.csv", "--report", aside / "report.html", "--store", aside / STORE]
    command += ["--date", day.date]
    inputs = [day.existing_part("extract", index) for index in range(day.parts())]
    log = day.logs / "aggregate.log"
    counts, cpu_seconds = run_stage(day, processes, "depeche-aggregate", list(map(str, command)), inputs, log)
    with open(aside / "incident.jsonl", "rb") as stream:
        digest, lines = files.digest_and_lines(stream)
    size = sum(path.stat().st_size for path in aside.iterdir() if path.name != STORE)
    text = keys.record_text(ingredients, output=digest, lines=lines, bytes=size, counts=counts)
    (aside / "aggregate.key").write_text(text, encoding="utf-8")
    for path in aside.iterdir():
        files.sync(path)
    files.sync(aside)
    os.rename(aside, day.folder / "aggregate.ready")
    put_into_place(day)
    files.write(day.logs / "aggregate.json", json.dumps({**counts, "cpu_seconds": round(cpu_seconds, 3)}) + "\n", day.aside)
    return {**json.loads(text), "ran": True, "cpu_seconds": cpu_seconds}


def put_into_place(day):
    """Moves what is ready into place; each step may have been done by a run that was killed after it."""
    ready, final, old = day.folder / "aggregate.ready", day.folder / "aggregate", day.aside / "aggregate-before"
    if not ready.exists():
        return
    day.unsign()
    store = day.store / STORE
    if (ready / STORE).exists():
        # A reader's log of the old store would be taken for one of the new.
        for suffix in ("-wal", "-shm"):
            store.with_name(STORE + suffix).unlink(missing_ok=True)
        os.replace(ready / STORE, store)
    if (ready / "failures.jsonl").exists():
        os.replace(ready / "failures.jsonl", day.folder / "failures.jsonl")
    day.aside.mkdir(exist_ok=True)
    if final.exists():
        os.rename(final, old)
    os.rename(ready, final)
    files.sync(day.folder)
    files.sync(day.store)
    shutil.rmtree(old, ignore_errors=True)


def _copy_store(store, copy):
    """A copy to work on; one that shares its blocks where the file system can do that."""
    if not store.exists():
        return
    done = subprocess.run(["cp", "--reflink=auto", "--", store, copy], capture_output=True, text=True)
    if done.returncode != 0:
        raise RunFailure(IO, f"cannot copy {store}: {done.stderr.strip()}")


def size_needed(store):
    """Bytes that aggregating needs besides the day's own files."""
    path = store / STORE
    return path.stat().st_size if path.exists() else 0


