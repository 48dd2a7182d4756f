"""The door for a server."""

import os
import subprocess
import sys
from pathlib import Path


def test_a_server_that_says_nothing_gets_production_and_its_demands(repository: Path) -> None:
    settings = ("DEBUG", "SECRET_KEY", "ALLOWED_HOSTS")
    answer = subprocess.run(
        [sys.executable, "-c", "import diplomacy.wsgi"],
        cwd=repository,
        env={name: value for name, value in os.environ.items() if name not in settings},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (answer.returncode, answer.stdout) == (1, "")
    assert answer.stderr.startswith("Diplomacy cannot start: with DEBUG off the environment must set SECRET_KEY")
