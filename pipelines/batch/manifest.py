"""What a day came to: counts that add up, the manifest, the table for people, and whether it is like other days."""

import datetime
import json
import shutil
import statistics
import time

from batch import files, keys, stages
from batch.day import Day, days_of
from batch.errors import BAD_DAY, LOST, RunFailure

USUAL_DAYS = 14
"""Earlier days that the usual volume is the median of."""

USUAL_AT_LEAST = 3
"""Fewer earlier days say nothing about what is usual."""

DEFAULT_LIMITS = {"max_failures": "0", "least_volume": "50%"}
"""What a day may have of failures and must have of volume, where nobody says."""


def totals(day, plan):
    """Counts, CPU seconds and digest of each stage, summed over its parts."""
    found = {}
    for stage in stages.flow(plan):
        if stage in stages.part_stages(plan):
            records = [day.part_record(stage, index) for index in range(day.parts())]
            took = [keys.read(day.logs / f"{stage}-{index:05}.json") for index in range(len(records))]
        else:
            records = [keys.read(day.folder / stage / f"{stage}.key")]
            took = [keys.read(day.logs / f"{stage}.json")]
        outputs = [record["output"] for record in records]
        found[stage] = {
            **{name: sum(record["counts"][name] for record in records) for name in records[0]["counts"]},
            "lines": sum(record["lines"] for record in records),
            "bytes": sum(record["bytes"] for record in records),
            "cpu_seconds": round(sum((one or {}).get("cpu_seconds", 0) for one in took), 3),
            "parts": len(records),
            "digest": outputs[0] if len(outputs) == 1 else keys.key_of(outputs),
            "version": plan["stages"][stage]["version"],
            "flags": plan["stages"][stage]["flags"],
        }
    return found


def discrepancies(found):
    """Where records were lost or came from nowhere, in words; empty when all add up.

    What a stage reads is what the one before has written, and what it writes is what it made, what it
    handed on and its failures; aggregate hands on and fails into a file of its own. That each event is in
    an incident has been seen before the incidents were put into place.
    """
    lost, earlier = [], None
    for stage, counts in found.items():
        if earlier and counts["in"] != found[earlier]["lines"]:
            lost.append(f"{earlier} wrote {found[earlier]['lines']} records, {stage} read {counts['in']}")
        written = counts["out"] + (counts["passed"] + counts["failed"] if stage != "aggregate" else 0)
        if counts["lines"] != written:
            lost.append(f"{stage} says it wrote {written} records, {counts['lines']} are there")
        earlier = stage
    return lost


def too_many_failures(found, allowed):
    """Stages in which more records failed than allowed, a number or a share like 5%."""
    for stage, counts in found.items():
        limit = float(allowed.rstrip("%"))
        if allowed.endswith("%"):
            limit = counts["in"] * limit / 100
        if counts["failed"] > limit:
            yield f"{counts['failed']} of {counts['in']} records failed in {stage} (failures.jsonl has them)"


def far_below_usual(day, found, least_share):
    """Stages that made far less than on the days before, in words."""
    earlier = [keys.read(Day(day.store, date).manifest) for date in days_of(day.store) if date < day.date]
    earlier = [manifest for manifest in earlier if manifest][-USUAL_DAYS:]
    if len(earlier) < USUAL_AT_LEAST:
        return
    for stage in ("fetch", "clean", "extract"):
        usual = statistics.median(manifest["stages"][stage]["out"] for manifest in earlier)
        made = found[stage]["out"]
        if made < usual * least_share:
            yield f"{stage} made {made} records, the usual is {usual:.0f}"


def finish(day, plan, ran):
    """Signs the day, if anything of it `ran`; raises RunFailure where it is not as it should be."""
    found, wrong = sign(day, plan, ran)
    if wrong:
        raise RunFailure(BAD_DAY, "; ".join(wrong) + f"; every file of {day.folder} is whole", list(table(found)))
    return found


def sign(day, plan, ran=1):
    """Writes the manifest; returns the counts, and what is not as the day's limits want it, in words."""
    found = totals(day, plan)
    lost = discrepancies(found)
    if lost:
        raise RunFailure(LOST, "records do not add up: " + "; ".join(lost), list(table(found)))
    limits = {**DEFAULT_LIMITS, **plan.get("limits", {})}
    least_share = float(limits["least_volume"].rstrip("%")) / 100
    wrong = [*too_many_failures(found, limits["max_failures"]), *far_below_usual(day, found, least_share)]
    if ran or not day.manifest.exists():
        manifest = {
            "schema": "depeche.manifest/1", "date": day.date, "sources": plan["sources"],
            "finished": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
            "stages": found, "wrong": wrong, "bytes": sum(counts["bytes"] for counts in found.values()),
        }
        files.write(day.manifest, json.dumps(manifest, indent=1, ensure_ascii=False) + "\n", day.aside)
    return found, wrong


def table(found):
    """The counts of the stages as lines for people."""
    yield f"{'stage':10}{'in':>9}{'out':>9}{'passed':>8}{'failed':>8}{'CPU s':>9}{'size':>11}"
    for stage, counts in found.items():
        line = f"{stage:10}{counts['in']:>9}{counts['out']:>9}{counts['passed']:>8}{counts['failed']:>8}"
        yield f"{line}{counts['cpu_seconds']:>9.1f}{files.in_words(counts['bytes']):>11}"
    if "merged" in found["aggregate"]:
        yield "{incidents} incidents, {merged} events merged into others".format(**found["aggregate"])


def forget_old_days(day, keep):
    """Removes days older than `keep` days, but for their manifests, which tell what was usual."""
    before = (datetime.date.fromisoformat(day.date) - datetime.timedelta(days=keep - 1)).isoformat()
    for date in days_of(day.store):
        if date < before and len(list((day.store / date).iterdir())) > 1:
            old = Day(day.store, date)
            for path in sorted(old.folder.iterdir()):
                if path.is_dir():
                    shutil.rmtree(path)
                elif path != old.manifest:
                    path.unlink()
            day.note(f"removed the files of {date}; its manifest stays")
