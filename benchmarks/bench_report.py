"""What a report costs: from nothing, after an edit of one notebook, with nothing changed; peak memory of all processes.

Works on a copy of the project's notebooks and seeds in a temporary folder; needs nothing else.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import psutil

ROOT = Path(__file__).parents[1]
LIMITS = {"first report": 90.0, "one notebook edited": 10.0, "nothing changed": 2.0}  # seconds, from the project's aims
MEMORY_LIMIT = 1.5  # GiB


class Peak(threading.Thread):
    """Watch the proportional memory of a process and its children."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.process = psutil.Process(pid)
        self.most = 0
        self.done = threading.Event()

    def run(self) -> None:
        while not self.done.wait(0.25):
            total = 0
            try:
                family = [self.process, *self.process.children(recursive=True)]
            except psutil.Error:
                return
            for one in family:
                try:
                    total += one.memory_full_info().pss if sys.platform == "linux" else one.memory_info().rss
                except psutil.Error:
                    continue
            self.most = max(self.most, total)


def report(folder: Path) -> tuple[float, float, float]:
    """Return seconds of wall clock, CPU seconds of all processes, and peak memory in GiB."""
    begin, before = time.perf_counter(), psutil.Process().cpu_times()
    process = subprocess.Popen(
        [sys.executable, "-m", "dateline.cli", "report"], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    watch = Peak(process.pid)
    watch.start()
    _, errors = process.communicate()
    watch.done.set()
    if process.returncode:
        sys.exit(errors.decode())
    after = psutil.Process().cpu_times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return time.perf_counter() - begin, cpu, watch.most / 2**30


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for part in ("notebooks", "seeds", "report"):
            shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("build", ".*"))
        rows = [("first report", report(folder))]
        notebook = folder / "notebooks" / "03-timeline.ipynb"
        content = json.loads(notebook.read_text())
        content["cells"][0]["source"] = ["# Timeline, edited"]
        notebook.write_text(json.dumps(content))
        rows.append(("one notebook edited", report(folder)))
        rows.append(("nothing changed", report(folder)))
    print(f"{'step':22}{'seconds':>9}{'limit':>8}{'CPU s':>8}{'peak GiB':>10}")
    for step, (seconds, cpu, memory) in rows:
        print(f"{step:22}{seconds:9.1f}{LIMITS[step]:8.0f}{cpu:8.1f}{memory:10.2f}")
    print(f"(memory limit {MEMORY_LIMIT} GiB; setting up the environment comes on top of the first report)")


if __name__ == "__main__":
    main()
