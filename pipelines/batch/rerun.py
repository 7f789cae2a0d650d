"""`pipelines/rerun`: what will run and why, the run, and what became of the events."""

import collections
import os
import sys

from batch import aggregating, command_line, event_changes, files, keys, manifest, nightly, stages
from batch.day import Day, days_of
from batch.errors import NO_INPUT, RunFailure
from batch.making import aggregate_later_days, make_from
from batch.part import part_ingredients
from batch.processes import Processes


def main(manual, arguments):
    """Reads the options and makes the days one after the other, the earliest first."""
    parser = command_line.Parser(manual)
    nightly.add_shared_options(parser)
    parser.add_argument("positional", nargs="*")
    parser.add_argument("--diff", action="store_true")
    parser.add_argument("--list", type=int, default=40)
    parser.add_argument("--dry-run", action="store_true")
    options, flags = parser.read(arguments)
    nightly.check_shared(options, parser)
    if len(options.positional) < 2:
        parser.error("STAGE and DATE are needed")
    first = options.positional[0].removeprefix("depeche-")
    if first == "fetch":
        parser.error("fetch reads no cached file; use nightly SOURCES --date DATE --force")
    if first not in stages.FLOW:
        parser.error(f"'{first}' is not a stage (clean, segment, extract, aggregate)")
    dates = sorted({date for given in options.positional[1:] for date in dates_of(given, options.store, parser)})
    processes = Processes()
    command_line.stop_on_signals(processes)
    lock = files.Lock(options.store)
    for date, next_date in zip(dates, [*dates[1:], None]):
        make_again(Day(options.store, date), first, flags, options, processes, lock, next_date)


def dates_of(given, store, parser):
    """The dates that an argument means."""
    start, dots, end = given.partition("..")
    for date in (start, end) if dots else (start,):
        nightly.check_date(date, parser)
    found = [date for date in days_of(store) if start <= date <= end] if dots else [start]
    # A day that retention has emptied has a manifest and no plan.
    found = [date for date in found if not dots or (Day(store, date).folder / "plan.json").exists()]
    if not found or not Day(store, found[0]).folder.is_dir():
        raise RunFailure(NO_INPUT, f"no day {given} in the store '{store}'")
    return found


def make_again(day, first, flags, options, processes, lock, next_date):
    """One day from a stage on, and the store of the days between it and the next that is asked for."""
    plan = new_plan(day, first, flags)
    plan["limits"] = {**plan.get("limits", {}), **nightly.given_limits(options)}
    day.parts()
    for line in forecast(day, plan, first, options.force):
        command_line.say(line)
    if options.dry_run:
        return
    day.open()
    try:
        day.note(f"rerun of {day.date} from {first} {' '.join(flags)} (lock {lock.descriptor})")
        aggregating.put_into_place(day)
        day.save_plan(plan)
        before = keep_events(day) if options.diff else []
        ran = make_from(day, plan, processes, options.jobs, first, options.force)
        if options.diff:
            print_changes(day, before, options.list)
        for later in aggregate_later_days(day, processes, until=next_date):
            command_line.say(f"    {later} is aggregated again")
        for line in manifest.table(manifest.finish(day, plan, ran)):
            day.note(line)
    except (RunFailure, OSError) as failure:
        day.note(f"FAILED: {failure}")
        raise
    finally:
        day.close()


def new_plan(day, first, flags):
    """The day's plan with the executables of today, and the flags for the first stage where some are given."""
    plan = day.plan
    for stage in stages.flow(plan):
        kept = plan["stages"][stage]["flags"]
        plan["stages"][stage] = stages.settings(stage, flags if flags and stage == first else kept)
    return plan


# ----------------------------------------------------------------------------- what will run


def forecast(day, plan, first, force):
    """What will run and why, as far as that can be known before it runs, a line a stage."""
    yield f"{day.date}:"
    moves = ""
    for stage in stages.following(plan, first):
        name = stages.program(stage)
        if force:
            yield f"    {name}: all of it, as --force says"
        elif moves:
            yield f"    {name}: where what {moves} writes changes"
        else:
            whys = [why for why in reasons(day, plan, stage) if why]
            if whys:
                moves = stage
            counted = collections.Counter(reason for why in whys for reason in why)
            because = "; ".join(f"{reason}" for reason in counted)
            yield f"    {name}: {f'{len(whys)} parts, because {because}' if whys else 'nothing has changed'}"
    later = len(aggregating.later_days(day))
    if later and (force or moves):
        yield f"    then depeche-aggregate for {later} later days: they know what became of these pages since"


def reasons(day, plan, stage):
    """For each part of a stage why it will run; an empty list where it will not."""
    if stage == "aggregate":
        new = aggregating.aggregate_ingredients(day, plan)
        yield _reasons(keys.read(day.aggregate_key), new)
        return
    for index in range(day.parts()):
        _, new = part_ingredients(day, plan, stage, index)
        yield _reasons(day.part_record(stage, index), new)


def _reasons(old, new):
    return [] if old and old["key"] == keys.key_of(new) else keys.reasons(old, new)


# ----------------------------------------------------------------------------- what became of the events


def keep_events(day):
    """Second names for the event files: what replaces them leaves these as they are."""
    kept = []
    for index in range(day.parts()):
        path = day.existing_part("extract", index)
        if path:
            copy = day.aside / f"before-{path.name}"
            os.link(path, copy)
            kept.append(copy)
    return kept


def print_changes(day, before, limit):
    """Compares part by part, and lists what is different by kind."""
    changed = collections.defaultdict(list)
    old_parts = {path.name.removeprefix("before-").split(".")[0]: path for path in before}
    for index in range(day.parts()):
        new = day.existing_part("extract", index)
        old = old_parts.get(f"part-{index:05}")
        old_events, new_events = (_events(path) if path else {} for path in (old, new))
        documents = sorted(old_events.keys() | new_events.keys())
        for kind, pairs in event_changes.by_kind(event_changes.differences(documents, old_events, new_events)).items():
            changed[kind] += pairs
    for kind in ("gained", "lost", "changed"):
        print(f"{day.date}: events {kind}: {len(changed[kind])}")
        for pair in changed[kind][: limit or None]:
            print(*event_changes.lines_for(*pair), f"      {(pair[1] or pair[0]).get('url') or ''}", sep="\n")
        if limit and len(changed[kind]) > limit:
            print(f"  … and {len(changed[kind]) - limit} more (--list 0 shows all)")
    sys.stdout.flush()


def _events(path):
    """The events of a part, compressed or not."""
    with files.reading(path) as stream:
        return event_changes.read_events(stream)
