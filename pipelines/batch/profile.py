"""`pipelines/profile`: the cost of an article, stage by stage, and where it comes from."""

import gzip
import json
import os
import pathlib
import subprocess
import tempfile

from batch import command_line, stages
from batch.errors import NO_INPUT, RunFailure
from batch.nightly import positive
from batch.stack_samples import shares

MEASURED = ("clean", "segment", "extract", "aggregate")

_SCRIPTS = pathlib.Path(__file__).resolve().parent.parent

EXAMPLES = (_SCRIPTS.parent / "examples/pages", _SCRIPTS.parent.parent / "share/doc/depeche/examples/pages")
"""Where the example pages are, in the checkout and installed."""

SHORT_PAGE = (
    '<html lang="fr"><head><title>Une manifestation à Toulouse</title></head><body><article><p>Trois personnes ont été '
    "blessées samedi à Toulouse lors d'une manifestation contre le budget, selon la préfecture.</p></article></body></html>"
)
"""A page that costs little, for runs over many."""


def main(manual, arguments):
    """Measures and prints two tables."""
    parser = command_line.Parser(manual)
    parser.add_argument("pages", nargs="*")
    parser.add_argument("--count", type=positive, default=2000)
    parser.add_argument("--rounds", type=positive, default=3)
    parser.add_argument("--many", type=int, default=100_000)
    parser.add_argument("--language", default="fr")
    parser.add_argument("--no-perf", action="store_true")
    options, _ = parser.read(arguments)
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        different = keep_pages(folder / "pages", read_pages(options.pages, options.language, folder))
        size = write_pages(folder / "pages", folder / "fetch", options.count)
        print(f"{options.count} pages, {different} different ones, {size / options.count / 1000:.0f} kB of JSON each")
        print_costs(folder, options)
        if options.many:
            print_memory(folder, options.many)


def read_pages(paths, language, folder):
    """The HTML of the pages, and their addresses."""
    if not paths:
        paths = [folder / "examples"]
        run("fetch", [path for path in EXAMPLES if path.is_dir()][:1], paths[0])
    for path in paths:
        if not os.access(path, os.R_OK):
            raise RunFailure(NO_INPUT, f"cannot read {path}")
        with (gzip.open if str(path).endswith(".gz") else open)(path, "rb") as lines:
            for page in map(json.loads, lines):
                if page.get("lang") in (None, language) and page.get("html"):
                    yield page["html"], page.get("url") or f"file:{page['id']}"


def keep_pages(path, pages):
    """Lays the pages down, a line each, and returns how many they are.

    None is held in memory: what this program holds when it starts a stage counts as the stage's.
    """
    count = 0
    with open(path, "w", encoding="utf-8") as output:
        for page in pages:
            output.write(json.dumps(page) + "\n")
            count += 1
    if count == 0:
        raise RunFailure(NO_INPUT, "no page in this language")
    return count


def write_pages(kept, path, count):
    """Page records of the kept pages, over and over, each with an id of its own; returns their bytes."""
    with open(path, "w", encoding="utf-8") as output:
        for number, line in zip(range(count), over_and_over(kept)):
            html, url = json.loads(line)
            record = {"schema": "depeche.page/1", "id": f"{number:016x}", "url": f"{url}#{number}", "html": html}
            output.write(json.dumps(record, ensure_ascii=False) + "\n")
    return path.stat().st_size


def over_and_over(path):
    """The lines of a file, without end."""
    while True:
        with open(path, encoding="utf-8") as lines:
            yield from lines


def run(stage, inputs, output, wrapper=()):
    """CPU seconds and the most memory, in MiB, of one run of a stage on one thread."""
    command = [*wrapper, stages.executable(stage), *inputs, "--jobs", "1", "--max-failures", "100%", "--output", output]
    process = subprocess.Popen(list(map(str, command)), stdin=subprocess.DEVNULL, stderr=subprocess.PIPE)
    messages = process.stderr.read().decode(errors="replace")
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stderr.close()
    if process.returncode != 0:
        raise RunFailure(abs(process.returncode), f"{stages.program(stage)} failed: {messages[-500:]}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def print_costs(folder, options):
    """The stages one after the other, each over what the one before has written; then where the time goes."""
    print(f"{'stage':10}{'ms an article':>15}{'start-up, s':>13}{'memory, MiB':>13}")
    source, total, found = "fetch", 0, {}
    for stage in MEASURED:
        first = folder / "first"
        with open(folder / source, "rb") as lines:
            first.write_bytes(lines.readline())
        start = min(run(stage, [first], folder / "again")[0] for _ in range(options.rounds))
        rounds = [run(stage, [folder / source], folder / stage) for _ in range(options.rounds)]
        milliseconds = max(0.0, min(seconds for seconds, _ in rounds) - start) / options.count * 1000
        total += milliseconds
        print(f"{stage:10}{milliseconds:>15.2f}{start:>13.2f}{max(memory for _, memory in rounds):>13.0f}", flush=True)
        if not options.no_perf:
            found[stage] = where_it_goes(stage, folder, source)
        source = stage
    print(f"{'together':10}{total:>15.2f}")
    for stage, told in found.items():
        if told:
            print(f"{stage}: " + ", ".join(f"{name} {share:.1%}" for name, share in told))


def where_it_goes(stage, folder, source):
    """The shares of modules in a stage's time; empty where perf cannot tell."""
    samples = folder / "perf.data"
    perf = ["perf", "record", "--quiet", "--event", "cpu-clock", "--freq", "499", "-g", "--output", samples, "--"]
    try:
        run(stage, [folder / source], folder / "again", perf)
        return shares(samples)
    except (OSError, RunFailure) as failure:
        command_line.say(f"perf does not tell where the time goes: {failure}")
        return []


def print_memory(folder, many):
    """The most memory of each stage over short pages, for a tenth of them and for all."""
    print(f"{'stage':10}{many // 10:>9}{many:>9} short pages, MiB")
    peaks = {stage: [] for stage in MEASURED[:3]}
    keep_pages(folder / "short", [(SHORT_PAGE, "https://fil.example/")])
    for count in (many // 10, many):
        write_pages(folder / "short", folder / "fetch", count)
        source = "fetch"
        for stage in peaks:
            peaks[stage].append(run(stage, [folder / source], folder / stage)[1])
            source = stage
    for stage, (few, all_) in peaks.items():
        print(f"{stage:10}{few:>9.0f}{all_:>9.0f}")
