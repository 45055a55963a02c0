"""What the W3C's author syntax asks of a WebVTT file: one rule per file, discovered.

https://www.w3.org/TR/webvtt1/#syntax
"""
