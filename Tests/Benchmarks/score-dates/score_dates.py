#!/usr/bin/env python3
"""Scores a date resolver on the time expressions and on the event gold of ../shared.

    score_dates.py --data ../shared/data --cmd '.build/release/depeche-resolve --only dates' [--show]

The command reads documents, one JSON object a line (schema, id, text, published, language), and
writes the same with a field `dates`, a list of mentions {text, start, end, value, kind, from, to, …}.

Time expressions (time/dev.jsonl), one number a line:
  same value     the mention that overlaps the gold span most has the gold value, or one of `alt`
                 (either reading of a time without week or year is right there, see `ambiguous`),
                 compared as moments: an interval by start and end, a week by its Monday; a gold value
                 without a date (17:00:00) by the clock alone, durations in seconds by length.
  ends as said   also right: an interval whose end the collection counts in and we count out, or the
                 other way round ("4 au 22": until the 22nd or the 23rd, 9 h à 11 h: 11 or 12).
  same words     start and end of the mention are those of the gold.
Event gold (events/gold.jsonl): of the date spans, found (overlap), same span, and of those with a
day, resolved to it: from is the gold day, and to the gold end where it has one.
"""
import argparse
import collections
import json
import re
import subprocess
from datetime import datetime, timedelta


def moment(text):
    """The start of a unit and one past its end."""
    m = re.fullmatch(r"(\d{4})-W(\d\d)", text)
    if m:
        start = datetime.strptime(f"{m[1]} {m[2]} 1", "%G %V %u")
        return start, start + timedelta(7)
    m = re.fullmatch(r"(\d{4})-Q(\d)", text)
    if m:
        month = int(m[2]) * 3 - 2
        start = datetime(int(m[1]), month, 1)
        return start, datetime(int(m[1]) + (month > 9), (month + 2) % 12 + 1, 1)
    if re.fullmatch(r"\d{4}", text):
        return datetime(int(text), 1, 1), datetime(int(text) + 1, 1, 1)
    m = re.fullmatch(r"(\d{4})-(\d\d)", text)
    if m:
        year, month = int(m[1]), int(m[2])
        return datetime(year, month, 1), datetime(year + month // 12, month % 12 + 1, 1)
    for form, step in (
        ("%Y-%m-%d", timedelta(1)),
        ("%Y-%m-%dT%H", timedelta(hours=1)),
        ("%Y-%m-%dT%H:%M", timedelta(minutes=1)),
        ("%Y-%m-%dT%H:%M:%S", timedelta(seconds=1)),
    ):
        try:
            start = datetime.strptime(text, form)
            return start, start + step
        except ValueError:
            pass
    return None


def length(text):
    """Seconds of a duration; months and years as Recognizers-Text counts them."""
    if re.fullmatch(r"\d+", text):
        return int(text)
    m = re.fullmatch(r"P(?:([\d.]+)Y)?(?:([\d.]+)Q)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?"
                     r"(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?", text)
    if not m:
        return None
    factors = (31536000, 7776000, 2592000, 604800, 86400, 3600, 60, 1)
    return sum(float(v or 0) * f for v, f in zip(m.groups(), factors))


def key(text, clock_only=False):
    """What two equal values have in common."""
    if text is None:
        return None
    if text.startswith("P") or re.fullmatch(r"\d{1,3}|\d{5,}", text):
        return ("length", length(text)) if length(text) is not None else ("word", text)
    sides = text.split("/")
    if clock_only:
        clocks = [re.sub(r".*T", "", side) for side in sides]
        if any(not re.match(r"\d\d", c) or "-" in c for c in clocks):
            return ("word", text)
        return tuple((c + ":00:00")[:8] for c in clocks)
    if len(sides) == 1:
        found = moment(text)
        return ("unit", *found) if found else ("word", text)
    ends = [None if side == ".." else moment(side) for side in sides]
    if any(e is None and s != ".." for e, s in zip(ends, sides)):
        return ("word", text)
    return ("unit", ends[0] and ends[0][0], ends[1] and ends[1][0])


def same(gold, found):
    """Whether two values are the same moments."""
    if found is None:
        return False
    if gold == found:
        return True
    if gold.isdigit() and len(gold) == 4 and found.startswith("P"):
        return length(gold) == length(found)
    clock_only = re.match(r"\d\d:", gold) is not None
    g, f = key(gold, clock_only), key(found, clock_only)
    if clock_only:
        return g == f
    if g[0] == f[0] == "unit":
        # A point may be told in another grain: 2016-04-21T20:00:00 is 2016-04-21T20.
        if "/" not in gold and "/" not in found:
            return g[1] == f[1] and ("T" in gold) == ("T" in found)
        return g[1:] == f[1:]
    return g == f


def same_but_end(gold, found):
    """Whether only the end is counted in or out."""
    if found is None or "/" not in gold:
        return False
    if re.match(r"\d\d:", gold):
        return False
    g, f = key(gold), key(found)
    if g[0] != "unit" or f[0] != "unit" or g[1] != f[1] or not g[2] or not f[2]:
        return False
    return abs(g[2] - f[2]) in (timedelta(1), timedelta(hours=1), timedelta(minutes=1)) or (
        f[2].year - g[2].year == 1 and f[2].month == g[2].month == f[2].day == 1)


def resolve(command, documents):
    lines = "".join(json.dumps(d, ensure_ascii=False) + "\n" for d in documents)
    done = subprocess.run(command, shell=True, input=lines, capture_output=True, text=True, check=True)
    return {d["id"]: d["dates"] for d in map(json.loads, done.stdout.splitlines())}


def overlap(a, b):
    return min(a[1], b[1]) - max(a[0], b[0])


def score_time(options):
    rows = [json.loads(line) for line in open(options.data + "/time/dev.jsonl")]
    documents = [{"schema": "depeche.document/1", "id": str(i), "text": r["text"],
                  "published": r["reference"], "language": "fr"} for i, r in enumerate(rows)]
    found = resolve(options.cmd, documents)
    totals = collections.Counter()
    by = collections.defaultdict(collections.Counter)
    for index, row in enumerate(rows):
        span = row["span"]
        near = [m for m in found[str(index)] if overlap((m["start"], m["end"]), span) > 0]
        best = max(near, key=lambda m: overlap((m["start"], m["end"]), span), default=None)
        values = [row["value"], *row.get("alt", [])]
        value = best and best["value"]
        # Seconds and minutes are told apart from the day where only one of them is given.
        exact = any(same(v, value) for v in values)
        ends = exact or any(same_but_end(v, value) for v in values)
        words = best is not None and [best["start"], best["end"]] == span
        literal = value in values
        tests = {"cases": True, "found": best is not None, "same words": words, "literal": literal,
                 "same value": exact, "ends as said": ends}
        for name, passed in tests.items():
            totals[name] += passed
            for group in (row["source"].split()[0], "grain " + row["grain"], row["type"]):
                by[group][name] += passed
        if options.show and not exact:
            mark = "~" if ends else "×"
            print(f"{mark} {row['text']!r} {span} gold {' '.join(values)} "
                  f"found {best and best['text']!r} {value} "
                  f"[{row['source'].split()[0]} {row['reference']}]")
    report("time expressions", totals, by)


def report(title, totals, by):
    print(f"# {title}")
    names = list(totals)
    print("\t".join(["group", *names]))
    for group, counts in [("all", totals), *sorted(by.items())]:
        cells = [str(counts["cases"])]
        cells += [f"{counts[n] / counts['cases']:.3f}" for n in names if n != "cases"]
        print("\t".join([group, *cells]))


def score_events(options):
    rows = [json.loads(line) for line in open(options.data + "/events/gold.jsonl")]
    documents = [{"schema": "depeche.document/1", "id": r["id"], "text": r["text"],
                  "published": r["published"], "language": "fr"} for r in rows]
    found = resolve(options.cmd, documents)
    totals = collections.Counter()
    by = collections.defaultdict(collections.Counter)
    for row in rows:
        seen = set()
        for event in row["events"]:
            date = event.get("date") or {}
            if date.get("start") is None:
                continue
            first, last = (date.get("interval") or [date.get("iso"), date.get("iso_end")])
            mark = (date["start"], date["end"], first, last)
            if mark in seen:
                continue
            seen.add(mark)
            span = (date["start"], date["end"])
            near = [m for m in found[row["id"]] if overlap((m["start"], m["end"]), span) > 0]
            best = max(near, key=lambda m: overlap((m["start"], m["end"]), span), default=None)
            totals["cases"] += 1
            totals["found"] += best is not None
            totals["same words"] += best is not None and (best["start"], best["end"]) == span
            right = best is not None and best.get("from") == first and (
                last is None or best.get("to") == last)
            if first is not None:
                by["with a day"]["cases"] += 1
                by["with a day"]["found"] += best is not None
                by["with a day"]["resolved"] += right
            if options.show and (best is None or first is not None and not right):
                around = row["text"][max(0, span[0] - 30):span[1] + 20].replace("\n", "⏎")
                print(f"× {row['published']} gold {first} {last} "
                      f"found {best and best['text']!r} {best and best['from']} "
                      f"{best and best['to']}: {row['text'][span[0]:span[1]]!r} …{around}…")
    report("event gold, date spans", totals, {})
    counts = by["with a day"]
    print(f"with a day: {counts['cases']}, found {counts['found'] / counts['cases']:.3f}, "
          f"resolved {counts['resolved'] / counts['cases']:.3f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", default="../shared/data")
    parser.add_argument("--cmd", default=".build/release/depeche-resolve --only dates")
    parser.add_argument("--show", action="store_true", help="list what is wrong")
    options = parser.parse_args()
    score_time(options)
    score_events(options)


if __name__ == "__main__":
    main()
