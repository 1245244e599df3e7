"""Values: numerals and number words, scales, ranges and modifiers, units and currencies, the noun that is counted."""
