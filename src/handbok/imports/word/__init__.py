"""Word documents: read with what they mean, and written as a course; what cannot be carried over is listed."""
