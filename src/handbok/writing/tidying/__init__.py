"""Files made tidy: key order, indentation, quotation marks, spaces; what they say and their comments stay."""
