"""Themes, words and topics across dates, with the statistics that they rest on."""
