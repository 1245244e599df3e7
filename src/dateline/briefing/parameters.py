"""The parameters of a briefing and of its notebooks: typed, strict, and checked before anything runs."""

from __future__ import annotations

import datetime as dt
import difflib
from pathlib import Path
from typing import Any, Literal

import yaml
from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    StrictBool,
    StrictInt,
    ValidationError,
    field_validator,
    model_validator,
)

from dateline.errors import DatelineError, no_yaml

Carry = Literal["whole", "paragraphs"]


FILES = ("corpus", "notebooks", "themes", "corrections", "measures", "earlier")  # parameters that are paths


class Parameters(BaseModel):
    """What a briefing is made of. Paths are relative to the folder the command runs in."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    title: str = Field("Briefing", min_length=1, description="the briefing's title")
    subtitle: str = Field("", description="a line under the title")
    corpus: Path = Field(description="folder or file of articles")
    notebooks: Path = Field(Path("notebooks"), description="folder of the notebooks, run in the order of their names")
    themes: Path | None = Field(None, description="the theme taxonomy, a .yml file")
    semantic: StrictBool = Field(
        False, description="whether themes are found by meaning too, such hits marked (needs dateline[semantic])"
    )
    corrections: Path | None = Field(None, description="a researcher's corrections of the ledger, a .yml file")
    measures: Path | None = Field(None, description="measures that a researcher pins, splits or names, a .yml file")
    earlier: Path | None = Field(None, description="ledger of an earlier briefing, to say what changed since then")
    since: dt.date | None = Field(None, description="no article from before this day")
    until: dt.date | None = Field(None, description="no article from after this day")
    as_of: dt.date | None = Field(
        None, description="no article is later than this day; default: the latest stated date"
    )
    date: dt.date | None = Field(None, description="the briefing's own date; default: the latest stated date")
    date_order: Literal["MDY", "DMY"] = Field("MDY", description="how 2/6/25 is read where the text does not settle it")
    base_currency: str = Field("USD", pattern="^[A-Z]{3}$", description="ISO 4217 code that sums are compared in")
    carry: Carry = Field("whole", description="how much of each article the page carries")
    period: Literal["auto", "month", "quarter", "year"] = Field(
        "auto", description="the periods that themes are laid out by"
    )
    findings: StrictInt = Field(8, ge=0, le=8, description="the most findings on the summary")
    rows: StrictInt = Field(60, ge=5, le=2000, description="the longest table, in rows")

    @field_validator("since", "until", "as_of", "date", mode="before")
    @classmethod
    def _is_written_as_a_date(cls, value: object) -> object:
        if value is None or type(value) is dt.date:
            return value
        try:
            return dt.date.fromisoformat(value)  # type: ignore[arg-type]
        except (TypeError, ValueError):  # a number would otherwise pass for seconds since 1970
            raise ValueError("not a date such as 2024-01-31") from None

    @field_validator(*FILES)
    @classmethod
    def _exists(cls, path: Path | None) -> Path | None:
        if path is not None and not path.exists():
            raise ValueError("there is no such file or folder")
        return path

    @field_validator("semantic")
    @classmethod
    def _is_installed(cls, wanted: bool) -> bool:
        from dateline.themes import semantic

        if wanted and not semantic.available():
            raise ValueError("its extra is not installed; install it: pip install 'dateline[semantic]'")
        return wanted

    @field_validator("base_currency")
    @classmethod
    def _is_currency(cls, code: str) -> str:
        import pycountry

        if pycountry.currencies.get(alpha_3=code) is None:
            raise ValueError("not a currency of ISO 4217, such as USD or INR")
        return code

    @model_validator(mode="after")
    def _range(self) -> Parameters:
        if self.since and self.until and self.since > self.until:
            raise ValueError(f"since ({self.since}) is after until ({self.until}): no day lies between them")
        return self


class NotebookParameters(BaseModel):
    """The parameters that a notebook may take; its `parameters` cell names some, with these types and defaults."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    ledger: str = Field("../report/build/ledger", description="folder of the ledger")
    earlier: str = Field("", description="folder of an earlier briefing's ledger, none where empty")
    base_currency: str = Field("USD", description="ISO 4217 code that sums are compared in")
    period: str = Field("auto", description="the periods that themes are laid out by")
    findings: int = Field(8, description="the most findings on the summary")
    rows: int = Field(60, description="the longest table, in rows")


def _allowed(name: str) -> str:
    """Return what a parameter may be, in words."""
    described = Parameters.model_fields[name].description or "another value"
    schema = Parameters.model_json_schema()["properties"][name]
    options = schema.get("enum") or next((o["enum"] for o in schema.get("anyOf", []) if "enum" in o), None)
    if options:
        return "one of " + ", ".join(map(str, options))
    kinds = [schema, *schema.get("anyOf", [])]
    if any(kind.get("format") == "date" for kind in kinds):
        return "a date such as 2024-01-31"
    if any(kind.get("type") == "integer" for kind in kinds):
        return f"a whole number from {schema.get('minimum')} to {schema.get('maximum')}"
    if schema.get("type") == "boolean":
        return f"{described}; true or false"
    if "pattern" in schema:
        return f"{described}, three capitals such as USD or INR"
    return f"{described}, as text" if schema.get("type") == "string" else described


def listed() -> list[str]:
    """Return every parameter in a line: its name, what it is, what it may be, its default."""
    lines = []
    for name, field in Parameters.model_fields.items():
        allowed, default = _allowed(name), "required" if field.is_required() else f"default: {field.default}"
        said = allowed if str(field.description) in allowed else f"{field.description}; {allowed}"
        lines.append(f"{name:14} {said} ({default})")
    return lines


def explain(error: ValidationError, where: str, options: tuple[str, ...] = ()) -> str:
    """Return the first problem of a pydantic error as one line: the parameter, what was given, what is allowed.

    Args:
        error: what pydantic found.
        where: what is to be named as the place, mostly a file.
        options: parameters that came from options of the command line, which are named instead of the place.
    """
    first = error.errors()[0]
    name = ".".join(str(part) for part in first["loc"])
    given = first.get("input")
    if name in options:
        why = str(first["ctx"]["error"]) if first["type"] == "value_error" else f"allowed is {_allowed(name)}"
        return f"--{name} is {str(given)!r}: {why}"
    if not name and (ends := [end for end in ("since", "until") if end in options]):
        where = " and ".join(f"--{end}" for end in ends)
    if first["type"] == "extra_forbidden":
        close = difflib.get_close_matches(name, Parameters.model_fields, n=1)
        hint = f"did you mean {close[0]}?" if close else "allowed are " + ", ".join(Parameters.model_fields)
        return f"{where}: there is no parameter '{name}'; {hint}"
    if first["type"] == "missing":
        return f"{where}: parameter '{name}' is missing; it is to be {_allowed(name)}"
    if first["type"] == "value_error":
        message = str(first["ctx"]["error"])
        return f"{where}: parameter '{name}' is {str(given)!r}: {message}" if name else f"{where}: {message}"
    return f"{where}: parameter '{name}' is {given!r}; allowed is {_allowed(name)}"


class _Loader(yaml.SafeLoader):
    """YAML in which a key may not come twice and a date stays the text that was written."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        keys = [self.construct_object(key, deep=True) for key, _ in node.value]
        for key in keys:
            if keys.count(key) > 1:
                raise DatelineError(f"line {node.start_mark.line + 1}: '{key}' is given twice")
        return super().construct_mapping(node, deep)


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def load_parameters(path: Path, overrides: dict[str, Any] | None = None) -> Parameters:
    """Return the parameters of a briefing file; `overrides` (from the command line) go before what the file says.

    Raises:
        DatelineError: the file is not there or no YAML mapping, or a parameter is unknown, missing or wrong.
    """
    if not path.is_file():
        raise DatelineError(f"briefing: there is no file {path}; the default is report/briefing.yml")
    try:
        values = yaml.load(path.read_text(encoding="utf-8"), _Loader)
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError) as error:
        raise no_yaml(path, error) from error
    except DatelineError as error:
        raise DatelineError(f"{path}, {error}") from None
    if not isinstance(values, dict):
        raise DatelineError(f"{path}: parameters are to be lines of `name: value`")
    given = {name: value for name, value in (overrides or {}).items() if value is not None}
    return check({**values, **given}, str(path), tuple(given))


def check(values: dict[Any, Any], where: str, from_command_line: tuple[str, ...] = ()) -> Parameters:
    """Return the parameters that `values` give. Raises DatelineError in one line where they are wrong."""
    try:
        return Parameters.model_validate(values)
    except ValidationError as error:
        raise DatelineError(explain(error, where, from_command_line)) from None
