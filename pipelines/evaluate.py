"""Scores events against a gold file and tells two sets of events apart; `evaluate` calls it.

    evaluate.py documents GOLD                       the gold texts as documents, for depeche-segment
    evaluate.py compare [--list N] [--types] GOLD [BEFORE] AFTER
                                                     scores, and what became of the events

Standard library only; the same inputs give the same bytes.
"""

import argparse
import json
import sys

from batch.event_changes import by_kind, differences, lines_for, read_events
from evaluate_scores import ORDER, by_type, score

# ----------------------------------------------------------------------------- records


def read_gold(path):
    """The texts of a gold file, one a line."""
    try:
        with open(path, encoding="utf-8") as lines:
            texts = [json.loads(line) for line in lines if line.strip()]
        return [{"sentences": [], "events": [], **text, "id": text["id"], "text": text["text"]} for text in texts]
    except (ValueError, KeyError, TypeError) as error:
        sys.exit(f"evaluate: {path}: expected a text with id and text a line, found: {error}")


def document(text):
    fields = {"url": text.get("url"), "title": text.get("title"), "published": text.get("published")}
    head = {"schema": "depeche.document/1", "id": text["id"], "language": text.get("language", "fr")}
    return {**head, **fields, "text": text["text"]}


# ----------------------------------------------------------------------------- output


def shown(value):
    return "    –" if value is None else f"{value:.3f}"


def print_scores(results):
    """The scores, one column a run."""
    names = ("before", "after")[-len(results) :] if len(results) > 1 else ("score",)
    print(f"{'':12}" + "".join(f"{name:>8}" for name in names) + ("   change" if len(results) > 1 else ""))
    for name in ORDER:
        values = [scores[name].f1 for scores, _ in results]
        line = f"{name:12}" + "".join(f"{shown(value):>8}" for value in values)
        if len(values) > 1:
            change = values[1] - values[0] if None not in values else 0
            line += f"{change:+9.3f}" if round(change, 3) else " " * 9
        print(f"{line}   {results[-1][0][name]}")


def print_types(types):
    """How many events of each type were found, the commonest in the gold first."""
    print(f"\n{'type':14}{'right':>6}{'wrong':>7}{'missed':>8}{'precision':>11}{'recall':>8}")
    for name, tally in sorted(types.items(), key=lambda item: (-item[1].right - item[1].missed, item[0])):
        given, told = tally.right + tally.wrong, tally.right + tally.missed
        if given or told:
            precision, recall = (f"{tally.right / all:.2f}" if all else "–" for all in (given, told))
            print(f"{name:14}{tally.right:6}{tally.wrong:7}{tally.missed:8}{precision:>11}{recall:>8}")


def print_events(title, pairs_of_kind, verdicts, limit):
    print(f"\n{title}: {len(pairs_of_kind)}")
    for before, after in pairs_of_kind[: limit or None]:
        known = [verdict.get(one["id"], "not annotated") for one, verdict in zip((before, after), verdicts) if one]
        print(*lines_for(before, after, f"  [{' → '.join(dict.fromkeys(known))}]"), sep="\n")
    if limit and len(pairs_of_kind) > limit:
        print(f"  … and {len(pairs_of_kind) - limit} more (--list 0 shows all)")


def compare(gold, paths, limit, with_types):
    texts = read_gold(gold)
    runs = []
    for path in paths:
        with open(path, "rb") as lines:
            runs.append(read_events(lines))
    results = [score(texts, run) for run in runs]
    count = sum(len(text["events"]) for text in texts)
    print(f"{len(texts)} texts, {sum(len(text['sentences']) for text in texts)} sentences, {count} events in the gold")
    print_scores(results)
    if with_types:
        print_types(by_type(texts, runs[-1], results[-1][1]))
    if len(runs) == 1:
        return
    found = differences([text["id"] for text in texts], *runs)
    verdicts = [verdict for _, verdict in results]
    for kind, pairs_of_kind in by_kind(found).items():
        print_events(kind, pairs_of_kind, verdicts, limit)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("documents").add_argument("gold")
    comparing = commands.add_parser("compare")
    comparing.add_argument("--list", type=int, default=40)
    comparing.add_argument("--types", action="store_true")
    comparing.add_argument("gold")
    comparing.add_argument("events", nargs="+")
    options = parser.parse_args()
    if options.command == "documents":
        for text in read_gold(options.gold):
            print(json.dumps(document(text), ensure_ascii=False))
    else:
        compare(options.gold, options.events, options.list, options.types)


if __name__ == "__main__":
    main()
