"""The handbook's own film, recorded on the built site: `python -m tools.film`, or `make film`.

A tool and not part of the package: it needs a browser, a voice and an encoder, and nothing that is installed uses it.
"""
