// Asks the site's own Pagefind index, one word of the question at a time, and weighs the answers together.
import { guessAt, meantBy } from "./meaning.js";
import { openVocabulary } from "./vocabulary.js";
import { wordsOf } from "./words.js";

const RANKING = {
  metaWeights: { title: 3, beskrivning: 3, plats: 0 },
  pageLength: 0.3, // the glossary is one long page, and still the place to look a word up
};
const ENOUGH = 0.3; // how much of the question a page must answer to be shown

/** @param base the site's root, relative to the page */
export const openIndex = (base) => {
  const root = new URL(base.endsWith("/") ? base : `${base}/`, location.href);
  const vocabulary = openVocabulary(new URL("pagefind/ord/", root));
  let loading;
  let queue = Promise.resolve();

  const load = () => {
    loading ??= indexOf(root).catch((error) => { loading = undefined; throw error; }); // the next try starts anew
    return loading;
  };

  // A word's own letter has all that answers it; only what stands nowhere is looked for among all words.
  const meaningOf = async (word) => meantBy(word, await vocabulary.like(word)) ?? guessAt(word, await vocabulary.all());

  // One at a time: how å, ä and ö count is a setting of the whole index.
  const ask = (index, word, exactDiacritics) => {
    const asked = queue.then(async () => {
      await index.options({ exactDiacritics });
      return (await index.search(word)).results;
    });
    queue = asked.catch(() => {});
    return asked;
  };

  // The index is in many small files, and answers for those that are there: what begins like the word may be in the next.
  const pagesWith = async (index, { words, longer, isExact }) => {
    await Promise.all([...words, ...longer].map((word) => index.preload(word)));
    return merged(await Promise.all(words.map((word) => ask(index, word, isExact))));
  };

  /** Results, best first; whether no page has all the words; and, for words that stand nowhere, what was taken instead. */
  const search = async (query) => {
    const [index, meanings] = await Promise.all([load(), Promise.all(wordsOf(query).map(meaningOf))]);
    const told = meanings.filter(({ words }) => words.length);
    const pages = await Promise.all(told.map((meaning) => pagesWith(index, meaning)));
    const strange = meanings.filter(({ isGuess }) => isGuess);
    return {
      ...weighed(pages),
      ...(strange.length && { missing: strange.map(({ asked }) => asked), instead: told.flatMap(({ words }) => words) }),
    };
  };

  return { load, search };
};

const indexOf = async (root) => {
  const index = await import(new URL("pagefind/pagefind.js", root));
  await index.options({ baseUrl: root.pathname, excerptLength: 24, ranking: RANKING, noWorker: true }); // a search takes a few ms
  await index.init();
  await index.search("zzzz"); // the first one compiles: better while the reader types, and of a word that fetches nothing
  return index;
};

// One list of several, each page with the best of its scores.
const merged = (lists) => {
  const found = new Map();
  for (const result of lists.flat()) {
    if (!(found.get(result.id)?.score >= result.score)) found.set(result.id, result);
  }
  return [...found.values()].sort((a, b) => b.score - a.score);
};

// What few pages have tells more of the question than what most have, and a page should answer at least half of it.
const weighed = (lists) => {
  const most = Math.max(1, ...lists.map((list) => list.length));
  const weights = lists.map((list) => Math.log(1 + most / Math.max(1, list.length)));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const answered = new Map();
  lists.forEach((list, i) => {
    const best = list[0]?.score ?? 1;
    for (const result of list) {
      const before = answered.get(result.id) ?? { result, score: 0, part: 0, words: 0 };
      const score = before.score + (weights[i] * result.score) / best;
      answered.set(result.id, { result, score, part: before.part + weights[i] / whole, words: before.words + 1 });
    }
  });
  const ranked = [...answered.values()].map((each) => ({ ...each, score: each.score * each.part }));
  ranked.sort((a, b) => b.score - a.score);
  const enough = ranked.filter(({ part }) => part >= ENOUGH);
  return {
    results: (enough.length ? enough : ranked).map(({ result }) => result),
    any: ranked.length > 0 && !ranked.some(({ words }) => words === lists.length),
  };
};
