"""Scores events against a gold file and tells two sets of events apart; `evaluate` calls it.

    evaluate.py documents GOLD                       the gold texts as documents, for depeche-segment
    evaluate.py compare [--list N] GOLD [BEFORE] AFTER   scores, and what became of the events

Standard library only; the same inputs give the same bytes.
"""

import argparse
import collections
import json
import sys

from evaluate_scores import ORDER, overlap, score

# ----------------------------------------------------------------------------- records


def read_gold(path):
    """The texts of a gold file, one a line."""
    try:
        with open(path, encoding="utf-8") as lines:
            texts = [json.loads(line) for line in lines if line.strip()]
        return [{"sentences": [], "events": [], **text, "id": text["id"], "text": text["text"]} for text in texts]
    except (ValueError, KeyError, TypeError) as error:
        sys.exit(f"evaluate: {path}: expected a text with id and text a line, found: {error}")


def read_events(path):
    """Event records by their document; other records are left out."""
    events = collections.defaultdict(list)
    with open(path, encoding="utf-8") as lines:
        for record in map(json.loads, filter(str.strip, lines)):
            if record.get("schema", "").startswith("depeche.event/"):
                events[record["document_id"]].append(record)
    return events


def document(text):
    fields = {"url": text.get("url"), "title": text.get("title"), "published": text.get("published")}
    head = {"schema": "depeche.document/1", "id": text["id"], "language": text.get("language", "fr")}
    return {**head, **fields, "text": text["text"]}


# ----------------------------------------------------------------------------- before and after


def people(participants):
    return ", ".join(f"{p.get('text') or '–'} ({p.get('id') or p.get('sector') or '?'})" for p in participants or [])


def fields(event):
    """What is compared of an event, in words."""
    place, date, claim = event.get("place") or {}, event.get("date") or {}, event.get("claim") or {}
    told = {
        "trigger": event["trigger"]["text"],
        "type": " ".join(filter(None, (event["event_type"], event.get("event_mode")))),
        "actor": people(event.get("actors")),
        "recipient": people(event.get("recipients")),
        "place": " ".join(filter(None, (place.get("name"), place.get("country")))),
        "date": "/".join(dict.fromkeys(filter(None, (date.get("from"), date.get("to"))))),
        "claim": " ".join(filter(None, ((claim.get("source") or {}).get("text"), claim.get("kind")))),
        "factuality": " ".join((event.get("factuality") or "", event.get("polarity") or "")),
        "same_as": event.get("same_as") or "",
    }
    for name in ("fatalities", "injured", "arrested", "displaced", "participants"):
        told[name] = str((event.get(name) or {}).get("best") or "")
    return told


def has_same_trigger(left, right):
    return all(left["trigger"][end] == right["trigger"][end] for end in ("start", "end"))


def has_trigger_over(left, right):
    return overlap(left["trigger"], right["trigger"])


def matches(before, after):
    """Pairs of events with the same trigger, then with triggers that overlap; None for no partner."""
    rest, found = list(after), []
    partners = {}
    for same in (has_same_trigger, has_trigger_over):
        for index, event in enumerate(before):
            if index in partners:
                continue
            partner = next((other for other in rest if same(event, other)), None)
            if partner is not None:
                partners[index] = partner
                rest.remove(partner)
    for index, event in enumerate(before):
        found.append((event, partners.get(index)))
    return found + [(None, event) for event in rest]


def differences(texts, before, after):
    """The pairs of all texts that are not the same, in the order of the text."""
    found = []
    for text in texts:
        both = matches(before[text["id"]], after[text["id"]])
        changed = [(a, b) for a, b in both if not a or not b or fields(a) != fields(b)]
        found += sorted(changed, key=lambda pair: (pair[1] or pair[0])["trigger"]["start"])
    return found


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


def print_events(title, pairs_of_kind, verdicts, limit):
    print(f"\n{title}: {len(pairs_of_kind)}")
    for before, after in pairs_of_kind[: limit or None]:
        event = after or before
        known = [verdict.get(one["id"], "not annotated") for one, verdict in zip((before, after), verdicts) if one]
        told = fields(event)
        sign = "~" if before and after else "+" if after else "-"
        verdict = " → ".join(dict.fromkeys(known))
        head = f"{sign} {event['document_id']} s{event['sentence']['index']}  {told['type']}"
        print(f"{head}  “{told['trigger']}”  [{verdict}]  {event.get('rule')}")
        if before and after:
            for name, value in told.items():
                if fields(before)[name] != value:
                    print(f"      {name}: {fields(before)[name] or '–'} → {value or '–'}")
        else:
            shown_fields = ("actor", "recipient", "place", "claim")
            print("      " + "; ".join(f"{name} {told[name]}" for name in shown_fields if told[name]))
        print(f"      {' '.join(event['sentence']['text'].split())}")
    if limit and len(pairs_of_kind) > limit:
        print(f"  … and {len(pairs_of_kind) - limit} more (--list 0 shows all)")


def compare(gold, paths, limit):
    texts = read_gold(gold)
    runs = [read_events(path) for path in paths]
    results = [score(texts, run) for run in runs]
    count = sum(len(text["events"]) for text in texts)
    print(f"{len(texts)} texts, {sum(len(text['sentences']) for text in texts)} sentences, {count} events in the gold")
    print_scores(results)
    if len(runs) == 1:
        return
    found = differences(texts, *runs)
    verdicts = [verdict for _, verdict in results]
    print_events("gained", [pair for pair in found if not pair[0]], verdicts, limit)
    print_events("lost", [pair for pair in found if not pair[1]], verdicts, limit)
    print_events("changed", [pair for pair in found if pair[0] and pair[1]], verdicts, limit)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("documents").add_argument("gold")
    comparing = commands.add_parser("compare")
    comparing.add_argument("--list", type=int, default=40)
    comparing.add_argument("gold")
    comparing.add_argument("events", nargs="+")
    options = parser.parse_args()
    if options.command == "documents":
        for text in read_gold(options.gold):
            print(json.dumps(document(text), ensure_ascii=False))
    else:
        compare(options.gold, options.events, options.list)


if __name__ == "__main__":
    main()
