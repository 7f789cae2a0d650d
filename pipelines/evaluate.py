"""Scores events against a gold file and tells two sets of events apart; `evaluate` calls it.

    evaluate.py documents GOLD                       the gold texts as documents, for depeche-segment
    evaluate.py compare [--list N] GOLD [BEFORE] AFTER   scores, and what became of the events

An event and a gold event of one text are paired where their triggers overlap, one to one, the right
type first, then those that are not optional, then the longest overlap. Optional gold events neither
help nor harm. What stands below `typed` is measured on pairs of the right type alone. Standard
library only; the same inputs give the same bytes.
"""

import argparse
import collections
import json
import sys
import unicodedata

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


# ----------------------------------------------------------------------------- spans and names


def overlap(left, right):
    """Scalars that two spans share; 0 where either has no place in the text."""
    if not left or not right or left.get("start") is None or right.get("start") is None:
        return 0
    return max(0, min(left["end"], right["end"]) - max(left["start"], right["start"]))


def folded(name):
    """Letters and digits without accents and case."""
    return "".join(c for c in unicodedata.normalize("NFKD", (name or "").lower()) if c.isalnum())


def ids(participant):
    """The codes of a gold participant, who may be several: "FRAMIL;MLIMIL", or nothing but a code."""
    code = participant if isinstance(participant, str) else (participant or {}).get("id")
    return set((code or "").split(";")) - {""}


# ----------------------------------------------------------------------------- pairs


def codings(gold):
    """The accepted codings of a gold event: its own and its alternatives."""
    others = gold.get("alt") or []
    return [gold] + [{**gold, "mode": None, **{k: v for k, v in other.items() if v is not None}} for other in others]


def coding_for(gold, event):
    """The accepted coding with the type of an event; None where it has another."""
    return next((coding for coding in codings(gold) if coding["type"] == event["event_type"]), None)


def trigger_overlap(gold, event):
    triggers = [gold["trigger"]] + list(gold.get("extra_triggers") or [])
    return max(overlap(trigger, event["trigger"]) for trigger in triggers)


def pairs(golds, events):
    """Gold events and events that tell of the same: a list of pairs of indices."""
    candidates = []
    for i, gold in enumerate(golds):
        for j, event in enumerate(events):
            size = trigger_overlap(gold, event)
            if size:
                candidates.append((coding_for(gold, event) is None, bool(gold.get("optional")), -size, i, j))
    found, used_golds, used_events = [], set(), set()
    for *_, i, j in sorted(candidates):
        if i not in used_golds and j not in used_events:
            used_golds.add(i)
            used_events.add(j)
            found.append((i, j))
    return found


# ----------------------------------------------------------------------------- scores


class Found:
    """How often something was found, wrongly found and missed."""

    def __init__(self):
        self.right = self.wrong = self.missed = 0

    def count(self, is_right, is_given, is_told):
        """Counts one comparison: something given by gold, told by an event, and right or not."""
        self.right += is_right
        self.wrong += is_told and not is_right
        self.missed += is_given and not is_right

    @property
    def f1(self):
        total = 2 * self.right + self.wrong + self.missed
        return 2 * self.right / total if total else None

    def __str__(self):
        return f"{self.right} right, {self.wrong} wrong, {self.missed} missed"


class Share:
    """How often an answer was right where there is always one."""

    def __init__(self):
        self.right = self.asked = 0

    def count(self, is_right):
        self.right += bool(is_right)
        self.asked += 1

    @property
    def f1(self):
        return self.right / self.asked if self.asked else None

    def __str__(self):
        return f"{self.right} of {self.asked}"


FOUND = ("detected", "typed", "actor", "recipient", "place", "fatalities", "injured", "claim")
SHARES = ("mode", "country", "date", "factuality", "polarity")
ORDER = ("detected", "typed", "mode", "actor", "recipient", "place", "country", "date", "fatalities", "injured")
ORDER += ("claim", "factuality", "polarity")


def score(texts, events_by_text):
    """The scores of all texts, by name, and a verdict on each event by its record's id."""
    scores = {name: Found() if name in FOUND else Share() for name in ORDER}
    verdicts = {}
    for text in texts:
        spans = text["sentences"]
        events = [e for e in events_by_text[text["id"]] if any(s["start"] <= e["trigger"]["start"] < s["end"] for s in spans)]
        score_text(text, events, scores, verdicts)
    return scores, verdicts


def score_text(text, events, scores, verdicts):
    golds = text["events"]
    matched = pairs(golds, events)
    for i, j in matched:
        gold, event = golds[i], events[j]
        coding = coding_for(gold, event)
        if gold.get("optional"):
            verdicts[event["id"]] = "optional"
            continue
        verdicts[event["id"]] = "right type" if coding else f"wrong type, the gold has {gold['type']}"
        scores["detected"].count(True, True, True)
        scores["typed"].count(bool(coding), True, True)
        if coding:
            score_fields(coding, gold, event, scores)
    for i in set(range(len(golds))) - {i for i, _ in matched}:
        if not golds[i].get("optional"):
            scores["detected"].count(False, True, False)
            scores["typed"].count(False, True, False)
    mentions = [b.get("span") or b for b in text.get("background") or [] if b.get("kind") == "mention"]
    for j in set(range(len(events))) - {j for _, j in matched}:
        event = events[j]
        if any(g.get("optional") and trigger_overlap(g, event) for g in golds):
            verdicts[event["id"]] = "optional"
        elif event.get("same_as") and any(overlap(mention, event["trigger"]) for mention in mentions):
            verdicts[event["id"]] = "retold"
        else:
            verdicts[event["id"]] = "not in the gold"
            scores["detected"].count(False, False, True)
            scores["typed"].count(False, False, True)


def score_fields(coding, gold, event, scores):
    """What a typed pair says beyond its type."""
    if coding.get("mode"):
        modes = [c.get("mode") for c in codings(gold) if c["type"] == event["event_type"]]
        scores["mode"].count(event.get("event_mode") in modes)
    count_participants(scores["actor"], coding.get("actor"), event.get("actors"))
    count_participants(scores["recipient"], coding.get("target"), event.get("recipients"))
    count_place(scores, gold.get("place"), event.get("place"))
    days = gold_days(gold.get("date") or {})
    if days:
        is_open = bool((gold.get("date") or {}).get("op"))
        scores["date"].count(is_date_right(days, is_open, event.get("date") or {}))
    for name in ("fatalities", "injured"):
        count_figure(scores[name], gold.get(name), event.get(name))
    count_claim(scores["claim"], gold.get("attribution"), event.get("claim") or {})
    scores["factuality"].count(event.get("factuality") == gold.get("factuality"))
    scores["polarity"].count((event.get("polarity") or "positive") == (gold.get("polarity") or "positive"))


def count_participants(tally, gold, participants):
    """Right where a span covers half of the shorter one, or the codes agree; the unknown are not told."""
    told = [p for p in participants or [] if p.get("text") or (p.get("id") and p.get("sector") != "UNK")]
    is_right = gold is not None and any(is_same(gold, participant) for participant in told)
    tally.count(is_right, gold is not None, bool(told))


def is_same(gold, participant):
    if ids(gold) & {participant.get("id")}:
        return True
    if not isinstance(gold, dict) or not overlap(gold, participant):
        return False
    shorter = min(gold["end"] - gold["start"], participant["end"] - participant["start"])
    return overlap(gold, participant) * 2 >= shorter


def count_place(scores, gold, place):
    is_right = bool(gold and place) and is_same_place(gold, place)
    scores["place"].count(is_right, bool(gold), bool(place))
    if gold and gold.get("country"):
        scores["country"].count(bool(place) and place.get("country") == gold["country"])


def is_same_place(gold, place):
    name, words = folded(place.get("name")), folded(place.get("text"))
    return (
        overlap(gold, place) > 0
        or (name and name == folded(gold.get("name")))
        or bool(words and gold.get("text") and words in folded(gold["text"]))
    )


def gold_days(date):
    """The first and last day of a gold date, either None where it is open; None where there is no date."""
    if date.get("iso"):
        return date["iso"][:10], date["iso"][:10]
    if date.get("interval"):
        return tuple(day and day[:10] for day in date["interval"])
    return None


def is_date_right(days, is_open, date):
    """A day must be that day; an interval must be touched."""
    first = (date.get("from") or "")[:10]
    last = (date.get("to") or first)[:10]
    if not first:
        return False
    if days[0] == days[1] and not is_open:
        return first == last == days[0]
    return first <= (days[1] or "9999") and last >= (days[0] or "0000")


def count_figure(tally, gold, figure):
    value = (figure or {}).get("best")
    if gold is None:
        tally.count(False, False, value not in (None, 0))
        return
    wanted = {gold.get(key) for key in ("value", "low", "high")} - {None}
    if wanted:
        tally.count(value in wanted, True, value is not None)


def count_claim(tally, gold, claim):
    """Right where the words of speaker or cue meet those of the gold's speaker, or the codes agree."""
    source = claim.get("source") or {}
    is_given = bool(gold) and bool(gold.get("text") or gold.get("id") or gold.get("start") is not None)
    meets = any(overlap(gold, claim.get(part)) for part in ("source", "cue"))
    is_right = is_given and (meets or bool(ids(gold) & {source.get("id")}))
    tally.count(is_right, is_given, bool(source.get("text") or source.get("id")))


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


def matches(before, after):
    """Pairs of events with the same trigger, then with triggers that overlap; None for no partner."""
    rest, found = list(after), []
    partners = {}
    for same in (lambda a, b: a["trigger"]["start"] == b["trigger"]["start"] and a["trigger"]["end"] == b["trigger"]["end"],
                 lambda a, b: overlap(a["trigger"], b["trigger"])):
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
        changed = [(a, b) for a, b in matches(before[text["id"]], after[text["id"]]) if not a or not b or fields(a) != fields(b)]
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
        print(f"{sign} {event['document_id']} s{event['sentence']['index']}  {told['type']}  “{told['trigger']}”  "
              f"[{' → '.join(dict.fromkeys(known))}]  {event.get('rule')}")
        if before and after:
            for name, value in told.items():
                if fields(before)[name] != value:
                    print(f"      {name}: {fields(before)[name] or '–'} → {value or '–'}")
        else:
            print("      " + "; ".join(f"{name} {told[name]}" for name in ("actor", "recipient", "place", "claim") if told[name]))
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
