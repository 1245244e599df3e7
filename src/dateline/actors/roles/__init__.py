"""The roles that a text gives people: which phrase beside a name is one, and where it begins and ends."""
