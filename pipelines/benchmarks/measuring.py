"""CPU seconds of commands, in turns with each other."""

import dataclasses
import os
import subprocess
import sys
import tempfile
import time

from batch.errors import RunFailure

FAILED = 70

ENOUGH_SECONDS = 0.5
"""A run this long is measured well enough; a shorter one reads its input several times over."""

MOST_COPIES = 256

LEAST_SECONDS = 0.02
"""Below this a run cannot be told from its start-up."""


def say(message):
    print(f"bench: {message}", file=sys.stderr, flush=True)


@dataclasses.dataclass
class Tool:
    """Commands joined by pipes, the first of which reads a file on its standard input."""

    name: str
    commands: list
    may_fail_records: bool = False


@dataclasses.dataclass
class Spent:
    """What a run took. Memory is that of the largest process, in MB."""

    cpu: float
    wall: float
    memory: float


def run(tool, path, output=os.devnull):
    """Runs the commands on a file and waits for all of them."""
    processes, source = [], open(path, "rb")
    began = time.perf_counter()
    with open(output, "wb") as sink, tempfile.TemporaryFile() as messages:
        for index, command in enumerate(tool.commands):
            target = sink if index == len(tool.commands) - 1 else subprocess.PIPE
            process = subprocess.Popen(command, stdin=source, stdout=target, stderr=messages)
            source.close()
            source = process.stdout
            processes.append(process)
        cpu, memory = 0.0, 0
        for process in processes:
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            cpu += usage.ru_utime + usage.ru_stime
            memory = max(memory, usage.ru_maxrss)
        messages.seek(0)
        last = messages.read().decode("utf-8", "replace").strip().splitlines()[-1:]
    for process in processes:
        # Our stages end with 1 when a record failed, which is no reason not to measure the others.
        if process.returncode not in ((0, 1) if tool.may_fail_records else (0,)):
            raise RunFailure(FAILED, f"{tool.name} ended with {process.returncode}: {' '.join(last)}")
    return Spent(cpu, time.perf_counter() - began, memory / 1024)


def repeated(path, copies, folder):
    """The file so many times over."""
    if copies == 1:
        return path
    with open(path, "rb") as file:
        content = file.read()
    several = os.path.join(folder, f"{copies}-{os.path.basename(path)}")
    if not os.path.exists(several):
        with open(several, "wb") as file:
            for _ in range(copies):
                file.write(content)
    return several


def compare(tools, path, rounds):
    """The least CPU seconds of each tool for one reading of the file, start-up left out, by its name; None where
    all readings together take too little to tell."""
    with tempfile.TemporaryDirectory() as folder:
        empty = os.path.join(folder, "empty")
        open(empty, "wb").close()
        starts = {tool.name: min(run(tool, empty).cpu for _ in range(2)) for tool in tools}
        copies = {}
        for tool in tools:
            copies[tool.name] = 1
            while copies[tool.name] < MOST_COPIES:
                taken = run(tool, repeated(path, copies[tool.name], folder)).cpu - starts[tool.name]
                if taken >= ENOUGH_SECONDS:
                    break
                copies[tool.name] *= 4
            say(f"{tool.name}: {copies[tool.name]} times over")
        spent = {tool.name: [] for tool in tools}
        for number in range(rounds):
            for tool in tools:
                taken = run(tool, repeated(path, copies[tool.name], folder))
                spent[tool.name].append(taken.cpu - starts[tool.name])
            say(f"round {number + 1} of {rounds} done")
        least = {name: min(values) for name, values in spent.items()}
        return {name: value / copies[name] if value >= LEAST_SECONDS else None for name, value in least.items()}
