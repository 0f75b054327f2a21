"""The style sheet of lesson pages: what a book designer would set, in Qt's subset of CSS."""

from collections.abc import Mapping

from explainer.desktop.reader.illustrations import GAP
from explainer.desktop.theme import Theme
from explainer.lessons.model import Step

_RULES = """
body {{ color: {ink}; line-height: 122%; }}
h1 {{ font-size: {h1}px; font-weight: 700; margin-top: 4px; margin-bottom: 4px;
      line-height: 100%; }}
h2 {{ font-size: {h2}px; font-weight: 700; margin-top: {section}px; margin-bottom: 6px;
      line-height: 104%; }}
h3 {{ font-size: {h3}px; font-weight: 600; margin-top: {half}px; margin-bottom: 4px; }}
p {{ margin-top: 0; margin-bottom: {para}px; line-height: 122%; }}
p.summary {{ font-size: {h3}px; color: {soft}; margin-bottom: {half}px; line-height: 116%; }}
a.how {{ font-weight: 600; }}
p.note {{ font-size: {small}px; color: {soft}; line-height: 112%; }}
li {{ margin-bottom: 5px; line-height: 120%; text-indent: -{space}px; }}
ul, ol {{ margin-top: 0; margin-bottom: {para}px; }}
a {{ color: {link}; text-decoration: underline; }}
a.source {{ color: {soft}; text-decoration: none; }}
a.illustration {{ color: {soft}; text-decoration: none; font-size: {small}px; }}
a.dead {{ color: {ink}; text-decoration: none; }}
p.illustration {{ line-height: 100%; margin-bottom: 0; }}
td.illustration {{ padding: 0 {gap}px 0 0; }}
td.last-illustration {{ padding: 0; }}
table {{ margin-top: 6px; margin-bottom: {para}px; }}
table.grid {{ border-collapse: collapse; border: 1px solid {line}; }}
th {{ font-weight: 600; text-align: left; background-color: {panel}; border: 1px solid {line}; }}
td {{ line-height: 108%; }}
"""
_GRID = "table.grid td {{ border: 1px solid {line}; }}"
_CALLOUT = """
td.bar-{kind} {{ background-color: {strong}; padding: 0; }}
td.callout-{kind} {{ background-color: {tint}; padding: 10px 16px 4px 16px; }}
p.callout-title-{kind} {{ font-weight: 700; color: {strong}; margin-bottom: 3px; }}
"""

_SPACE = 0.2
"""Width of a space in the text's font, in letter heights."""


def page_style(theme: Theme, text_size: float, callouts: Mapping[str, Step]) -> str:
    """Return the style sheet for pages in ``theme`` with body text of ``text_size`` pixels.

    ``callouts`` say in which hue each kind of callout is set.
    """
    sizes = {
        "h1": round(text_size * 1.75),
        "h2": round(text_size * 1.31),
        "h3": round(text_size * 1.1),
        "small": round(text_size * 0.84),
        "section": round(text_size * 1.9),
        "gap": GAP,
        "space": round(text_size * _SPACE),
        "half": round(text_size * 0.9),
        "para": round(text_size * 0.62),
    }
    colours = {
        "ink": theme.ink,
        "soft": theme.soft_ink,
        "link": theme.link,
        "line": theme.line,
        "panel": theme.panel,
    }
    rules = _RULES.format(**sizes, **colours) + _GRID.format(line=theme.line)
    for kind, step in callouts.items():
        if step.hue:
            strong, tint = theme.hues[step.hue], theme.tints[step.hue]
            rules += _CALLOUT.format(kind=kind, strong=strong, tint=tint)
    return rules
