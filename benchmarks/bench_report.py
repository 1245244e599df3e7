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


STEPS = """
import sys, time
from pathlib import Path
begin = last = time.perf_counter()
def lap(name):
    global last
    now = time.perf_counter()
    print(f"  {name:32}{now - last:7.2f}", flush=True)
    last = now
from dateline.briefing.build import Watcher, build
from dateline.briefing.parameters import load_parameters
parameters = load_parameters(Path("report/briefing.yml"))
lap("start, parameters")
stages = {"articles": "hashes, imports", "notebooks": "read and extract the articles", "rendering": "run the notebooks"}
build(parameters, Path("steps"), cache=Path("steps-cache"), watcher=Watcher(stage=lambda name: lap(stages[name])))
lap("compose, HTML, PDF, Word, write")
"""


def steps(folder: Path) -> None:
    """Print what each step of a first report costs, in seconds of wall clock."""
    subprocess.run([sys.executable, "-c", STEPS], cwd=folder, check=True, stderr=subprocess.DEVNULL)


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
        print("steps of a first report, seconds")
        steps(folder)
    print(f"{'whole command':22}{'seconds':>9}{'limit':>8}{'CPU s':>8}{'peak GiB':>10}")
    for step, (seconds, cpu, memory) in rows:
        print(f"{step:22}{seconds:9.1f}{LIMITS[step]:8.0f}{cpu:8.1f}{memory:10.2f}")
    print(f"(memory limit {MEMORY_LIMIT} GiB; the limit of the first report includes setting up, downloads apart:")
    print(" time `make setup` in a fresh clone)")


if __name__ == "__main__":
    main()
