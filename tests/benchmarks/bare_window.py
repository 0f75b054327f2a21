"""The least window that PySide can open: what the program's start is compared with."""

import sys

from PySide6.QtWidgets import QApplication, QLabel

if __name__ == "__main__":
    application = QApplication(sys.argv)
    label = QLabel("Hello, body")
    label.resize(400, 200)
    label.show()
    sys.exit(application.exec())
