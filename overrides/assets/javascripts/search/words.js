// What Swedish asks of a query before it meets the index, which wants every word and forgives no spelling.

const STOP_WORDS = new Set((
  "och att det som en ett den de dem på är av för med till i om så men har hade hur vad var varför när vem vilka " +
  "vilken vilket jag du vi ni man oss min mitt mina din ditt dina vår vårt våra er ert era deras sin sitt sina ska " +
  "skall kan kunde vill gör göra gjort få får finns blir bli vara varit eller från vid inte denna detta dessa där då " +
  "mellan under över efter innan även också bara allt alla något någon några ha sig mig dig än upp ut fast måste ge ger går"
).split(" "));

const LETTERS_IN_PART = 4;
const LETTERS_IN_TAIL = 6;
const LONG_WORD = 6;
const HALF_AN_EDIT = 0.5; // a whole word before the beginning of another
const SHORTEST_STEM = 3;
const INFLECTION = /^(n?ing|are?)?[aeo]?[rntd]?(de|na)?s?$/;

const plain = (word) => word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** The words of a query; stop words only when there is nothing else. */
export const wordsOf = (query) => {
  const words = query.normalize("NFC").toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}-]*/gu) ?? [];
  const telling = words.filter((word) => !STOP_WORDS.has(word));
  return [...new Set(telling.length ? telling : words)];
};

/** The letter that a word begins with, without its marks. */
export const letterOf = (word) => plain(word)[0];

/** Whether two words are inflections of one: what differs at their ends is an ending. */
export const isFormOf = (one, other) => {
  let stem = 0;
  while (stem < one.length && one[stem] === other[stem]) stem++;
  return stem >= SHORTEST_STEM && [one, other].every((each) => INFLECTION.test(each.slice(stem)));
};

/** Whether a word of the handbook answers the one asked for: it begins so, or differs by an inflection. */
export const answers = (word, found, spelt = plain) => {
  const [asked, given] = [spelt(word), spelt(found)];
  return given.startsWith(asked) || isFormOf(asked, given); // it may not be typed to its end yet
};

/** The same, by someone whose keyboard has å, ä and ö: "mål" is not "mall". */
export const answersExactly = (word, found) => answers(word, found, (each) => each);

/** The known words that a compound is made of: its beginning, "risk" in "riskskala", and its end, "skala". */
export const partsOf = (word, known) => {
  const head = known
    .filter((other) => other.length >= LETTERS_IN_PART && other !== word && word.startsWith(other))
    .sort((a, b) => b.length - a.length)[0];
  const tail = tailsOf(word).find((end) => known.some((other) => answersExactly(end, other)));
  return [head, tail].filter(Boolean);
};

// The ends of a compound, longest first: "delprojekt" ends with "projekt".
const tailsOf = (word) =>
  Array.from({ length: Math.max(0, word.length - LETTERS_IN_TAIL - 1) }, (_, i) => word.slice(i + 2));

/** The word that is closest in spelling, or undefined when none is close. A long word may be the start of another. */
export const nearest = (word, known, allowed = word.length < LONG_WORD ? 1 : 2) => {
  let best;
  let least = allowed + 1;
  for (const other of known) {
    if (other.length < LETTERS_IN_PART || other.length < word.length - allowed) continue;
    const edits = editsTo(word, other);
    const start = word.length < LONG_WORD ? Infinity : Math.min(...edits) + HALF_AN_EDIT;
    const distance = Math.min(edits.at(-1), start);
    if (distance < least) [best, least] = [other, distance];
  }
  return best;
};

// Levenshtein's last row: the edits from a word to each beginning of another, the whole of it last.
const editsTo = (word, other) => {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= word.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (word[i - 1] === other[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row;
};
