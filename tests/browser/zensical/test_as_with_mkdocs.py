"""What readers do in a site that Zensical built: tests of what MkDocs built, run once more.

The fixtures of this folder take the place of those around it; each test also holds that no request left the host, that
no script failed and that the content security policy refused nothing.
"""

from __future__ import annotations

from tests.browser.test_courses import test_continue_where_one_was, test_feed_is_found
from tests.browser.test_decision import test_emptied, test_stays
from tests.browser.test_film import (
    test_address_of_a_passage,
    test_captions_on,
    test_keyboard,
    test_marked_without_focus,
)
from tests.browser.test_keyboard import (
    test_menu_on_a_phone,
    test_search_and_follow_a_hit,
    test_search_dialog_returns_focus,
    test_skip_link_comes_first,
    test_slash_can_be_switched_off,
    test_term_is_explained,
)
from tests.browser.test_media import (
    test_bands_in_forced_colours,
    test_dark_is_remembered,
    test_explanation_without_script,
    test_search_without_script,
)
from tests.browser.test_methods import test_choose
from tests.browser.test_search import test_start_page_field, test_word_in_the_glossary
from tests.browser.test_selftest import test_right_by_keyboard, test_several_right, test_wrong_then_right

__all__ = [
    "test_address_of_a_passage",
    "test_bands_in_forced_colours",
    "test_captions_on",
    "test_choose",
    "test_continue_where_one_was",
    "test_dark_is_remembered",
    "test_emptied",
    "test_explanation_without_script",
    "test_feed_is_found",
    "test_keyboard",
    "test_marked_without_focus",
    "test_menu_on_a_phone",
    "test_right_by_keyboard",
    "test_search_and_follow_a_hit",
    "test_search_dialog_returns_focus",
    "test_search_without_script",
    "test_several_right",
    "test_skip_link_comes_first",
    "test_slash_can_be_switched_off",
    "test_start_page_field",
    "test_stays",
    "test_term_is_explained",
    "test_word_in_the_glossary",
    "test_wrong_then_right",
]
