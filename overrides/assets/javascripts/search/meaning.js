// What a word of a question means among the words that the handbook has.
import { answers, answersExactly, isFormOf, nearest, partsOf } from "./words.js";

const MOST_FORMS = 4;

const MOST_LONGER = 8;

/**
 * The words to ask the index for, and words that begin like them, or undefined when none stands anywhere. Pagefind cuts a
 * word that it does not know until something begins like it, so "delprojekt" would be answered with "del": only words that
 * stand somewhere are asked for.
 */
export const meantBy = (asked, known) => {
  const exactly = known.filter((word) => answersExactly(asked, word));
  const nearly = exactly.length ? exactly : known.filter((word) => answers(asked, word));
  if (!nearly.length) return undefined;
  return { asked, words: formsAmong(asked, nearly), longer: longerAmong(nearly), isExact: exactly.length > 0 && hasSwedish(asked) };
};

/** The words to ask for instead of one that stands nowhere. */
export const guessAt = (asked, known) => ({
  asked, words: guessesAt(asked, known), longer: [], isExact: true, isGuess: true,
});

// Who types å, ä or ö means them; who types "atgard" may have a foreign keyboard.
const hasSwedish = (word) => /[åäö]/.test(word);

// The stemmer knows most endings, but not that "nyttan" is "nytta" and "tavlor" more than one "tavla".
const formsAmong = (asked, found) => {
  const forms = found.filter((word) => isFormOf(asked, word)).sort((a, b) => a.length - b.length);
  return [...new Set([asked, ...forms.slice(0, MOST_FORMS)])];
};

const longerAmong = (found) => [...found].sort((a, b) => a.length - b.length).slice(0, MOST_LONGER);

const guessesAt = (asked, known) => {
  const slip = nearest(asked, known, 1);
  if (slip) return [slip];
  const parts = partsOf(asked, known);
  if (parts.length) return parts;
  return [nearest(asked, known)].filter(Boolean);
};
