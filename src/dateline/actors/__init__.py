"""People, organisations and places with their roles, and who said what."""

from dateline.actors.mentions import Mention, mentions
from dateline.actors.model import Organisation, Person, Place, Statement
from dateline.actors.organisations import find_organisations
from dateline.actors.people import find_people
from dateline.actors.places import find_places
from dateline.actors.statements.find import find_statements

__all__ = [
    "Mention",
    "Organisation",
    "Person",
    "Place",
    "Statement",
    "find_organisations",
    "find_people",
    "find_places",
    "find_statements",
    "mentions",
]
