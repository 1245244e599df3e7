"""Run every benchmark, one after the other, and say which could not be run for want of its texts."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
SHARED = HERE.parents[1] / "shared"  # texts and gold answers that are not part of the project


def machine() -> str:
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    model = next(
        (line.split(":")[1].strip() for line in _lines("/proc/cpuinfo") if line.startswith("model name")),
        platform.processor(),
    )
    software = f"Python {platform.python_version()}, {platform.system()}"
    return f"{os.cpu_count()} cores ({model}), {memory:.0f} GiB, {software}"


def _lines(path: str) -> list[str]:
    try:
        return Path(path).read_text(encoding="utf-8").splitlines()
    except OSError:
        return []


def main() -> None:
    print(f"machine: {machine()}")
    if not SHARED.is_dir():
        print("the shared texts and gold answers are not here: what needs them is passed over")
    failed = []
    # A benchmark is a script with a docstring that says what it needs; the adapters and this file are none.
    for script in sorted(HERE.glob("bench_*.py")):
        print(f"\n== {script.stem.removeprefix('bench_')}", flush=True)
        done = subprocess.run([sys.executable, str(script), *([str(SHARED)] if SHARED.is_dir() else [])], check=False)
        if done.returncode:
            failed.append(script.stem)
    if failed:
        sys.exit(f"failed: {', '.join(failed)}")


if __name__ == "__main__":
    main()
