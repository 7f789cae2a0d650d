"""The other tools behind one interface: JSON Lines in, JSON Lines out. Runs in a Python that has them.

    peers.py trafilatura | resiliparse           pages {"id", "url", "html"} → {"id", "title", "published", "text"}
    peers.py icu | pysbd | srx                   texts {"id", "text"} → {"id", "sentences": [{"start", "end"}]}
    peers.py udpipe MODEL                        the same, with sentences → words tagged and parsed, as CoNLL-U
    peers.py chain MODEL                         pages → text, sentences, words tagged and parsed, as CoNLL-U
"""

import io
import json
import logging
import sys

logging.disable(logging.CRITICAL)

# ----------------------------------------------------------------------------- pages


def trafilatura_cleaner():
    from trafilatura import bare_extraction

    def clean(page):
        found = bare_extraction(page["html"], url=page.get("url"), include_comments=False, with_metadata=True)
        if found is None:
            return {}
        return {"text": found.text, "title": found.title, "published": found.date, "author": found.author}

    return clean


def resiliparse_cleaner():
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.html import HTMLTree

    def clean(page):
        tree = HTMLTree.parse(page["html"])
        return {"text": extract_plain_text(tree, main_content=True, alt_texts=False), "title": tree.title}

    return clean


# ----------------------------------------------------------------------------- sentences


def aligned(text, parts):
    """Where the parts of a text stand, for tools that give no places; blanks may differ."""
    at = 0
    for part in parts:
        wanted = [letter for letter in part if not letter.isspace()]
        if not wanted:
            continue
        while at < len(text) and text[at].isspace():
            at += 1
        end = at
        for letter in wanted:
            while end < len(text) and text[end].isspace():
                end += 1
            if end >= len(text) or text[end] != letter:
                break
            end += 1
        else:
            yield at, end
            at = end


def icu_splitter():
    from icu4py.breakers import SentenceBreaker

    def split(text):
        # Offsets are UTF-16 units.
        if len(text.encode("utf-16-le")) == 2 * len(text):
            return SentenceBreaker(text, "fr").segments()
        units = []
        for index, letter in enumerate(text):
            units += [index] * (2 if ord(letter) > 0xFFFF else 1)
        units.append(len(text))
        return [(units[start], units[end]) for start, end in SentenceBreaker(text, "fr").segments()]

    return split


def pysbd_splitter():
    import pysbd

    segmenter = pysbd.Segmenter(language="fr", clean=False)
    return lambda text: aligned(text, segmenter.segment(text))


def srx_splitter():
    import choppa

    rules = choppa.SrxDocument(ruleset=choppa.DEFAULT_SRX_RULESET)
    # "_one": a line end is the end of a paragraph, as in our texts.
    return lambda text: aligned(text, choppa.SrxTextIterator(rules, "fr_one", io.StringIO(text)))


def trimmed(text, spans):
    """The spans without blanks at their ends, as records."""
    for start, end in spans:
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if end > start:
            yield {"start": start, "end": end}


# ----------------------------------------------------------------------------- words


def udpipe_parser(path):
    import ufal.udpipe

    model = ufal.udpipe.Model.load(path)
    if model is None:
        sys.exit(f"{path}: no UDPipe model")
    output = ufal.udpipe.OutputFormat.newOutputFormat("conllu")
    error = ufal.udpipe.ProcessingError()

    def tokenizer():
        return model.newTokenizer("presegmented") or ufal.udpipe.InputFormat.newPresegmentedTokenizer(
            ufal.udpipe.InputFormat.newGenericTokenizerInputFormat()
        )

    def parse(sentences):
        """CoNLL-U of sentences, one of UDPipe's for each of ours."""
        reader = tokenizer()
        reader.setText("\n".join(" ".join(sentence.split()) for sentence in sentences))
        sentence = ufal.udpipe.Sentence()
        while reader.nextSentence(sentence, error):
            model.tag(sentence, model.DEFAULT)
            model.parse(sentence, model.DEFAULT)
            yield output.writeSentence(sentence)
            sentence = ufal.udpipe.Sentence()
        if error.occurred():
            sys.exit(error.message)

    return parse


# ----------------------------------------------------------------------------- the loop

CLEANERS = {"trafilatura": trafilatura_cleaner, "resiliparse": resiliparse_cleaner}
SPLITTERS = {"icu": icu_splitter, "pysbd": pysbd_splitter, "srx": srx_splitter}


def records():
    return map(json.loads, filter(str.strip, sys.stdin))


def write(record):
    sys.stdout.write(json.dumps(record, ensure_ascii=False) + "\n")


def clean_pages(clean):
    for page in records():
        try:
            found = clean(page)
        except Exception as error:  # a page that a tool cannot read is empty, and says why
            found = {"error": f"{type(error).__name__}: {error}"[:200]}
        write({"id": page["id"], **{name: value for name, value in found.items() if value}})


def main():
    name, *arguments = sys.argv[1:]
    if name in CLEANERS:
        clean_pages(CLEANERS[name]())
    elif name in SPLITTERS:
        split = SPLITTERS[name]()
        for document in records():
            text = document["text"]
            write({"id": document["id"], "sentences": list(trimmed(text, split(text)))})
    elif name == "udpipe":
        parse = udpipe_parser(arguments[0])
        for document in records():
            text = document["text"]
            sys.stdout.writelines(parse(text[one["start"] : one["end"]] for one in document["sentences"]))
    elif name == "chain":
        clean, split, parse = trafilatura_cleaner(), icu_splitter(), udpipe_parser(arguments[0])
        for page in records():
            text = clean(page).get("text") or ""
            sys.stdout.writelines(parse(text[start:end] for start, end in split(text)))
    else:
        sys.exit(f"unknown tool '{name}'")


main()
