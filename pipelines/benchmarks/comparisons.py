"""What is compared with what. Each function gives a section of the page."""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

from batch.errors import RunFailure
from benchmarks.measuring import FAILED, Tool, compare, run, say
from benchmarks.tables import number, table

ROOT = pathlib.Path(__file__).resolve().parents[2]
PEERS = str(ROOT / "pipelines/benchmarks/peers.py")


class Comparisons:
    """The tools, their input and the scorers; all are files or commands."""

    def __init__(self, inputs, executables, peers, scorers, udpipe, rounds):
        self.inputs, self.executables, self.peers = inputs, executables, peers
        self.scorers, self.udpipe, self.rounds = scorers, udpipe, rounds

    def ours(self, name, *stages):
        """A pipe of our stages; each is a name, or a name with flags."""
        commands = [[self.executables[stage[0]], *stage[1:]] for stage in stages]
        return Tool(name, commands, may_fail_records=True)

    def others(self, **names):
        """Other tools by what `peers.py` calls them; none without their Python."""
        if self.peers is None:
            return []
        return [Tool(told, [[self.peers, "-B", PEERS, *name.split(" ")]]) for name, told in names.items()]

    def compared(self, tools, path):
        return compare(tools, path, self.rounds)

    @staticmethod
    def rows(spent, amount, unit, accuracy=None):
        """A row a tool: speed, time against ours, accuracy."""
        ours = next(iter(spent.values()))
        for name, seconds in spent.items():
            right = [] if accuracy is None else [number(one) for one in accuracy[name]]
            speed = number(seconds and amount / seconds) + " " + unit
            yield [name, speed, number(ours and seconds and seconds / ours), *right]

    # ------------------------------------------------------------------------- clean

    def clean(self):
        """Main text and metadata of pages."""
        path, told = self.inputs.pages()
        tools = [self.ours("depeche-clean", ("clean",))]
        tools += self.others(trafilatura="Trafilatura 2.3.1", resiliparse="Resiliparse 2.0.1, text and title only")
        accuracy = None
        if "score_clean.py" in self.scorers and self.inputs.page_collections("gold"):
            accuracy = {tool.name: self.clean_scores(tool, path) for tool in tools}
        spent = self.compared(tools, path)
        head = ["", "HTML a CPU second", "times our CPU"] + (["F1 of text", "title", "date"] if accuracy else [])
        rows = self.rows(spent, os.path.getsize(path) / 1e6, "MB", accuracy)
        note = " Nothing was trained on them; F1 is that of four-word shingles, title and date the share that is right."
        return f"Pages to text and metadata: {told}.{note if accuracy else ''}", table(head, rows)

    def clean_scores(self, tool, path):
        """F1 of four-word shingles, share of right titles and days."""
        say(f"scoring {tool.name}")
        with tempfile.TemporaryDirectory() as folder:
            output, figures = os.path.join(folder, "output"), os.path.join(folder, "figures")
            run(tool, path, output)
            identity = ["--out-id-field", "page_id"] if tool.name.startswith("depeche") else []
            self.scored("score_clean.py", "--pages", *self.inputs.page_collections("pages"), "--gold",
                        *self.inputs.page_collections("gold"), "--pred", output, "--by", "", "--json", figures,
                        "--limit", str(self.inputs.limit or 0), "--blank-jsonld", *identity)
            with open(figures, encoding="utf-8") as file:
                found = json.load(file)["results"][-1]
        has_dates = not tool.name.startswith("Resiliparse")
        return [found["F1"], found.get("title_norm"), found.get("date_exact") if has_dates else None]

    def scored(self, script, *arguments):
        done = subprocess.run([sys.executable, "-B", self.scorers[script], *arguments], capture_output=True, text=True)
        if done.returncode not in (0, 1):
            raise RunFailure(FAILED, f"{script}: {done.stderr.strip().splitlines()[-1:]}")
        return done.stdout

    # ------------------------------------------------------------------------- segment

    def segment(self):
        """Sentence boundaries."""
        path, told = self.inputs.texts()
        tools = [self.ours("depeche-segment", ("segment",))]
        tools += self.others(icu="ICU 78.3 (icu4py 1.2.0)", pysbd="pySBD 0.3.4",
                             srx="LanguageTool's SRX rules (choppa-srx 1.0.0)")
        accuracy = None
        if "score_segment.py" in self.scorers and self.inputs.text_collections():
            accuracy = {tool.name: self.segment_scores(tool) for tool in tools}
        spent = self.compared(tools, path)
        head = ["", "text a CPU second", "times our CPU"] + (["F1 of boundaries", "texts all right"] if accuracy else [])
        rows = self.rows(spent, os.path.getsize(path) / 1e6, "MB", accuracy)
        note = " They are no test for depeche-segment, whose rules were written with them in view, nor the golden rules for pySBD, " \
            "whose own they are."
        return f"Texts to sentences: {told}.{note if accuracy else ''}", table(head, rows)

    def segment_scores(self, tool):
        """F1 of boundaries inside texts, share of texts without a mistake."""
        say(f"scoring {tool.name}")
        golds = [word for path in self.inputs.text_collections() for word in ("--gold", path)]
        # The scorer hands its command to a shell; there are no names in it but ours.
        command = " ".join(f"'{word}'" for word in tool.commands[0])
        found = json.loads(self.scored("score_segment.py", *golds, "--cmd", command, "--json"))
        return [found["f1"], found["exact_docs"]]

    # ------------------------------------------------------------------------- parse

    def parse(self):
        """Words, parts of speech, lemmas and trees."""
        path, told = self.inputs.sentences()
        tools = [self.ours("depeche-segment --parse", ("segment", "--format", "conllu"))]
        if self.udpipe:
            tools += self.others(**{f"udpipe {self.udpipe}": "UDPipe 1 (ufal.udpipe 1.4.0.1)"})
        accuracy = self.parse_scores(tools) if len(tools) > 1 and self.inputs.treebanks() else None
        words = {tool.name: self.words(tool, path) for tool in tools}
        spent = self.compared(tools, path)
        head = ["", "words a CPU second", "times our CPU"]
        head += [f"{name}, {what}" for name in (accuracy or {"": {}}) for what in ("UPOS", "lemma", "LAS") if accuracy]
        rows = []
        each = {name: seconds and seconds / words[name] for name, seconds in spent.items()}
        ours = each[tools[0].name]
        for index, tool in enumerate(tools):
            seconds = each[tool.name]
            right = [figure for one in (accuracy or {}).values() for figure in one[index]]
            rows.append([tool.name, number(seconds and 1 / seconds), number(ours and seconds and seconds / ours), *right])
        note = "Both get the same sentences and write CoNLL-U; ours finds the sentences again. Accuracy is each tool's own CoNLL 2018 " \
            "evaluation on the treebanks' words; UDPipe's model was trained with its default settings."
        return f"Sentences to words and trees: {told}. {note if accuracy else ''}".strip(), table(head, rows)

    def words(self, tool, path):
        """How many words a tool makes of its input."""
        with tempfile.TemporaryDirectory() as folder:
            run(tool, path, os.path.join(folder, "output"))
            with open(os.path.join(folder, "output"), "rb") as lines:
                return max(1, sum(1 for line in lines if re.match(rb"\d+\t", line)))

    def parse_scores(self, tools):
        """UPOS, lemmas and LAS of each tool, ours first, by treebank."""
        script = str(ROOT / "Tests/Benchmarks/compare-with-udpipe")
        found = {}
        for name, path in self.inputs.treebanks().items():
            say(f"scoring on {name}")
            done = subprocess.run(
                [self.peers, "-B", script, "--model", self.udpipe, "--rounds", "1", path], capture_output=True, text=True,
                env={**os.environ, "DEPECHE_BIN": os.path.dirname(self.executables["train"])},
            )
            rows = {line[:28].strip(): line[28:].split() for line in done.stdout.splitlines()}
            if done.returncode or "depeche" not in rows:
                raise RunFailure(FAILED, f"{script}: {done.stderr.strip()}")
            found[name] = [[rows[tool][column] for column in (0, 1, 3)] for tool in ("depeche", "UDPipe 1")]
        return found

    # ------------------------------------------------------------------------- chain

    def chain(self):
        """Pages to words and trees."""
        path, told = self.inputs.pages()
        stages = [("clean",), ("segment", "--format", "conllu")]
        tools = [self.ours("depeche-clean, depeche-segment --parse", *stages)]
        if self.udpipe:
            tools += self.others(**{f"chain {self.udpipe}": "Trafilatura, ICU, UDPipe 1 in one Python program"})
        tools.append(self.ours("the same and depeche-extract: events", ("clean",), ("segment", "--parse"), ("extract",)))
        words = {tool.name: self.words(tool, path) for tool in tools[:-1]}
        spent = self.compared(tools, path)
        rows = [[*row, f"{words[row[0]]:,}" if row[0] in words else "–"] for row in self.rows(spent, os.path.getsize(path) / 1e6, "MB")]
        note = "ICU is the quickest of the splitters above. The last row has no peer: it also finds events."
        return f"Pages to trees: {told}. {note}", table(["", "HTML a CPU second", "times our CPU", "words"], rows)

    # ------------------------------------------------------------------------- scale

    def scale(self):
        """Time and memory for one to eight times the input, with one thread and two."""
        sections = [self.scale_pages(), self.scale_events()]
        told = "Pages under other addresses each time, through clean, segment and extract; and invented events of as many " \
            "occurrences as documents, through aggregate. “CPU a unit” would stay level if time were proportional to the input."
        return told, "\n\n".join(sections)

    def scale_pages(self):
        rows = []
        for times in (1, 2, 4, 8):
            path = self.inputs.pages_times(times)
            row = [f"pages × {times}: {number(os.path.getsize(path) / 1e6)} MB"]
            for jobs in ("1", "2"):
                flags = ("--jobs", jobs)
                stages = [("clean", *flags), ("segment", "--parse", *flags), ("extract", *flags)]
                row += self.best(self.ours(f"{times} times, {jobs} jobs", *stages), path, times)
            rows.append(row)
        return self.scale_table(rows)

    def scale_events(self):
        rows = []
        for times in (1, 2, 4, 8):
            path = self.inputs.place(f"events-{times}.jsonl")
            count = 5000 * times
            with open(path, "wb") as output:
                subprocess.run([sys.executable, "-B", str(ROOT / "Tests/Benchmarks/make-events"), "--count", str(count)],
                               stdout=output, check=True)
            row = [f"events × {times}: {count:,}"]
            for jobs in ("1", "2"):
                row += self.best(self.ours(f"{times} times, {jobs} jobs", ("aggregate", "--jobs", jobs)), path, times)
            rows.append(row)
        return self.scale_table(rows)

    def best(self, tool, path, times):
        """Wall seconds, CPU seconds for one unit and memory of the quickest run."""
        spent = [run(tool, path) for _ in range(self.rounds)]
        say(f"{tool.name} done")
        return [number(min(s.wall for s in spent)), number(min(s.cpu for s in spent) / times), number(max(s.memory for s in spent), 4)]

    @staticmethod
    def scale_table(rows):
        head = [""] + [f"{what}, {jobs}" for jobs in ("1 job", "2 jobs") for what in ("s", "CPU s a unit", "MB")]
        return table(head, rows)
