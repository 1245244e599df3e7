"""How the ledger's rows and the analysis's frames are said: numbers, dates, names, tables, sentences.

Everything here returns parts (`evidence.Part`): plain words, words that stand on rows, values that were computed.
Nothing here finds or compares anything, and nothing knows how a page is rendered.
"""
