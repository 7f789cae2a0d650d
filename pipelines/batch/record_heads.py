"""What records are called, read off their first bytes: Dépêche's own begin with `schema` and `id`."""

import json
import re

_OURS = b'{"schema":"depeche.'
_HEAD = re.compile(rb'\{"schema":"depeche\.([a-z]+)/[^"]*","id":"([^"\\]*)"(?:,"url":"[^"\\]*")?')
_MENTION = re.compile(rb'"event_id":"([^"\\]*)"')


def heads(lines, kind):
    """Id and head of each record of a kind: `{"schema":…,"id":…,"url":…}`, as bytes."""
    for line in lines:
        match = _HEAD.match(line)
        if match:
            if match[1] == kind:
                yield match[2], match[0] + b"}"
        elif not line.startswith(_OURS) and b"depeche." + kind in line:
            # Written by another program, in another order.
            record = json.loads(line)
            named = {name: record[name] for name in ("schema", "id", "url") if name in record}
            yield record["id"].encode(), json.dumps(named, ensure_ascii=False).encode()


def mentioned_events(line):
    """The ids of the events that an incident was merged from; empty for other records."""
    return set(_MENTION.findall(line)) if line.startswith(_OURS + b"incident/") else set()
