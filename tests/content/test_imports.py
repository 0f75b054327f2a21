"""What is taught can be read without a window: imports run one way, and Qt is not among them."""

import subprocess
import sys
from pathlib import Path

CHECKOUT = Path(__file__).parents[2]

_WITHOUT_QT = """
import sys

class Blocker:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"PySide6", "shiboken6"}:
            raise ImportError(name + " is blocked")

sys.meta_path.insert(0, Blocker())
try:
    import PySide6
except ImportError:
    pass
else:
    sys.exit("PySide6 is not blocked")

import importlib, pkgutil
import explainer.lessons, explainer.pain

for package in (explainer.lessons, explainer.pain):
    for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        importlib.import_module(module.name)
        print(module.name)

from explainer.command_line import main
sys.exit(main(["text", "--lesson", "flank-pain"]))
"""

_LINT = (
    "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
)


def _run(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_lessons_are_read_and_printed_without_qt() -> None:
    """On a machine without Qt, lessons and pain import and a lesson is printed."""
    done = _run(_WITHOUT_QT)
    assert done.returncode == 0, done.stderr
    assert "explainer.lessons.pack_reader" in done.stdout
    assert "explainer.pain.likely_causes" in done.stdout
    assert "# Flank pain" in done.stdout


def test_imports_keep_to_the_rules() -> None:
    """The contracts of pyproject.toml on who may import whom are kept."""
    done = _run(_LINT)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 broken" in done.stdout
