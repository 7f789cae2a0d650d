"""What `pipelines/bench` is made of.

bench.py        arguments, and the page that comes out
comparisons.py  what is compared with what: clean, segment, parse, chain, scale
inputs.py       the pages, texts and sentences that all tools get
measuring.py    CPU seconds of a command, in turns with others
peers.py        the other tools behind one interface; runs in their own Python
tables.py       rows of figures as Markdown
"""
