"""The last stage of a day: events of all parts become incidents, in the store that remembers earlier days.

What it makes is one whole, the day's files and the store together: all of it is written aside, then
named `aggregate.ready` in one step, then put into place. A run that is killed while it puts them into
place leaves a folder from which the next one goes on.
"""

import json
import os
import shutil
import subprocess

from batch import files, keys, stages
from batch.day import Day, days_of
from batch.errors import IO, LOST, NO_INPUT, RunFailure
from batch.part import run_stage
from batch.record_heads import heads, mentioned_events

STORE = "incidents.sqlite"


def aggregate_ingredients(day, plan):
    """What the day's incidents depend on, besides what the store remembers of other days."""
    source = stages.before(plan, "aggregate")
    parts = [day.part_record(source, index) for index in range(day.parts())]
    if None in parts:
        raise RunFailure(NO_INPUT, f"{day.part(source, parts.index(None))} is not there or not whole")
    return keys.ingredients("aggregate", plan["stages"]["aggregate"], inputs=[part["output"] for part in parts])


def aggregate(day, plan, processes, force=False):
    """Aggregates the day unless nothing has changed; returns the record of it with `ran`."""
    ingredients = aggregate_ingredients(day, plan)
    old = keys.read(day.aggregate_key)
    if old and old["key"] == keys.key_of(ingredients) and not force:
        return {**old, "ran": False}
    aside = day.aside / "aggregate"
    shutil.rmtree(aside, ignore_errors=True)
    aside.mkdir()
    _copy_store(day.store / STORE, aside / STORE)
    _list_documents(day, aside / "documents")
    counts, cpu_seconds = _run(day, plan, processes, aside)
    (aside / "documents").unlink()
    counts |= _merged(day, plan, aside / "incident.jsonl")
    with open(aside / "incident.jsonl", "rb") as stream:
        digest, lines = files.digest_and_lines(stream)
    size = sum(path.stat().st_size for path in aside.iterdir() if path.name != STORE)
    text = keys.record_text(ingredients, output=digest, lines=lines, bytes=size, counts=counts)
    (aside / "aggregate.key").write_text(text, encoding="utf-8")
    for path in aside.iterdir():
        files.sync(path)
    files.sync(aside)
    _mark_later_days(day)
    os.rename(aside, day.folder / "aggregate.ready")
    put_into_place(day)
    files.write(day.logs / "aggregate.json", json.dumps({**counts, "cpu_seconds": round(cpu_seconds, 3)}) + "\n", day.aside)
    return {**json.loads(text), "ran": True, "cpu_seconds": cpu_seconds}


def _run(day, plan, processes, aside):
    """Runs the stage; returns its counts and its CPU seconds."""
    settings, source = plan["stages"]["aggregate"], stages.before(plan, "aggregate")
    # One thread: with more, rows come into the store in any order, and its bytes are not the same twice.
    command = [settings["executable"], *settings["flags"], "--max-failures", "100%", "--jobs", "1"]
    command += ["--output", aside / "incident.jsonl", "--failures", aside / "failures.jsonl"]
    command += ["--csv", aside / "incidents.csv", "--report", aside / "report.html", "--store", aside / STORE]
    command += ["--date", day.date, "--documents", aside / "documents"]
    command += ["--merge"] if source == stages.SHARD else []
    inputs = [day.existing_part(source, index) for index in range(day.parts())]
    return run_stage(day, processes, "depeche-aggregate", list(map(str, command)), inputs, day.logs / "aggregate.log")


def _list_documents(day, listed):
    """Names all documents that were read: what the store has of them and this run has not is taken back."""
    with open(listed, "wb") as output:
        for index in range(day.parts()):
            with files.reading(day.existing_part("segment", index)) as lines:
                output.writelines(head + b"\n" for _, head in heads(lines, b"document"))


def _merged(day, plan, incidents):
    """How many incidents the events came to, and how many events joined others'; raises where one is in none."""
    events = set()
    for index in range(day.parts()):
        with files.reading(day.existing_part("extract", index)) as lines:
            events.update(name for name, _ in heads(lines, b"event"))
    count, rest = 0, set(events)
    with open(incidents, "rb") as lines:
        for line in lines:
            mentioned = mentioned_events(line)
            count += bool(mentioned)
            rest -= mentioned
    if rest and "--one-a-day" not in plan["stages"]["aggregate"]["flags"]:
        some = min(rest).decode(errors="replace")
        raise RunFailure(LOST, f"records do not add up: {len(rest)} of {len(events)} events are in no incident, as {some}")
    return {"incidents": count, "merged": max(0, len(events) - len(rest) - count)}


def _mark_later_days(day):
    """Later days know better what became of this day's pages: all of them are to be aggregated again."""
    for later in later_days(day):
        later.unsign()
        later.aggregate_key.unlink(missing_ok=True)


def later_days(day):
    """The days after this one whose incidents have been in the store."""
    days = [Day(day.store, date) for date in days_of(day.store) if date > day.date]
    return [later for later in days if later.aggregate_key.parent.is_dir()]


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
