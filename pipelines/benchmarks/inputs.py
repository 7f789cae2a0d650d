"""The pages, texts and sentences that all tools get."""

import gzip
import json
import lzma
import os
import re
import subprocess

from batch.errors import NO_INPUT, RunFailure

PAGES = ("frnews",)
"""Collections of ../shared/data/clean that nothing was trained on: French sites."""

TEXTS = ("golden_fr", "news_dev", "gsd_dev_nl", "sequoia_europar_nl")
"""Collections of ../shared/data/segment: golden rules (pySBD's own), news, a treebank in documents, debates of a parliament.
The rules of depeche-segment were written with these in view."""

TREEBANKS = {
    "GSD test": "treebanks/UD_French-GSD/fr_gsd-ud-test.conllu.xz",
    "Sequoia test": "treebanks/UD_French-Sequoia/fr_sequoia-ud-test.conllu.xz",
}

SENTENCES_A_DOCUMENT = 20


ANSWERS = re.compile(r'("articleBody"\s*:\s*")(?:[^"\\]|\\.)*"')
"""Where a page tells programs its own text, which is what much of the gold was made from: emptied for all tools."""


def write_lines(path, records):
    with open(path, "w", encoding="utf-8") as file:
        for record in records:
            file.write(json.dumps(record, ensure_ascii=False) + "\n")
    return path


def read_lines(path):
    opened = gzip.open(path, "rt", encoding="utf-8") if str(path).endswith(".gz") else open(path, encoding="utf-8")
    with opened as lines:
        return [json.loads(line) for line in lines if line.strip()]


class Inputs:
    """Files with the input of each comparison, made when they are asked for."""

    def __init__(self, data, examples, executables, folder, limit=None):
        self.data, self.examples, self.folder, self.limit = data, examples, folder, limit
        self.executables = executables

    def place(self, name):
        return os.path.join(self.folder, name)

    def made(self, name, *command):
        """What a command of ours writes, as a file."""
        with open(self.place(name), "wb") as output:
            done = subprocess.run(command, stdout=output, stderr=subprocess.PIPE, text=True, stdin=subprocess.DEVNULL)
        if done.returncode not in (0, 1):
            raise RunFailure(done.returncode, f"{command[0]}: {done.stderr.strip()}")
        return self.place(name)

    def collections(self, folder, names, ending):
        """The files of some collections; none where not all are there."""
        paths = [os.path.join(self.data or "", folder, name + ending) for name in names]
        return paths if self.data and all(map(os.path.exists, paths)) else []

    # ------------------------------------------------------------------------- pages

    def page_collections(self, kind):
        return self.collections("clean", PAGES, f".{kind}.jsonl.gz")

    def pages(self):
        """Page records: those of the collections, or the examples'."""
        if not self.page_collections("pages"):
            return self.made("pages.jsonl", self.executables["fetch"], self.examples), "the example pages"
        pages = [page for path in self.page_collections("pages") for page in read_lines(path)]
        pages = pages[: self.limit]
        head = {"schema": "depeche.page/1", "fetched_at": "2026-01-01T00:00:00Z", "status": 200}
        records = ({**head, "id": p["id"], "url": p["url"], "final_url": p["url"], "html": ANSWERS.sub(r'\1"', p["html"])} for p in pages)
        told = f"{len(pages)} pages of {' and '.join(PAGES)}, the text that some carry in JSON-LD emptied"
        return write_lines(self.place("pages.jsonl"), records), told

    def pages_times(self, times):
        """The pages so many times over, each time under other addresses."""
        pages = read_lines(self.pages()[0])
        records = ({**p, "id": f"{p['id']}-{n}", "url": f"{p['url']}?copy={n}", "final_url": f"{p['url']}?copy={n}"}
                   for n in range(times) for p in pages)
        return write_lines(self.place(f"pages-{times}.jsonl"), records)

    # ------------------------------------------------------------------------- texts

    def text_collections(self):
        return self.collections("segment", TEXTS, ".jsonl")

    def texts(self):
        """Documents without sentences."""
        head = {"schema": "depeche.document/1", "language": "fr"}
        if self.text_collections():
            texts = [text for path in self.text_collections() for text in read_lines(path)]
            told = f"{len(texts)} texts of {', '.join(TEXTS)}"
        else:
            texts = read_lines(self.made("cleaned.jsonl", self.executables["clean"], self.pages()[0]))
            told = "the texts of the example pages"
        texts = texts[: self.limit]
        return write_lines(self.place("texts.jsonl"), ({**head, "id": t["id"], "text": t["text"]} for t in texts)), told

    # ------------------------------------------------------------------------- sentences

    def treebanks(self):
        """Test treebanks, unpacked, by name."""
        found = {}
        for name, path in TREEBANKS.items():
            path = os.path.join(self.data or "", path)
            if self.data and os.path.exists(path):
                with lzma.open(path) as packed, open(self.place(name + ".conllu"), "wb") as plain:
                    plain.write(packed.read())
                found[name] = self.place(name + ".conllu")
        return found

    def sentences(self):
        """Documents with their sentences, one a line of the text."""
        treebanks = self.treebanks()
        if not treebanks:
            texts = self.texts()[0]
            return self.made("sentences.jsonl", self.executables["segment"], texts), "the texts of the example pages"
        sentences = []
        for path in treebanks.values():
            with open(path, encoding="utf-8") as lines:
                sentences += [line[9:].strip() for line in lines if line.startswith("# text = ")]
        sentences = sentences[: self.limit and self.limit * SENTENCES_A_DOCUMENT]
        starts = range(0, len(sentences), SENTENCES_A_DOCUMENT)
        documents = [self.document(number, sentences[start : start + SENTENCES_A_DOCUMENT]) for number, start in enumerate(starts)]
        return write_lines(self.place("sentences.jsonl"), documents), f"{len(sentences)} sentences of {' and '.join(treebanks)}"

    @staticmethod
    def document(number, sentences):
        """A document of which each sentence is a line."""
        spans, at = [], 0
        for sentence in sentences:
            spans.append({"start": at, "end": at + len(sentence)})
            at += len(sentence) + 1
        return {
            "schema": "depeche.document/1", "id": f"d{number}", "language": "fr", "text": "\n".join(sentences),
            "paragraphs": [{**span, "kind": "text"} for span in spans], "sentences": spans,
        }


def require_folder(path, option):
    if not os.path.isdir(path):
        raise RunFailure(NO_INPUT, f"{option}: no folder '{path}'")
    return path
