"""Rows of figures as Markdown."""


def number(value, digits=3):
    """A figure with so many that count, thousands apart by a comma: 1,234; 12.3; 0.0123."""
    if value is None:
        return "–"
    if value == 0:
        return "0"
    size = len(str(int(abs(value)))) if abs(value) >= 1 else 0
    return f"{round(value, digits - size) if size > digits else value:,.{max(0, digits - size)}f}"


def table(head, rows):
    """A table whose first column is words and whose others are figures."""
    lines = ["| " + " | ".join(head) + " |", "|---|" + "---:|" * (len(head) - 1)]
    lines += ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join(lines)
