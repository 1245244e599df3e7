"""Findings: what chains and checks have to tell, and the sentences in which it is told."""
