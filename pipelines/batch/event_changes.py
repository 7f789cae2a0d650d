"""Tells two sets of events apart, trigger by trigger; `evaluate` and `rerun --diff` show it."""

import collections
import json
import unicodedata


def read_events(lines):
    """Event records by their document; other records are left out."""
    events = collections.defaultdict(list)
    for record in map(json.loads, filter(bytes.strip, lines)):
        if record.get("schema", "").startswith("depeche.event/"):
            events[record["document_id"]].append(record)
    return events


def overlap(left, right):
    """Scalars that two spans share; 0 where either has no place in the text."""
    if not left or not right or left.get("start") is None or right.get("start") is None:
        return 0
    return max(0, min(left["end"], right["end"]) - max(left["start"], right["start"]))


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


def differences(documents, before, after):
    """The pairs of all documents that are not the same, in the order of the text."""
    found = []
    for document in documents:
        both = matches(before.get(document, []), after.get(document, []))
        changed = [(a, b) for a, b in both if not a or not b or fields(a) != fields(b)]
        found += sorted(changed, key=lambda pair: (pair[1] or pair[0])["trigger"]["start"])
    return found


def by_kind(pairs):
    """The pairs under the names of what became of their events."""
    return {
        "gained": [pair for pair in pairs if not pair[0]],
        "lost": [pair for pair in pairs if not pair[1]],
        "changed": [pair for pair in pairs if pair[0] and pair[1]],
    }


def visible(line):
    """One line without control and direction characters, which a terminal would obey."""
    kept = (" " if one.isspace() else one for one in line if one.isspace() or unicodedata.category(one) not in ("Cc", "Cf"))
    return "".join(kept)


def lines_for(before, after, verdict=""):
    """One difference as lines for people: what is told, what has changed, and the sentence."""
    return map(visible, told_lines(before, after, verdict))


def told_lines(before, after, verdict):
    event = after or before
    told = fields(event)
    sign = "~" if before and after else "+" if after else "-"
    head = f"{sign} {event['document_id']} s{event['sentence']['index']}  {told['type']}"
    yield f"{head}  “{told['trigger']}”{verdict}  {event.get('rule')}"
    if before and after:
        for name, value in told.items():
            if fields(before)[name] != value:
                yield f"      {name}: {fields(before)[name] or '–'} → {value or '–'}"
    else:
        shown_fields = ("actor", "recipient", "place", "claim")
        yield "      " + "; ".join(f"{name} {told[name]}" for name in shown_fields if told[name])
    yield f"      {' '.join(event['sentence']['text'].split())}"
