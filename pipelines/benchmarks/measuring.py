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

MOST_COPIES = 64


def say(message):
    print(f"bench: {message}", file=sys.stderr, flush=True)


@dataclasses.dataclass
class Tool:
    """A command that reads a file on its standard input. `shell` joins several by pipes."""

    name: str
    command: list
    environment: dict = dataclasses.field(default_factory=dict)


@dataclasses.dataclass
class Spent:
    """What a run took. Memory is that of the largest process, in MB."""

    cpu: float
    wall: float
    memory: float


def run(tool, path, output=os.devnull):
    """Runs a pipe of commands on a file and waits for all of them."""
    processes, source = [], open(path, "rb")
    began = time.perf_counter()
    with open(output, "wb") as sink:
        for index, command in enumerate(tool.command):
            is_last = index == len(tool.command) - 1
            process = subprocess.Popen(
                command, stdin=source, stdout=sink if is_last else subprocess.PIPE, stderr=subprocess.PIPE if is_last else subprocess.DEVNULL,
                env={**os.environ, **tool.environment},
            )
            source.close()
            source = process.stdout
            processes.append(process)
        message = processes[-1].stderr.read()
        cpu, memory = 0.0, 0
        for process in processes:
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            cpu += usage.ru_utime + usage.ru_stime
            memory = max(memory, usage.ru_maxrss)
            # A page that one tool cannot read is no reason to measure none.
            if process.returncode not in (0, 1):
                text = message.decode("utf-8", "replace").strip().splitlines()
                raise RunFailure(FAILED, f"{tool.name} ended with {process.returncode}: {text[-1] if text else ''}")
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
    """The least CPU seconds of each tool for one reading of the file, start-up left out, by its name."""
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
                spent[tool.name].append(max(taken.cpu - starts[tool.name], 1e-6) / copies[tool.name])
            say(f"round {number + 1} of {rounds} done")
        return {name: min(values) for name, values in spent.items()}
