"""What macros show: HTML and SVG made from records, one module per thing shown, with its templates beside."""
