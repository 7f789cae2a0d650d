"""`pipelines/nightly`: options, and the order in which a day is made."""

import datetime
import os
import re
import shlex
import sys

from batch import aggregating, command_line, fetching, files, keys, manifest, stages, telling
from batch.day import Day, days_of
from batch.errors import NO_INPUT, RunFailure
from batch.making import aggregate_later_days, make_from
from batch.processes import Processes


def main(manual, arguments):
    """Reads the options, makes the day, and tells the user's command when that went wrong."""
    parser = command_line.Parser(manual)
    add_shared_options(parser)
    parser.add_argument("sources", nargs="?")
    parser.add_argument("--date", default=datetime.date.today().isoformat())
    parser.add_argument("--parts", type=positive, default=8)
    parser.add_argument("--compress", action="store_true")
    parser.add_argument("--shards", action="store_true")
    parser.add_argument("--flags", action="append", default=[])
    parser.add_argument("--min-free", default="64M")
    parser.add_argument("--keep-days", type=positive)
    parser.add_argument("--stop-after", choices=["fetch"])
    parser.add_argument("--on-failure", default=os.environ.get("DEPECHE_ON_FAILURE"))
    parser.add_argument("--summary", action="store_true")
    options, fetch_flags = parser.read(arguments)
    try:
        settings = checked(options, parser)
        make_day(options, {**settings, "fetch": settings["fetch"] + fetch_flags})
    except Exception as failure:
        telling.tell_failure(options.on_failure, failure, Day(options.store, options.date))
        raise


def add_shared_options(parser):
    """Options that nightly and rerun both have."""
    parser.add_argument("--store", default=os.environ.get("DEPECHE_STORE") or "store")
    parser.add_argument("--jobs", type=positive, default=1)
    parser.add_argument("--max-failures")
    parser.add_argument("--least-volume")
    parser.add_argument("--force", action="store_true")


def positive(text):
    if not re.fullmatch(r"[1-9]\d{0,5}", text):
        raise ValueError(text)
    return int(text)


def checked(options, parser):
    """The further flags of each stage; usage errors for what options cannot mean."""
    check_shared(options, parser)
    if not options.sources:
        parser.error("SOURCES is missing")
    check_date(options.date, parser)
    if not re.fullmatch(r"\d+[KMGT]?", options.min_free):
        parser.error(f"--min-free: expected a size like 500M, found '{options.min_free}'")
    flags = {stage: [] for stage in stages.FLOW}
    for given in options.flags:
        words = shlex.split(given)
        if not words or words[0] not in flags:
            parser.error(f"--flags: expected a stage and its flags, found '{given}'")
        flags[words[0]] += words[1:]
    fetching.require_sources(options.sources, NO_INPUT)
    return flags


def check_shared(options, parser):
    if not re.fullmatch(r"\d+(\.\d+)?%?", options.max_failures or "0"):
        parser.error("--max-failures: expected a number, or a share like 5%")
    if not re.fullmatch(r"\d+(\.\d+)?%", options.least_volume or "0%"):
        parser.error("--least-volume: expected a share like 50%")


def given_limits(options):
    """What the options say of how many failures and how little volume make a day bad."""
    given = {"max_failures": options.max_failures, "least_volume": options.least_volume}
    return {name: limit for name, limit in given.items() if limit is not None}


def check_date(text, parser):
    """A date that exists, in the one form that folders are named by."""
    try:
        if datetime.date.fromisoformat(text).isoformat() == text:
            return
    except ValueError:
        pass
    parser.error(f"'{text}' is not a date like 2025-10-16")


def make_day(options, flags):
    """The day from its sources to its manifest."""
    processes = Processes()
    command_line.stop_on_signals(processes)
    day = Day(options.store, options.date)
    plan = {
        "sources": options.sources if re.match(r"[a-z]+:", options.sources) else os.path.abspath(options.sources),
        "parts": options.parts,
        "compress": options.compress,
        "limits": {**manifest.DEFAULT_LIMITS, **given_limits(options)},
        "stages": {stage: stages.settings(stage, flags[stage]) for stage in stages.FLOW},
    }
    if options.shards:
        plan["stages"][stages.SHARD] = stages.settings(stages.SHARD, [])
    lock = files.Lock(options.store)
    _require_space(day, files.bytes_of(options.min_free))
    day.open()
    try:
        day.note(f"nightly of {day.date} from {plan['sources']}, {options.jobs} at once, lock {lock.descriptor}")
        aggregating.put_into_place(day)
        day.save_plan(plan)
        fetched = fetching.fetch(day, plan, processes, options.force)
        if options.stop_after:
            day.note("stopped after fetch, as asked")
            return
        ran = fetched["ran"] + make_from(day, plan, processes, options.jobs, "clean", options.force)
        aggregate_later_days(day, processes)
        found = manifest.finish(day, plan, ran)
        _tell(day, found, ran, options.summary)
        if options.keep_days:
            manifest.forget_old_days(day, options.keep_days)
    except (RunFailure, OSError) as failure:
        _note_failure(day, failure)
        raise
    finally:
        day.close()


def _require_space(day, least):
    """The space that the latest day before took, and a copy of the store; never less than `least`."""
    day.store.mkdir(parents=True, exist_ok=True)
    earlier = [keys.read(Day(day.store, date).manifest) for date in days_of(day.store) if date < day.date]
    took = next((manifest_["bytes"] for manifest_ in reversed(earlier) if manifest_), 0)
    usual = took * 5 // 4 + aggregating.size_needed(day.store) if not day.manifest.exists() else 0
    files.require_space(day.store, max(least, usual), "by what the day before took" if usual > least else "--min-free")


def _tell(day, found, ran, aloud):
    """The table into the log, and to people where they watch or asked for it."""
    lines = [*manifest.table(found), f"complete: {day.folder}, {ran} steps run"]
    for line in lines:
        day.note(line)
        if aloud or sys.stderr.isatty():
            command_line.say(line)


def _note_failure(day, failure):
    """The last word into the log, where that can still be written."""
    try:
        day.note(f"FAILED: {failure}")
    except RunFailure:
        pass
