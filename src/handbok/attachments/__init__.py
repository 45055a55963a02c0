"""What files beside the pages say of themselves to a screen reader: PDF, Word and Excel, each in its module."""
