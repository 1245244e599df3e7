"""People, organisations and places with their roles, and who said what."""

from dateline.actors.model import Organisation, Person, Place, Statement

__all__ = ["Organisation", "Person", "Place", "Statement"]
