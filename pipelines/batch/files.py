"""Files that have their name only when they are whole: written aside, synced, renamed."""

import contextlib
import fcntl
import hashlib
import os
import pathlib
import re
import shutil
import subprocess

from batch.errors import IO, LOCKED, RunFailure

BLOCK = 1 << 20


def sync(path):
    """Brings a file, or the names in a folder, to the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def put(aside, final):
    """Gives a whole file its name. Whoever looks sees the old file or the new one."""
    sync(aside)
    os.replace(aside, final)
    sync(pathlib.Path(final).parent)


def write(final, text, aside_folder):
    """Writes a small file whole."""
    aside = pathlib.Path(aside_folder) / f"{pathlib.Path(final).name}.{os.uname().nodename}.{os.getpid()}"
    aside.parent.mkdir(parents=True, exist_ok=True)
    aside.write_text(text, encoding="utf-8")
    put(aside, final)


def digest_and_lines(stream):
    """SHA-256 in hexadecimal and the number of lines of a binary stream."""
    digest, lines = hashlib.sha256(), 0
    while block := stream.read(BLOCK):
        digest.update(block)
        lines += block.count(b"\n")
    return digest.hexdigest(), lines


@contextlib.contextmanager
def reading(path):
    """The records of a file, packed by zstd or not, as a binary stream."""
    if path.suffix != ".zst":
        with open(path, "rb") as stream:
            yield stream
        return
    with subprocess.Popen(["zstd", "-q", "-d", "-c", path], stdout=subprocess.PIPE) as process:
        yield process.stdout
    if process.returncode != 0:
        raise RunFailure(IO, f"{path} is damaged: zstd cannot read it")


class Lock:
    """The store's lock, held until this process and every stage that it started have ended.

    The descriptor is handed on to the stages: one that outlives a killed script keeps others out.
    """

    def __init__(self, store):
        path = pathlib.Path(store) / ".lock"
        path.parent.mkdir(parents=True, exist_ok=True)
        self.descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
        os.set_inheritable(self.descriptor, True)
        try:
            fcntl.flock(self.descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            message = f"{store} is locked: another nightly or rerun works on it; try again later"
            raise RunFailure(LOCKED, message) from None


def bytes_of(text):
    """A size as people write it: 500M, 20G, 4096."""
    match = re.fullmatch(r"(\d+)([KMGT]?)", text)
    if not match:
        raise ValueError(text)
    return int(match[1]) << (10 * " KMGT".index(match[2] or " "))


def in_words(size):
    """A size for people: 1.5 GiB."""
    for unit in ("bytes", "KiB", "MiB", "GiB"):
        if size < 1024:
            break
        size /= 1024
    else:
        unit = "TiB"
    return f"{size:.0f} {unit}" if unit == "bytes" else f"{size:.1f} {unit}"


def require_space(folder, needed, why):
    """Stops before the work begins where the disk would fill up in the middle of it."""
    free = shutil.disk_usage(folder).free
    if free < needed:
        message = f"{in_words(free)} free at {folder}, {in_words(needed)} needed ({why}); see --min-free"
        raise RunFailure(IO, message)
