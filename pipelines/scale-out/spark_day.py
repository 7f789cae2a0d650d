#!/usr/bin/env python3
"""spark_day.py: the parts of one day on many machines, by Apache Spark.

Usage: spark-submit [SPARK OPTIONS] spark_day.py DAY [--run-part PATH]

  DAY         a day's folder on a file system that all machines see, in which
              nightly --stop-after fetch has laid out the parts
  --run-part  run-part on the machines that work (default: beside this script's
              folder, else depeche-run-part on PATH)

Spark hands out the numbers of parts, one a task, and nothing else: records
never pass through it, so that no byte of them changes. Each task runs run-part
under bash -o pipefail, takes exit 0 and 1 for done and fails on anything else;
Spark tries it again (spark.task.maxFailures), elsewhere when a machine is gone.
A part is written aside and renamed, so that a task that runs twice, or dies,
does no harm. The summaries are gathered and printed, a JSON line a stage. Then
run nightly again with its arguments: it aggregates, reconciles and signs off.

  nightly urls.txt --store /shared/news --parts 64 --stop-after fetch
  spark-submit --master spark://head:7077 spark_day.py /shared/news/2025-10-19
  nightly urls.txt --store /shared/news --parts 64

Exit status: 0 done; 1 a part failed in every try; 66 no such day.
"""

import argparse
import collections
import json
import pathlib
import subprocess
import sys

SCRIPTS = pathlib.Path(__file__).resolve().parent.parent


def run_part(command, day, index):
    """One part on the machine that this task runs on; returns the stages' summaries."""
    line = 'exec "$0" "$1" "$2"'
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", line, command, day, str(index)],
        stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False,
    )
    if done.returncode not in (0, 1):
        raise RuntimeError(f"part {index}: run-part ended with status {done.returncode}: {done.stderr.strip()[-2000:]}")
    if done.returncode == 1 and not done.stdout.strip():
        # 1 is also what an interpreter ends with that could not begin.
        raise RuntimeError(f"part {index}: run-part did nothing: {done.stderr.strip()[-2000:]}")
    return [json.loads(summary) for summary in done.stdout.splitlines()]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("day")
    beside = SCRIPTS / "run-part"
    parser.add_argument("--run-part", default=str(beside) if beside.exists() else "depeche-run-part")
    options = parser.parse_args()
    day = str(pathlib.Path(options.day).absolute())
    listed = subprocess.run([options.run_part, "--list", day], stdout=subprocess.PIPE, text=True, check=False)
    if listed.returncode != 0:
        sys.exit(listed.returncode)
    # Only where Spark is: the help needs none.
    from pyspark.sql import SparkSession

    session = SparkSession.builder.appName(f"depeche {day}").getOrCreate()
    context = session.sparkContext
    context.setLogLevel("WARN")
    indices = [int(index) for index in listed.stdout.split()]
    command = options.run_part
    try:
        tasks = context.parallelize(indices, max(1, len(indices)))
        summaries = [one for part in tasks.map(lambda index: run_part(command, day, index)).collect() for one in part]
    finally:
        session.stop()
    totals = collections.defaultdict(collections.Counter)
    for summary in summaries:
        counts = {name: summary[name] for name in ("in", "out", "passed", "failed", "cpu_seconds")}
        totals[summary["stage"]].update({**counts, "parts": 1, "parts_run": int(summary["ran"])})
    for stage, counts in totals.items():
        print(json.dumps({"stage": stage, **counts, "cpu_seconds": round(counts["cpu_seconds"], 3)}))


if __name__ == "__main__":
    main()
