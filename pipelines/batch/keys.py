"""What a file depends on, as one digest, and the record of it that lies beside the file."""

import hashlib
import json
import os
import pathlib

from batch import stages
from batch.errors import NO_INPUT, RunFailure
from batch.files import digest_and_lines

_digests = {}


def file_digest(path):
    """SHA-256 of a file; computed once for each state of it."""
    status = os.stat(path)
    state = (str(path), status.st_size, status.st_mtime_ns, status.st_ino)
    if state not in _digests:
        with open(path, "rb") as stream:
            _digests[state] = digest_and_lines(stream)[0]
    return _digests[state]


def data_digests(settings):
    """Digests of all data files that a stage may read besides those built in, by path."""
    folders = stages.data_paths(settings["flags"])
    folders += [os.environ["DEPECHE_DATA"]] if os.environ.get("DEPECHE_DATA") else []
    shared = pathlib.Path(settings["executable"]).resolve().parent.parent / "share/depeche"
    folders += [str(shared)] if shared.is_dir() else []
    return {str(file): file_digest(file) for folder in folders for file in _files(pathlib.Path(folder))}


def _files(path):
    """A file, or the files under a folder, sorted."""
    if not path.exists():
        raise RunFailure(NO_INPUT, f"no such file or folder: {path}")
    return sorted(file for file in path.rglob("*") if file.is_file()) if path.is_dir() else [path]


def ingredients(stage, settings, **inputs):
    """Everything that decides what a stage makes of an input."""
    return {
        "stage": stage,
        "version": settings["version"],
        "executable": file_digest(settings["executable"]),
        "flags": settings["flags"],
        "data": data_digests(settings),
        **inputs,
    }


def key_of(ingredients_):
    return hashlib.sha256(json.dumps(ingredients_, sort_keys=True).encode()).hexdigest()


def read(path):
    """A record that `record_text` wrote; None where there is none, or none that can be read."""
    try:
        return json.loads(pathlib.Path(path).read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        return None


def record_text(ingredients_, **outcome):
    """The record of one file: its key, what it was made from, and what came of it."""
    return json.dumps({"key": key_of(ingredients_), "from": ingredients_, **outcome}, sort_keys=True, indent=1) + "\n"


def reasons(old, new):
    """Why a file is made again, in words, from the record that lies beside it."""
    if old is None:
        return ["not made yet"]
    before, found = old["from"], []
    if before["version"] != new["version"]:
        found.append(f"version {before['version']} → {new['version']}")
    elif before["executable"] != new["executable"]:
        found.append("another build of the executable")
    if before["flags"] != new["flags"]:
        found.append(f"flags '{' '.join(before['flags'])}' → '{' '.join(new['flags'])}'")
    for path in sorted(before["data"].keys() | new["data"].keys()):
        if before["data"].get(path) != new["data"].get(path):
            verb = "changed" if path in before["data"] and path in new["data"] else "added"
            found.append(f"{path} {verb if path in new['data'] else 'is gone'}")
    known = {"stage", "version", "executable", "flags", "data"}
    if any(before.get(name) != new.get(name) for name in (before.keys() | new.keys()) - known):
        found.append("its input changed")
    return found
