"""Names: where they stand in a text, and whether each is a person, an organisation, a place or none of these."""
