// What Swedish asks of a query before it meets the index, which wants every word and forgives no spelling.

const STOP_WORDS = new Set((
  "och att det som en ett den de på är av för med till i om så men har hur vad var när vem vilka vilken vilket " +
  "jag du vi ni man min din vår er ska kan vill gör göra få får finns blir vara eller från vid inte detta denna dessa"
).split(" "));

const LETTERS_IN_TAIL = 6;
const LONG_WORD = 6;
const HALF_AN_EDIT = 0.5; // a whole term before the beginning of another
const SHORTEST_STEM = 3;
const INFLECTION = /^(n?ing|are?)?[aeo]?[rntd]?(de|na)?s?$/;

const plain = (word) => word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** The words of a query; stop words only when there is nothing else. */
export const wordsOf = (query) => {
  const words = query.normalize("NFC").toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}-]*/gu) ?? [];
  const telling = words.filter((word) => !STOP_WORDS.has(word));
  return telling.length ? telling : words;
};

/** The stemmer knows most endings, but not that "nyttan" is "nytta" and "konsekvenser" more than one "konsekvens". */
export const formsOf = (word) => {
  const bare = word.replace(/(?<=..a)n$|(?<=....)er(na)?s?$/, "");
  return bare === word ? [word] : [word, bare];
};

/**
 * Whether a found word answers the one asked for. Pagefind cuts a word that it does not know until something begins
 * like it, so "delprojekt" would be answered with "del"; what differs may be an inflection, not another word.
 */
export const answers = (word, found) => {
  const [asked, given] = [plain(word), plain(found)];
  if (given.startsWith(asked)) return true; // not typed to its end yet
  let stem = 0;
  while (stem < asked.length && asked[stem] === given[stem]) stem++;
  return stem >= SHORTEST_STEM && [asked, given].every((each) => INFLECTION.test(each.slice(stem)));
};

/** The longest found word that a compound begins with: "riskanalys" begins with "risk". */
export const headAmong = (word, found) =>
  found
    .filter((other) => other.length > 3 && other !== word && word.startsWith(other))
    .sort((a, b) => b.length - a.length)[0];

/** The ends of a compound, longest first: "delprojekt" ends with "projekt". */
export const tailsOf = (word) =>
  Array.from({ length: Math.max(0, word.length - LETTERS_IN_TAIL - 1) }, (_, i) => word.slice(i + 2));

/** The term that is closest in spelling, or undefined when none is close. A long word may be the start of a term. */
export const nearest = (word, terms, allowed = word.length < LONG_WORD ? 1 : 2) => {
  let best;
  let least = allowed + 1;
  for (const term of terms) {
    const edits = editsTo(word, term);
    const whole = edits.at(-1);
    const start = word.length < LONG_WORD ? Infinity : Math.min(...edits) + HALF_AN_EDIT;
    const distance = Math.min(whole, start);
    if (distance < least) [best, least] = [term, distance];
  }
  return best;
};

// Levenshtein's last row: the edits from a word to each beginning of a term, the whole term last.
const editsTo = (word, term) => {
  let row = Array.from({ length: term.length + 1 }, (_, i) => i);
  for (let i = 1; i <= word.length; i++) {
    const next = [i];
    for (let j = 1; j <= term.length; j++) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (word[i - 1] === term[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row;
};
