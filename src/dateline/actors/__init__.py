"""People, organisations and places with their roles, and who said what."""

from dateline.actors.model import Organisation, Person, Place, Statement
from dateline.actors.statements import find_statements

__all__ = ["Organisation", "Person", "Place", "Statement", "find_statements"]
