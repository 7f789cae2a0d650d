"""The stages in the order of their flow, their executables and their flags."""

import os
import pathlib
import shutil
import subprocess

from batch.errors import MISSING, USAGE, RunFailure

FLOW = ("fetch", "clean", "segment", "extract", "aggregate")
"""All stages."""

SHARD = "shard"
"""Aggregate on one part, where a day is made with --shards: incidents that the last stage merges."""

_PROGRAMS = {SHARD: "aggregate"}

PATH_FLAGS = ("--language-data", "--gazetteer", "--actors")
"""Flags that name a file or a folder whose content decides what comes out."""


def flow(plan):
    """The stages that a day goes through, in order."""
    return (*FLOW[:-1], SHARD, FLOW[-1]) if SHARD in plan["stages"] else FLOW


def part_stages(plan):
    """Those that work a part at a time."""
    return flow(plan)[1:-1]


def before(plan, stage):
    """The stage whose output another reads."""
    return flow(plan)[flow(plan).index(stage) - 1]


def following(plan, stage):
    """A stage and all that come after it."""
    return flow(plan)[flow(plan).index(stage) :]


def program(stage):
    """The name of the executable."""
    return f"depeche-{_PROGRAMS.get(stage, stage)}"


def executable(stage):
    """The path of a stage: in $DEPECHE_BIN where that is set, else beside the scripts, in the folder
    that they are installed under, in this checkout's build, or on PATH."""
    name = program(stage)
    chosen = os.environ.get("DEPECHE_BIN")
    scripts = pathlib.Path(__file__).resolve().parent.parent
    folders = [chosen] if chosen else [scripts, scripts.parent.parent / "bin", scripts.parent / ".build/release"]
    for folder in folders:
        path = pathlib.Path(folder, name)
        if path.is_file() and os.access(path, os.X_OK):
            return str(path.absolute())
    if not chosen and (found := shutil.which(name)):
        return found
    where = f"in DEPECHE_BIN ({chosen})" if chosen else "here or on PATH; pipelines/demo builds it"
    raise RunFailure(MISSING, f"no {name} {where}")


def version(path):
    """The number that `--version` answers."""
    answer = subprocess.run([path, "--version"], capture_output=True, text=True, stdin=subprocess.DEVNULL)
    words = answer.stdout.split()
    if answer.returncode != 0 or not words:
        raise RunFailure(MISSING, f"{path} does not tell its version: {answer.stderr.strip()}")
    return words[-1]


def absolute(flags):
    """The flags with the paths of data made absolute, so that they mean the same from any folder."""
    result = []
    for flag in flags:
        name, equals, value = flag.partition("=")
        if result and result[-1] in PATH_FLAGS:
            flag = os.path.abspath(flag)
        elif equals and name in PATH_FLAGS:
            flag = f"{name}={os.path.abspath(value)}"
        result.append(flag)
    return result


def data_paths(flags):
    """The files and folders that the flags name."""
    paths = [value for name, value in zip(flags, flags[1:]) if name in PATH_FLAGS]
    return paths + [flag.partition("=")[2] for flag in flags if flag.partition("=")[0] in PATH_FLAGS and "=" in flag]


def settings(stage, flags):
    """What a day's plan says of one stage: its executable, its version and its flags."""
    owned = {"-o", "--output", "--failures", "--max-failures", "--jobs"} - ({"--jobs"} if stage == "fetch" else set())
    for flag in flags:
        if flag.partition("=")[0] in owned:
            raise RunFailure(USAGE, f"{flag} is not yours to give to {program(stage)} here; see --help")
    path = executable(stage)
    return {"executable": path, "version": version(path), "flags": absolute(flags)}
