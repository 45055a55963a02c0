"""What a build hands to those who serve it: which files there are, what they hold, and for whom."""
