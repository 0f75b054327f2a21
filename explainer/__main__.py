"""Entry point of ``python -m explainer``."""

import sys

from explainer.command_line import main

if __name__ == "__main__":
    sys.exit(main())
