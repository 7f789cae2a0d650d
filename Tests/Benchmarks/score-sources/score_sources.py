#!/usr/bin/env python3
"""Scores the readers of depeche-fetch on the collections of ../shared/data/fetch.

    score_sources.py --data ../shared/data/fetch --reader .build/release/depeche-read-sources [--show]

One line a figure:
  feeds, links    of the entries whose link feedparser gives, those with the same link at the same
                  place of the same feed; and of those it gives none for, those without one.
  feeds, dates    the same for `published` and `updated`, as seconds since 1970.
  feeds, titles   the same for titles, spaces aside; for reading only, feedparser keeps mark-up.
  sitemaps        files whose list of URLs is the same, and those whose dates are.
  archives        records of the WARC and ARC samples with the same type, URI, date, status and
                  payload (SHA-256) in the same order, as warcio reads them.
  prescan, labels pages and labels whose encoding is right.
--held says that the hidden halves lie there too.
"""
import argparse
import base64
import collections
import gzip
import json
import re
import subprocess
import tarfile
import tempfile
from datetime import datetime, timezone
from pathlib import Path


def lines(path):
    """The objects of a JSON Lines file, compressed or not; none where there is no file."""
    for candidate in (path, path.with_name(path.name + ".gz")):
        if candidate.exists():
            opener = gzip.open if candidate.suffix == ".gz" else open
            with opener(candidate, "rt", encoding="utf-8") as file:
                return [json.loads(line) for line in file]
    return []


def ask(reader, what, texts):
    """What the reader writes, a line for each line given."""
    run = subprocess.run([reader, what], input="\n".join(texts) + "\n", text=True,
                         capture_output=True, check=True)
    return run.stdout.splitlines()


def seconds(text):
    """Seconds since 1970 of an ISO 8601 date, the start of what it names."""
    if text is None:
        return None
    text = text.strip().replace("Z", "+00:00")
    for form in ("%Y", "%Y-%m"):
        try:
            return int(datetime.strptime(text, form).replace(tzinfo=timezone.utc).timestamp())
        except ValueError:
            pass
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=timezone.utc)
    return int(moment.timestamp() // 1)


class Score:
    """Counts of what is right, by name, and what is not."""

    def __init__(self, show):
        self.right, self.all, self.show = collections.Counter(), collections.Counter(), show

    def add(self, name, place, expected, found):
        self.all[name] += 1
        if expected == found:
            self.right[name] += 1
        elif self.show:
            print(f"{name}: {place}: expected {expected!r:.300}, found {found!r:.300}")

    def report(self):
        for name, count in self.all.items():
            print(f"{name:28} {self.right[name]:6} of {count:6}  {self.right[name] / count:8.2%}")


def score_feeds(score, reader, folder, cases):
    answers = ask(reader, "documents", [str(folder / case["file"]) for case in cases])
    for case, answer in zip(cases, map(json.loads, answers)):
        pages = answer.get("pages") or []
        for index, entry in enumerate(case["entries"]):
            page = pages[index] if index < len(pages) else {}
            place = f"{case['file']}[{index}]"
            has = "given" if entry["link"] else "none"
            score.add(f"feeds, links ({has})", place, entry["link"] or None, page.get("url"))
            for field in ("published", "updated"):
                has = "none" if entry[field] is None else "given"
                score.add(f"feeds, dates ({has})", f"{place}.{field}", entry[field],
                          page.get(field))
            if entry["title"] is not None:
                score.add("feeds, titles", place, " ".join(entry["title"].split()),
                          page.get("title") or "")


def score_sitemaps(score, reader, folder, cases):
    answers = ask(reader, "documents", [str(folder / case["file"]) for case in cases])
    for case, answer in zip(cases, map(json.loads, answers)):
        # One file lists a sitemap among its pages, and the collection does not tell them apart.
        pages = (answer.get("pages") or []) + (answer.get("sitemaps") or [])
        if case["kind"] == "feed":
            continue
        score.add("sitemaps, URLs", case["file"], case["loc"], [p["url"] for p in pages])
        if len(pages) == len(case["loc"]) and case.get("lastmod"):
            expected = [seconds(text) for text in case["lastmod"]][:len(pages)]
            score.add("sitemaps, dates of change", case["file"], expected,
                      [p["updated"] for p in pages])
            expected = [seconds(text) for text in case["news_date"]][:len(pages)]
            score.add("sitemaps, dates of news", case["file"], expected,
                      [p["published"] for p in pages])


def score_archives(score, reader, folder, cases):
    answers = ask(reader, "archives", [str(folder / case["file"]) for case in cases])
    for case, answer in zip(cases, map(json.loads, answers)):
        found = answer["records"]
        for index, record in enumerate(case["records"]):
            # Of headers without a proper length, and of what warcio gave up on, it gives no payload.
            broken = record["type"] == "response" and record["len"] == 0
            if broken or case["file"].endswith("/bad.arc"):
                continue
            status = record["status"] if re.fullmatch(r"\d+", record["status"] or "") else None
            expected = [record["type"], record["uri"], record["date"], status, record["sha256"]]
            score.add("archives, records", f"{case['file']}[{index}]", expected,
                      found[index] if index < len(found) else None)
        score.add("archives, no crash", case["file"], True, "records" in answer)
        if score.show:
            for place in answer["broken"]:
                print(f"archives: {case['file']}: {place}")


def score_encodings(score, reader, data, cases):
    labels = json.loads((data / "encoding_labels.json").read_text())
    for (label, name), found in zip(labels.items(), ask(reader, "labels", list(labels))):
        score.add("labels", label, name, found)
    names = {label: name for label, name in labels.items()}
    for case, found in zip(cases, ask(reader, "encodings", [c["html_b64"] for c in cases])):
        name, source = found.split()
        # Where nothing is declared the collection expects windows-1252 even for plain ASCII.
        ascii = all(byte < 0x80 for byte in base64.b64decode(case["html_b64"]))
        name = "windows-1252" if source == "utf-8-valid" and ascii else name
        score.add("prescan", case["id"], names[case["encoding"].lower()], name)


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--reader", required=True)
    parser.add_argument("--held", action="store_true")
    parser.add_argument("--show", action="store_true", help="show what is wrong")
    arguments = parser.parse_args()
    data, score = arguments.data, Score(arguments.show)
    parts = ["dev", "held"] if arguments.held else ["dev"]
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        for archive in data.glob("*.tar.xz"):
            if archive.name.startswith(("feeds", "sitemaps", "warc")):
                with tarfile.open(archive) as tar:
                    tar.extractall(folder, filter="data")
        for part in parts:
            score_feeds(score, arguments.reader, folder, lines(data / f"feeds.{part}.jsonl"))
        score_sitemaps(score, arguments.reader, folder, lines(data / "sitemaps.jsonl"))
        score_archives(score, arguments.reader, folder, lines(data / "warc_expected.jsonl"))
        cases = [c for part in parts for c in lines(data / f"encoding_prescan.{part}.jsonl")]
        score_encodings(score, arguments.reader, data, cases)
    score.report()


if __name__ == "__main__":
    main()
