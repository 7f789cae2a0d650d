"""`pipelines/run-part`: one part by itself, for schedulers that hand out numbers."""

import json
import os
import pathlib

from batch import command_line, stages
from batch.day import Day
from batch.errors import NO_INPUT, RunFailure
from batch.part import run_part
from batch.processes import Processes

ARRAY_INDICES = (("SLURM_ARRAY_TASK_ID", 0), ("PBS_ARRAY_INDEX", 0), ("SGE_TASK_ID", 1), ("AWS_BATCH_JOB_ARRAY_INDEX", 0))
"""Where schedulers put the number of a task, and what they count from."""


def main(manual, arguments):
    """Runs the part and prints what its stages counted."""
    parser = command_line.Parser(manual)
    parser.add_argument("day")
    parser.add_argument("index", nargs="?", type=int)
    parser.add_argument("--list", action="store_true")
    options, _ = parser.read(arguments)
    folder = pathlib.Path(options.day).absolute()
    day = Day(folder.parent, folder.name)
    if options.list:
        for index in parts_with_records(day):
            print(index)
        return
    index = options.index if options.index is not None else array_index()
    if index is None:
        parser.error("INDEX is missing")
    if not 0 <= index < day.parts():
        raise RunFailure(NO_INPUT, f"{folder} has parts 0 to {day.parts() - 1}, not {index}")
    processes = Processes()
    command_line.stop_on_signals(processes)
    plan = day.plan
    for stage in stages.part_stages(plan):
        record = run_part(day, plan, stage, index, processes)
        took = {"cpu_seconds": round(record.get("cpu_seconds", 0), 3), "ran": record["ran"]}
        print(json.dumps({"stage": stage, "part": index, **record["counts"], **took}), flush=True)


def parts_with_records(day):
    return [index for index in range(day.parts()) if (day.part_record("fetch", index) or {"lines": 0})["lines"]]


def array_index():
    """The number that a scheduler gave this task; None outside of one."""
    for name, first in ARRAY_INDICES:
        if os.environ.get(name, "").isdigit():
            return int(os.environ[name]) - first
    return None
