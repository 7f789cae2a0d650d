"""Arguments of `pipelines/bench`, and the page that comes out."""

import datetime
import os
import pathlib
import platform
import shutil
import subprocess
import sys
import tempfile

from batch import command_line
from batch.errors import IO, MISSING, NO_INPUT, RunFailure
from benchmarks.comparisons import ROOT, Comparisons
from benchmarks.inputs import Inputs, require_folder
from benchmarks.measuring import say

NAMES = ("clean", "segment", "parse", "chain", "scale")
STAGES = ("fetch", "clean", "segment", "extract", "aggregate", "train")
SHARED = ROOT.parent / "shared"
PINNED = ROOT / "pipelines/benchmarks/peers.txt"


def executables():
    """Paths of the executables: of $DEPECHE_BIN, of this checkout's release build, or on PATH."""
    named = os.environ.get("DEPECHE_BIN")
    found = {}
    for stage in STAGES:
        name = f"depeche-{stage}"
        folders = [named] if named else [str(ROOT / ".build/release"), *os.environ.get("PATH", "").split(os.pathsep)]
        path = shutil.which(name, path=os.pathsep.join(folders))
        if path is None:
            raise RunFailure(MISSING, f"cannot find {name}; build it with pipelines/demo, or name its folder in DEPECHE_BIN")
        found[stage] = os.path.abspath(path)
    return found


def peers_python(option):
    """A Python that has the other tools; None for none."""
    if option == "none":
        return None
    if option:
        if shutil.which(option) is None:
            raise RunFailure(MISSING, f"--peers: cannot run '{option}'")
        return shutil.which(option)
    cache = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    folder = pathlib.Path(cache) / "depeche-bench"
    python, done = folder / "bin/python", folder / "peers.txt"
    if not done.exists() or done.read_bytes() != PINNED.read_bytes():
        say(f"making {folder} with pip (a minute)")
        for command in ([sys.executable, "-m", "venv", folder], [python, "-m", "pip", "install", "-q", "-r", PINNED]):
            made = subprocess.run([str(word) for word in command], stdin=subprocess.DEVNULL, stdout=sys.stderr)
            if made.returncode:
                raise RunFailure(MISSING, "the other tools cannot be installed; the reason is above; --peers none does without")
        shutil.copyfile(PINNED, done)
    return str(python)


def machine():
    """The machine in words: processor, cores, memory, system."""
    names = [line.split(":", 1)[1].strip() for line in open("/proc/cpuinfo", encoding="utf-8") if line.startswith("model name")]
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    system = platform.freedesktop_os_release().get("PRETTY_NAME", platform.system())
    return f"{names[0] if names else platform.machine()}, {os.cpu_count()} cores, {memory:.0f} GB of memory, {system}"


def page(sections, begun, arguments, load):
    """The whole page."""
    command = " ".join(["pipelines/bench", *arguments])
    lines = [
        "# Benchmarks", "",
        "Dépêche beside other tools, each on the same input in one run, and how it grows with its input. Speeds are those of",
        "CPU seconds, start-up left out, the best of several rounds in turns. “Times our CPU” above 1 is slower than we are.",
        "These figures are one machine's on one day: run the command for yours.", "",
        f"- Date: {begun:%Y-%m-%d}. Machine: {machine()}.",
        f"- Load of the machine (of the last minute) when it began and ended: {load[0]:.1f}, {os.getloadavg()[0]:.1f}; it has other users.",
        f"- Command: `{command}`. `pipelines/bench --help` tells what is measured, `pipelines/benchmarks/peers.txt` the versions.",
    ]
    for name, (told, content) in sections.items():
        lines += ["", f"## {name}", "", told, "", content]
    return "\n".join(lines) + "\n"


def write(text, path):
    """The page, whole."""
    if path == "-":
        sys.stdout.write(text)
        return
    try:
        pathlib.Path(path + ".new").write_text(text, encoding="utf-8")
        os.replace(path + ".new", path)
    except OSError as error:
        raise RunFailure(IO, f"{path}: {error.strerror}") from error


def main(manual, arguments):
    """Compares, and writes the page."""
    parser = command_line.Parser(manual)
    parser.add_argument("--only", default=",".join(NAMES))
    parser.add_argument("--data")
    parser.add_argument("--score")
    parser.add_argument("--udpipe")
    parser.add_argument("--peers")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--limit", type=int)
    parser.add_argument("-o", "--output", default="-")
    options, flags = parser.read(arguments)
    chosen = options.only.split(",")
    if flags or not set(chosen) <= set(NAMES) or options.rounds < 1 or (options.limit or 1) < 1:
        parser.error(f"expected --only of {', '.join(NAMES)}, and --rounds and --limit of 1 or more")
    data = require_folder(options.data, "--data") if options.data else (SHARED / "data" if (SHARED / "data").is_dir() else None)
    score = require_folder(options.score, "--score") if options.score else SHARED / "score"
    scorers = {path.name: str(path) for path in pathlib.Path(score).glob("score_*.py")}
    if options.udpipe and not os.path.isfile(options.udpipe):
        raise RunFailure(NO_INPUT, f"--udpipe: no file '{options.udpipe}'")
    found, peers, load = executables(), peers_python(options.peers), os.getloadavg()
    begun, sections = datetime.date.today(), {}
    with tempfile.TemporaryDirectory() as folder:
        inputs = Inputs(data, str(ROOT / "examples/pages"), found, folder, options.limit)
        comparisons = Comparisons(inputs, found, peers, scorers, options.udpipe, options.rounds)
        for name in NAMES:
            if name in chosen:
                say(f"== {name}")
                sections[name] = getattr(comparisons, name)()
    write(page(sections, begun, arguments, load), options.output)
