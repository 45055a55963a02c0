"""The pictures in the guide for editors: `make pictures` takes them anew."""
