"""What is written with digits or number words and is no quantity."""
