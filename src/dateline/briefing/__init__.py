"""From executed notebooks to one document: parameters, displays, figures, composition, rendering."""
