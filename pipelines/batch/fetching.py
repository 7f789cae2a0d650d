"""The first stage of a day: pages are fetched in one go and laid into parts by their hosts."""

import json
import os
import pathlib
import re
import shutil
import zlib

from batch import files, keys
from batch.errors import RunFailure
from batch.part import place, run_stage

_HOST = re.compile(rb'"(?:final_)?url":"[a-zA-Z][a-zA-Z0-9+.-]*://(?:[^/"?#@]*@)?([^/"?#]*)([^"]*)"')
_HEAD_BYTES = 8192

PAGES = "pages.sqlite"
"""Fetch's memory of all days, in the store."""


def part_of(line, parts):
    """The part that a page or a failure belongs into: by the hash of its host, so that a site stays together.

    A local file has no host; its whole address stands in. What has no address goes into the first part.
    """
    match = _HOST.search(line, 0, _HEAD_BYTES)
    if not match:
        return 0
    return zlib.crc32((match[1] or match[2]).lower()) % parts


def source_digest(sources):
    """What the list of sources holds: the content of a file, of every file of a folder, or the address itself."""
    path = pathlib.Path(sources)
    if path.is_dir():
        held = {str(file.relative_to(path)): keys.file_digest(file) for file in sorted(path.rglob("*")) if file.is_file()}
        return keys.key_of(held)
    return keys.file_digest(path) if path.exists() else keys.key_of(sources)


def fetch_ingredients(plan, date):
    settings = plan["stages"]["fetch"]
    return keys.ingredients("fetch", settings, sources=source_digest(plan["sources"]), date=date)


def fetch(day, plan, processes, force=False):
    """Fetches the day's pages unless they are there; returns the record of the fetch with `ran`."""
    ingredients = fetch_ingredients(plan, day.date)
    old = keys.read(day.folder / "fetch/fetch.key")
    if old and old["key"] == keys.key_of(ingredients) and not force and _is_whole(day, old):
        return {**old, "ran": False}
    settings = plan["stages"]["fetch"]
    stream = day.aside / "page.jsonl"
    command = [settings["executable"], *settings["flags"], "--max-failures", "100%", "--output", str(stream)]
    if not os.path.isdir(plan["sources"]):
        # What was fetched is remembered: a night that was stopped goes on, and the next asks for what has changed.
        command += ["--store", str(day.store / PAGES)]
    log = day.logs / "fetch.log"
    counts, cpu_seconds = run_stage(day, processes, "depeche-fetch", command, [plan["sources"]], log)
    parts = _lay_into_parts(stream, day.aside / "fetch", plan, ingredients)
    stream.unlink()
    text = keys.record_text(
        ingredients, output=keys.key_of([part["output"] for part in parts]), counts=counts, parts=parts,
        lines=sum(part["lines"] for part in parts), bytes=sum(part["bytes"] for part in parts),
    )
    (day.aside / "fetch/fetch.key").write_text(text, encoding="utf-8")
    _swap_in(day)
    files.write(day.logs / "fetch.json", json.dumps({**counts, "cpu_seconds": round(cpu_seconds, 3)}) + "\n", day.aside)
    return {**json.loads(text), "ran": True, "cpu_seconds": cpu_seconds}


def _is_whole(day, record):
    """Whether all parts are there as they were written."""
    found = [day.part_record("fetch", index) for index in range(len(record["parts"]))]
    return all(part and part["output"] == known["output"] for part, known in zip(found, record["parts"]))


def _lay_into_parts(stream, folder, plan, ingredients):
    """Writes the parts and their records into a folder aside, and returns what is known of each."""
    folder.mkdir()
    names = [folder / f"part-{index:05}.jsonl" for index in range(plan["parts"])]
    outputs = [open(name, "wb") for name in names]
    try:
        with open(stream, "rb") as lines:
            for line in lines:
                outputs[part_of(line, len(outputs))].write(line)
    finally:
        for output in outputs:
            output.close()
    parts = []
    for name in names:
        with open(name, "rb") as content:
            digest, lines = files.digest_and_lines(content)
        final = name.with_name(name.name + ".zst") if plan.get("compress") else name
        size = place(name, final)
        if final != name:
            name.unlink()
        known = {"output": digest, "lines": lines, "bytes": size}
        text = keys.record_text({**ingredients, "part": len(parts)}, **known)
        name.with_suffix(".key").write_text(text, encoding="utf-8")
        parts.append(known)
    return parts


def _swap_in(day):
    """Puts the new folder of pages in the place of the old one."""
    new, final, old = day.aside / "fetch", day.folder / "fetch", day.aside / "fetch-before"
    for path in new.iterdir():
        files.sync(path)
    files.sync(new)
    day.unsign()
    if final.exists():
        os.rename(final, old)
    os.rename(new, final)
    files.sync(day.folder)
    shutil.rmtree(old, ignore_errors=True)


def require_sources(sources, status):
    """Stops where there is nothing to read."""
    if not re.match(r"[a-z]+:", sources) and not os.access(sources, os.R_OK):
        raise RunFailure(status, f"cannot read the sources '{sources}'")
