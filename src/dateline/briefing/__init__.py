"""From executed notebooks to one document: parameters, displays, figures, composition, rendering."""

import sys

# nbformat imports jsonschema, which takes up every checker of formats that is installed. The one for addresses compiles
# forty grammars, a second of every build; no field of a notebook is an address, and jsonschema does without it.
sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]
