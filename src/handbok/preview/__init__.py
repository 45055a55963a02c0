"""The handbook while it is written: shown at once, with what is wrong on the page that it concerns."""
