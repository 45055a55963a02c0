"""Files that readers take with them, made from records as their audience may see them."""
