"""The comments of a YAML text, found without the program that writes it, so that none is lost unseen."""

from __future__ import annotations

import re

import yaml

_COMMENT = re.compile(r"(?:^|(?<=\s))#.*", re.M)


def comments(text: str) -> list[str]:
    """Return the comments in alphabetical order: a key that moves may take its comment along."""
    bare = list(text)
    for token in yaml.scan(text, Loader=yaml.SafeLoader):
        if isinstance(token, yaml.ScalarToken):
            start = token.start_mark.index
            if token.style in ("|", ">"):  # a comment may stand on its first line
                start = text.find("\n", start) + 1 or len(text)
            for at in range(start, token.end_mark.index):
                if bare[at] != "\n":
                    bare[at] = "x"
    return sorted(each.rstrip() for each in _COMMENT.findall("".join(bare)))
