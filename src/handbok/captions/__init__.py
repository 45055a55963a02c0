"""Captions: WebVTT read as the W3C says, and held against rules."""
