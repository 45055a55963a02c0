"""A course as one tagged PDF, made from the pages that its readers have.

The pages are taken from the audience's built site and not rendered anew: macros have run, what is withheld is gone, and
what stands there has been held against leaks. So a booklet shows what the site shows, whichever engine built it.
"""
