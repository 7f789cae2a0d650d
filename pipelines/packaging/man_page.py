"""Writes manual pages: of a stage from the JSON of its --experimental-dump-help, of a script from its --help.

    depeche-clean --experimental-dump-help | man_page.py stage VERSION >depeche-clean.1
    nightly --help | man_page.py script VERSION depeche-nightly >depeche-nightly.1
"""

import json
import re
import sys


def escaped(text):
    """Text that means the same to troff: no line begins with a control character, no backslash or dash is read as another."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return "\n".join("\\&" + line if line[:1] in (".", "'") else line for line in text.split("\n"))


def head(name, version, abstract):
    yield f'.TH {name.upper()} 1 "" "Dépêche {version}" "User Commands"'
    yield f".SH NAME\n{escaped(name)} \\- {escaped(abstract.rstrip('.'))}"


def spelled(argument):
    """How an argument is written: -o, --output <file>."""
    if argument["kind"] == "positional":
        return f"\\fI{escaped(argument['valueName'])}\\fR"
    names = sorted(argument["names"], key=lambda name: name["kind"] != "short")
    dashes = {"short": "-", "long": "--", "longWithSingleDash": "-"}
    written = ", ".join(f"\\fB{escaped(dashes[name['kind']] + name['name'])}\\fR" for name in names)
    return written + (f" \\fI{escaped(argument['valueName'])}\\fR" if argument["kind"] == "option" else "")


def options(arguments):
    for argument in arguments:
        if argument.get("shouldDisplay", True):
            told = argument.get("abstract") or ""
            if argument.get("allValues"):
                told += f" One of: {', '.join(argument['allValues'])}."
            if argument.get("defaultValue"):
                told += f" Default: {argument['defaultValue']}."
            yield f".TP\n{spelled(argument)}\n{escaped(told)}"


def preformatted(text):
    yield ".nf\n" + escaped(text.strip("\n")) + "\n.fi"


def discussion(text):
    """The help's free text: lines in capitals are headings, indented ones are left as they are."""
    for block in re.split(r"\n(?=[A-Z][A-Z ]+\n)", text or ""):
        title, newline, body = block.partition("\n")
        if newline and title.isupper():
            yield f".SH {title}"
            block = body
        if block.startswith("  "):
            yield from preformatted(block)
        else:
            yield escaped(block.strip())


def stage_page(command, version):
    """The page of a command that ArgumentParser describes, with its subcommands."""
    yield from head(command["commandName"], version, command["abstract"])
    subcommands = [one for one in command.get("subcommands", []) if one["commandName"] != "help"]
    yield f".SH SYNOPSIS\n\\fB{escaped(command['commandName'])}\\fR"
    yield ("\\fIsubcommand\\fR " if subcommands else "") + "[\\fIoptions\\fR] [\\fIfile\\fR ...]"
    if command.get("arguments"):
        yield ".SH OPTIONS"
        yield from options(command["arguments"])
    for one in subcommands:
        yield f".SH {one['commandName'].upper()}\n{escaped(one['abstract'])}"
        yield from options(one.get("arguments", []))
    yield from discussion(command.get("discussion"))


def script_page(name, version, manual):
    """The page of a script: its manual as it prints it."""
    first, _, rest = manual.partition("\n")
    yield from head(name, version, first.partition(": ")[2])
    yield ".SH DESCRIPTION"
    yield from preformatted(rest)


def main():
    kind, version, *name = sys.argv[1:]
    text = sys.stdin.read()
    page = stage_page(json.loads(text)["command"], version) if kind == "stage" else script_page(name[0], version, text)
    print(*page, sep="\n")


main()
