"""One stage on one part: the unit that nightly, xargs, Slurm and Spark run."""

import json
import os
import subprocess

from batch import files, keys, stages
from batch.day import content_of
from batch.errors import IO, NO_INPUT, RunFailure

COUNTS = ("in", "out", "passed", "failed")


def part_ingredients(day, plan, stage, index):
    """What a part depends on; the input is what the stage before has written, as it is now."""
    before = stages.before(plan, stage)
    source = day.part_record(before, index)
    if source is None:
        raise RunFailure(NO_INPUT, f"{day.part(before, index)} is not there or not whole")
    return source, keys.ingredients(stage, plan["stages"][stage], input=source["output"])


def run_part(day, plan, stage, index, processes, threads=1, force=False):
    """Makes a part anew if what it depends on has changed.

    Returns its record, with `ran` and, where it ran, `cpu_seconds`. Raises RunFailure with the stage's
    own status where it ends with anything but 0 or 1; the part then stays as it was.
    """
    source, ingredients = part_ingredients(day, plan, stage, index)
    old = day.part_record(stage, index)
    if old and old["key"] == keys.key_of(ingredients) and not force:
        return {**old, "ran": False}
    aside = day.aside / f"{stage}-{index:05}.{os.uname().nodename}.{os.getpid()}"
    aside.parent.mkdir(parents=True, exist_ok=True)
    day.logs.mkdir(parents=True, exist_ok=True)
    try:
        counts, cpu_seconds = _make(day, plan, stage, index, source, aside, processes, threads)
        record = _finish(day, plan, stage, index, ingredients, counts, aside)
    finally:
        aside.unlink(missing_ok=True)
    took = {"stage": stage, "part": index, **counts, "cpu_seconds": round(cpu_seconds, 3)}
    files.write(day.logs / f"{stage}-{index:05}.json", json.dumps(took) + "\n", day.aside)
    return {**record, "ran": True, "cpu_seconds": cpu_seconds}


def _make(day, plan, stage, index, source, aside, processes, threads):
    """Runs the stage, and returns what its summary line counts and its CPU seconds."""
    if source["lines"] == 0:
        # No host of the day falls into this part: starting a stage would cost more than it does.
        aside.write_bytes(b"")
        return dict.fromkeys(COUNTS, 0), 0.0
    settings = plan["stages"][stage]
    path = day.existing_part(stages.before(plan, stage), index)
    # Whether too many records failed is asked of the whole day, not of a part.
    command = [settings["executable"], *settings["flags"], "--max-failures", "100%"]
    command += ["--jobs", str(threads), "--output", str(aside)]
    return run_stage(day, processes, stages.program(stage), command, [path], day.logs / f"{stage}-{index:05}.log")


def run_stage(day, processes, name, command, inputs, log):
    """Runs a stage over files, compressed or not; returns the counts of its last line and its CPU seconds."""
    packed = any(str(path).endswith(".zst") for path in inputs)
    reader = None
    if packed:
        # zstd reads the files one after the other, as cat does.
        reader = processes.start(["zstd", "-q", "-d", "-c", *inputs], stdout=subprocess.PIPE)
        command = [*command, "-"]
    else:
        command = [*command, *map(str, inputs)]
    with open(log, "wb") as messages:
        stage = processes.start(
            command, stdin=reader.stdout if reader else subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=messages
        )
    if reader:
        reader.stdout.close()
    status, cpu_seconds = processes.wait(stage)
    if reader:
        # Like pipefail: what cannot be read is not an end of the input.
        read_status, read_seconds = processes.wait(reader)
        cpu_seconds += read_seconds
        if read_status and status in (0, 1):
            raise RunFailure(IO, f"zstd cannot read the input of {name}, status {read_status}")
    if status not in (0, 1):
        raise RunFailure(status, f"{name} ended with status {status}: {_last_words(log)}; all it said is in {log}")
    return _summary(name, log), cpu_seconds


def _last_words(log):
    """The last line of a stage's messages that is no summary."""
    lines = [line for line in log.read_text(errors="replace").splitlines() if line and not line.startswith("{")]
    return lines[-1] if lines else "it said nothing"


def _summary(name, log):
    """The counts of the JSON line that ends a stage's messages."""
    lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
    try:
        summary = json.loads(lines[-1])
        return {count: int(summary[count]) for count in COUNTS}
    except (IndexError, ValueError, KeyError, TypeError):
        raise RunFailure(IO, f"{name} ended without its summary line; all it said is in {log}") from None


def _finish(day, plan, stage, index, ingredients, counts, aside):
    """Counts what was written, gives it its name, and leaves its record beside it."""
    digest, lines = content_of(aside)
    compressed = bool(plan.get("compress"))
    final, other = (day.part(stage, index, packed) for packed in (compressed, not compressed))
    final.parent.mkdir(exist_ok=True)
    # The old record goes first: killed in between, the part counts as not made.
    day.unsign()
    day.part_key(stage, index).unlink(missing_ok=True)
    size = place(aside, final)
    other.unlink(missing_ok=True)
    text = keys.record_text(ingredients, output=digest, lines=lines, bytes=size, counts=counts)
    files.write(day.part_key(stage, index), text, day.aside)
    return json.loads(text)


def place(aside, final):
    """Packs a whole file where its name says so, and moves it into place; returns the bytes it takes."""
    if final.suffix != ".zst":
        files.put(aside, final)
        return final.stat().st_size
    packed = aside.with_name(aside.name + ".zst")
    done = subprocess.run(["zstd", "-q", "-f", aside, "-o", packed], capture_output=True, text=True)
    if done.returncode != 0:
        packed.unlink(missing_ok=True)
        raise RunFailure(IO, f"zstd cannot write {packed}: {done.stderr.strip()}")
    files.put(packed, final)
    return final.stat().st_size
