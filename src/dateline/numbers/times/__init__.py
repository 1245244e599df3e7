"""Times: when a figure holds, and in which standing it is told."""
