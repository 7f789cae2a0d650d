"""Reads what perf has seen, and adds it up under the project's modules."""

import collections
import re
import subprocess

from batch.errors import IO, RunFailure

_MODULE = re.compile(
    r"\d(Records|LanguageData|Linguistics|Gazetteers|Resolving|Fetching|Cleaning|Segmenting|Extracting|Aggregating|CommandSupport)"
)
"""A module as a mangled name of Swift has it: `$s10Extracting10SyntaxTreeV…`."""

_LIBRARIES = {"libxml2": "libxml2", "libsqlite3": "SQLite"}

LEAST_SHARE = 0.005
"""What is less is added up as `other`."""


def module_of(frames):
    """Under whose name a sample counts: of the innermost frame that tells, of those (symbol, library)."""
    if frames and frames[0][1].startswith("[k"):
        return "kernel"
    for symbol, library in frames:
        named = next((name for start, name in _LIBRARIES.items() if start in library), None)
        if named:
            return named
        if match := _MODULE.search(symbol):
            return match[1]
    return "other"


def samples(lines):
    """The stacks that `perf script` prints, innermost frame first."""
    frames = []
    for line in lines:
        words = line.split()
        if words:
            library = words[-1].strip("()") if len(words) > 2 else ""
            frames.append((" ".join(words[1:-1]), library.rpartition("/")[2]))
        elif frames:
            yield frames
            frames = []
    if frames:
        yield frames


def shares(path):
    """The modules and their shares of all samples, the greatest first."""
    command = ["perf", "script", "--input", path, "--fields", "ip,sym,dso"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, errors="replace") as process:
        counted = collections.Counter(module_of(stack) for stack in samples(process.stdout))
    if process.returncode != 0 or not counted:
        raise RunFailure(IO, "perf script cannot read what perf record wrote")
    total = counted.total()
    small = [name for name, count in counted.items() if count < total * LEAST_SHARE]
    for name in small:
        counted["other"] += counted.pop(name) if name != "other" else 0
    return [(name, count / total) for name, count in counted.most_common()]
