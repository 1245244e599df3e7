"""Run the notebooks with papermill: at the same time where cores allow, and only those whose inputs changed."""

from __future__ import annotations

import contextlib
import copy
import logging
import os
import warnings
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import nbformat

from dateline.briefing import fingerprint
from dateline.briefing.parameters import NotebookParameters
from dateline.errors import DatelineError

# Told: the notebook's name, the cell that begins (from 1), how many cells it has.
Step = Callable[[str, int, int], None]
KERNEL = {
    "PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C.UTF-8", "LANG": "C.UTF-8", "MPLBACKEND": "agg",
    "PYDEVD_DISABLE_FILE_VALIDATION": "1",
}  # fmt: skip
QUIET = ["--log-level=CRITICAL"]  # the kernel's own warnings are not for the maker of a briefing
LONGEST = 600  # seconds that one cell may take
STARTS = 3  # times that a kernel is started whose ports other programs take before it can
_NOT_STARTED = "died before replying to kernel_info"  # what jupyter_client says of it


def notebooks_in(folder: Path) -> list[Path]:
    """Return the notebooks of a folder in the order of their names. Raises DatelineError where there are none."""
    found = sorted(path for path in folder.glob("*.ipynb") if not path.name.startswith("."))
    if not found:
        raise DatelineError(f"{folder}: there is no notebook (.ipynb) here")
    return found


def read_notebook(path: Path) -> Any:
    """Return a notebook. Raises DatelineError in one line where the file is none."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            notebook = nbformat.read(path, as_version=4)
            nbformat.validate(notebook)
    except OSError as error:
        raise DatelineError(f"{path}: cannot be read: {error.strerror}") from error
    except (ValueError, KeyError, AttributeError, TypeError, nbformat.ValidationError) as error:
        raise DatelineError(f"{path}: this is no valid notebook: {str(error).splitlines()[0]}") from error
    return notebook


def declared(notebook: Any) -> str:
    """Return the source of a notebook's `parameters` cell, empty where it has none."""
    for cell in notebook.cells:
        if cell.cell_type == "code" and "parameters" in cell.metadata.get("tags", ()):
            return str(cell.source)
    return ""


def parameters_for(notebook: Any, values: NotebookParameters) -> dict[str, Any]:
    """Return those parameters that the notebook's `parameters` cell declares."""
    names = {line.split(":")[0].split("=")[0].strip() for line in declared(notebook).splitlines()}
    return {name: value for name, value in values.model_dump().items() if name in names}


def stripped(notebook: Any) -> Any:
    """Return a copy without what differs from run to run: timings, random cell ids, the runner's own notes."""
    clean = copy.deepcopy(notebook)
    clean.metadata = nbformat.NotebookNode(
        {key: clean.metadata[key] for key in ("kernelspec",) if key in clean.metadata}
    )
    for number, cell in enumerate(clean.cells, start=1):
        cell.id = f"cell-{number}"
        tags = cell.metadata.get("tags", [])
        cell.metadata = nbformat.NotebookNode({"tags": tags} if tags else {})
    return clean


@contextlib.contextmanager
def _kernel_environment(scratch: Path) -> Iterator[None]:
    """Start kernels in the same surroundings everywhere, apart from the user's own start-up files."""
    values = {**KERNEL, "IPYTHONDIR": str(scratch / "ipython"), "JUPYTER_RUNTIME_DIR": str(scratch / "runtime")}
    before = {key: os.environ.get(key) for key in values}
    os.environ.update(values)
    try:
        yield
    finally:
        for key, value in before.items():
            if value is None:
                os.environ.pop(key, None)
            else:
                os.environ[key] = value


def _execute(path: Path, notebook: Any, values: dict[str, Any], work: Path, failed: Path, step: Step) -> Any:
    """Run one notebook in `work` and return it. Raises DatelineError naming notebook, cell and error."""
    import papermill
    from papermill.engines import NBClientEngine, papermill_engines
    from papermill.exceptions import PapermillExecutionError

    class Engine(NBClientEngine):  # type: ignore[misc]
        """papermill's own engine, which also tells which cell begins."""

        @classmethod
        def execute_managed_notebook(
            cls, nb_man: Any, kernel_name: str, on_cell: Step | None = None, **rest: Any
        ) -> Any:
            total = len(nb_man.nb.cells)
            begin = nb_man.cell_start

            def cell_start(cell: Any, cell_index: int | None = None, **more: Any) -> Any:
                if on_cell:
                    on_cell(path.name, (cell_index or 0) + 1, total)
                return begin(cell, cell_index, **more)

            nb_man.cell_start = cell_start
            return super().execute_managed_notebook(nb_man, kernel_name, **rest)

    papermill_engines.register("dateline", Engine)
    source, target = work / path.name, work / f"done-{path.name}"
    nbformat.write(notebook, source)

    def execute(starts: int) -> None:
        try:
            # Not papermill's own `cwd`: that moves the whole process, and several notebooks run in it at once.
            papermill.execute_notebook(
                str(source), str(target), parameters=values, engine_name="dateline", kernel_name="python3",
                language="python", progress_bar=False, log_output=False, execution_timeout=LONGEST, on_cell=step,
                extra_arguments=QUIET, resources={"metadata": {"path": str(work)}},
            )  # fmt: skip
        except RuntimeError as error:
            if starts == 1 or _NOT_STARTED not in str(error):
                raise
            execute(starts - 1)

    try:
        execute(STARTS)
    except PapermillExecutionError as error:
        kept = keep_failed(target, failed, path)
        raise DatelineError(
            f"{path}: cell {error.cell_index + 1} failed: {error.ename}: {str(error.evalue).splitlines()[0][:300]}; "
            f"the executed notebook is kept as {kept}"
        ) from None
    except (TimeoutError, RuntimeError) as error:
        kept = keep_failed(target, failed, path)
        raise DatelineError(f"{path}: did not finish: {str(error).splitlines()[0]}; kept as {kept}") from None
    return nbformat.read(target, as_version=4)


def keep_failed(executed: Path, folder: Path, path: Path) -> Path:
    """Keep a notebook that failed for the researcher and return where it is."""
    folder.mkdir(parents=True, exist_ok=True)
    kept = folder / path.name
    if executed.is_file():
        kept.write_bytes(executed.read_bytes())
    return kept


def _stop_kernels() -> None:
    """End the kernels that still run, so that a stopped build does not wait for their cells."""
    import psutil

    for child in psutil.Process().children(recursive=True):
        with contextlib.suppress(psutil.Error):
            child.kill()


def run(
    paths: Sequence[Path],
    values: NotebookParameters,
    ledger_hash: str,
    work: Path,
    cache: Path,
    workers: int,
    step: Step,
) -> list[Any]:
    """Return the executed notebooks, stripped of what differs from run to run.

    A notebook runs again only when its own source, its parameters, the ledger or the code changed.

    Args:
        paths: the notebooks, in the order of the briefing.
        values: the parameters; `ledger` is relative to `work`.
        ledger_hash: the hash of what the notebooks read.
        work: folder that the kernels run in.
        cache: folder of kept notebooks and of failed ones.
        workers: how many notebooks may run at the same time.
        step: told which cell of which notebook begins.

    Raises:
        DatelineError: a notebook is not valid or fails; the message names it, the cell and the error.
    """
    kept_in = cache / "notebooks"
    kept_in.mkdir(parents=True, exist_ok=True)
    for noisy in ("papermill", "traitlets", "nbclient"):
        logging.getLogger(noisy).setLevel(logging.CRITICAL)

    def one(path: Path) -> Any:
        notebook = read_notebook(path)
        given = parameters_for(notebook, values)
        bare = [(cell.cell_type, cell.source, cell.metadata.get("tags", [])) for cell in notebook.cells]
        key = fingerprint.digest(bare, given, ledger_hash, fingerprint.code())
        file = kept_in / f"{key}.ipynb"
        if not file.is_file():
            done = stripped(_execute(path, notebook, given, work, cache / "failed", step))
            part = file.with_suffix(f".{os.getpid()}.part")
            nbformat.write(done, part)
            part.replace(file)
        return nbformat.read(file, as_version=4)

    with _kernel_environment(work), ThreadPoolExecutor(max(1, workers)) as pool:
        futures = [pool.submit(one, path) for path in paths]
        try:
            return [future.result() for future in futures]
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            _stop_kernels()
            raise
