"""How well events agree with a gold file: pairs of events that tell of the same, and scores by field.

An event and a gold event of one text are paired where their triggers overlap, one to one, the right
type first, then those that are not optional, then the longest overlap. Optional gold events neither
help nor harm. What stands below `typed` is measured on pairs of the right type alone.
"""

import collections
import unicodedata

from batch.event_changes import overlap

# ----------------------------------------------------------------------------- spans and names


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


RIGHT, WRONG, UNKNOWN = "right type", "wrong type", "not in the gold"
FOUND = ("detected", "typed", "actor", "recipient", "place", "fatalities", "injured", "claim")
SHARES = ("mode", "country", "date", "factuality", "polarity")
ORDER = ("detected", "typed", "mode", "actor", "recipient", "place", "country", "date", "fatalities", "injured")
ORDER += ("claim", "factuality", "polarity")


def annotated(text, events):
    """The events of a text that its annotated sentences tell of."""
    spans = text["sentences"]
    return [event for event in events if any(span["start"] <= event["trigger"]["start"] < span["end"] for span in spans)]


def score(texts, events_by_text):
    """The scores of all texts, by name, and a verdict on each event by its record's id."""
    scores = {name: Found() if name in FOUND else Share() for name in ORDER}
    verdicts = {}
    for text in texts:
        score_text(text, annotated(text, events_by_text[text["id"]]), scores, verdicts)
    return scores, verdicts


def by_type(texts, events_by_text, verdicts):
    """How often events of each PLOVER type were found: what is right or wrong counts under the type that was
    given, what is missed under the gold's own."""
    types = collections.defaultdict(Found)
    for text in texts:
        golds, events = text["events"], annotated(text, events_by_text[text["id"]])
        for event in events:
            verdict = verdicts[event["id"]]
            types[event["event_type"]].right += verdict == RIGHT
            types[event["event_type"]].wrong += verdict.startswith(WRONG) or verdict == UNKNOWN
        found = {i for i, j in pairs(golds, events) if coding_for(golds[i], events[j])}
        for i, gold in enumerate(golds):
            types[gold["type"]].missed += i not in found and not gold.get("optional")
    return types


def score_text(text, events, scores, verdicts):
    golds = text["events"]
    matched = pairs(golds, events)
    for i, j in matched:
        gold, event = golds[i], events[j]
        coding = coding_for(gold, event)
        if gold.get("optional"):
            verdicts[event["id"]] = "optional"
            continue
        verdicts[event["id"]] = RIGHT if coding else f"{WRONG}, the gold has {gold['type']}"
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
            verdicts[event["id"]] = UNKNOWN
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
