"""Publishing: a whole new release beside the old ones, one switch, and the way back."""
