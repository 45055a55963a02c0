"""What has been worked out once and need not be again: kept by content, and never believed without a look."""
