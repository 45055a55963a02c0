"""Pages as HTML, one at a time: MkDocs, its theme and the macros, kept at hand for an audience."""
