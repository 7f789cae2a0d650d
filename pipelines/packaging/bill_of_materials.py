"""Writes down what the executables are built from, as CycloneDX 1.6; `make-sbom` calls it."""

import hashlib
import json
import pathlib
import re
import shutil
import subprocess
import sys

from batch import command_line
from batch.errors import MISSING, NO_INPUT, NOT_RECORDS, RunFailure

ROOT = pathlib.Path(__file__).resolve().parents[2]
TABLE = ROOT / "pipelines/packaging/dependencies.tsv"
DATA = ROOT / "Sources/LanguageData/Data"
COLUMNS = ("kind", "name", "found", "licence", "origin", "use")
TYPES = {"package": "library", "library": "library", "toolchain": "platform", "program": "application", "data": "data"}

FOREIGN_LICENCE = re.compile(rb"CC.BY|CC0|MPL|LGPL|[Pp]ublic domain|\bMIT\b")
"""What the head of a data file says when not all of it is ours."""

# ----------------------------------------------------------------------------- the table


def read_table():
    """The rows of dependencies.tsv."""
    rows = []
    for number, line in enumerate(TABLE.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("#") or not line:
            continue
        cells = line.split("\t")
        if len(cells) != len(COLUMNS) or "" in cells or cells[0] not in TYPES:
            raise RunFailure(NOT_RECORDS, f"{TABLE.name}:{number}: expected {', '.join(COLUMNS)}, found '{line}'")
        rows.append(dict(zip(COLUMNS, cells)))
    return rows


def compare(kind, rows, found):
    """Stops unless the rows of a kind name what was found, no more and no less."""
    named = {one for row in rows if row["kind"] == kind for one in row["found"].split()}
    for one in sorted(set(found) - named):
        raise RunFailure(NOT_RECORDS, f"{TABLE.name}: expected a {kind} '{one}', which the build has, found none")
    for one in sorted(named - set(found)):
        raise RunFailure(NOT_RECORDS, f"{TABLE.name}: expected no {kind} '{one}', which the build has not")


# ----------------------------------------------------------------------------- what the build has


def pinned_packages():
    """Version and revision of each Swift package, by its identity."""
    path = ROOT / "Package.resolved"
    if not path.exists():
        raise RunFailure(NO_INPUT, f"no {path.name}: 'swift package resolve' makes it")
    pins = json.loads(path.read_text(encoding="utf-8"))["pins"]
    return {pin["identity"]: pin["state"] for pin in pins}


def linked_libraries():
    """What Package.swift asks pkg-config for, and SQLite, which GRDB asks for."""
    manifest = (ROOT / "Package.swift").read_text(encoding="utf-8")
    return sorted({*re.findall(r'pkgConfig:\s*"([^"]+)"', manifest), "sqlite3"})


def answer(*command):
    """What a command prints, without the blanks around it."""
    if shutil.which(command[0]) is None:
        raise RunFailure(MISSING, f"{command[0]} is not installed")
    done = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    if done.returncode:
        raise RunFailure(MISSING, f"{' '.join(command)}: {' '.join((done.stderr or done.stdout).split())}")
    return done.stdout.strip()


def version_of(program):
    """The version that a program tells: its first number with a dot."""
    return re.search(r"\d+(\.\d+)+", answer(program, "--version"))[0]


def files_of_others():
    """The data files whose heads name a licence that is not the project's."""
    found = []
    for path in sorted(DATA.glob("*/*.tsv")):
        with open(path, "rb") as lines:
            head = b"".join(line for line in lines if line.startswith(b"#"))
        if FOREIGN_LICENCE.search(head):
            found.append(str(path.relative_to(DATA)))
    return found


def project_version():
    source = (ROOT / "Sources/Records/Record.swift").read_text(encoding="utf-8")
    return re.search(r'static let current = "([^"]+)"', source)[1]


# ----------------------------------------------------------------------------- the bill


def file_properties(names):
    """Each data file with its digest."""
    for name in names:
        path = DATA / name
        if not path.is_file():
            raise RunFailure(NOT_RECORDS, f"{TABLE.name}: expected a file of language data, found '{name}'")
        yield {"name": f"depeche:file:{name}", "value": "sha256:" + hashlib.sha256(path.read_bytes()).hexdigest()}


def component(row, pins):
    """One row as CycloneDX has it."""
    found = row["found"]
    one = {"type": TYPES[row["kind"]], "bom-ref": f"{row['kind']}:{row['name']}", "name": row["name"]}
    if row["kind"] == "package":
        one["version"] = pins[found]["version"]
        one["purl"] = f"pkg:swift/{row['origin'].removeprefix('https://')}@{one['version']}"
        one["properties"] = [{"name": "depeche:revision", "value": pins[found]["revision"]}]
    elif row["kind"] == "library":
        one["version"] = answer("pkg-config", "--modversion", found)
        one["purl"] = f"pkg:generic/{found}@{one['version']}"
    elif row["kind"] in ("toolchain", "program"):
        one["version"] = version_of(found)
    else:
        one["properties"] = list(file_properties(found.split()))
    one["description"] = row["use"]
    one["licenses"] = [{"expression": row["licence"]}]
    one["externalReferences"] = [{"type": "website", "url": row["origin"]}]
    return one


def bill():
    """The whole document."""
    rows, pins = read_table(), pinned_packages()
    compare("package", rows, pins)
    compare("library", rows, linked_libraries())
    named = {name for row in rows if row["kind"] == "data" for name in row["found"].split()}
    for name in files_of_others():
        if name not in named:
            raise RunFailure(NOT_RECORDS, f"{TABLE.name}: expected {name}, whose head names a licence of others, in a row of data")
    components = [component(row, pins) for row in rows]
    project = {
        "type": "application", "bom-ref": "depeche", "name": "depeche", "version": project_version(),
        "description": "turns news pages into event data", "licenses": [{"license": {"id": "Apache-2.0"}}],
    }
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1,
        "metadata": {"component": project},
        "components": components,
        "dependencies": [{"ref": "depeche", "dependsOn": [one["bom-ref"] for one in components]}],
    }


def main(manual, arguments):
    """Writes the bill."""
    parser = command_line.Parser(manual)
    parser.add_argument("-o", "--output", default="-")
    options, flags = parser.read(arguments)
    if flags:
        parser.error(f"unknown argument '{flags[0]}'")
    text = json.dumps(bill(), ensure_ascii=False, indent=2) + "\n"
    if options.output == "-":
        sys.stdout.write(text)
    else:
        pathlib.Path(options.output).write_text(text, encoding="utf-8")
