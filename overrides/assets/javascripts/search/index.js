// Asks the site's own Pagefind index, and widens the question step by step before giving up.
import { answers, formsOf, headAmong, nearest, tailsOf, wordsOf } from "./words.js";

const PAGES_TO_JUDGE = 5;
const RANKING = {
  metaWeights: { plats: 0 },
  pageLength: 0.3, // the glossary is one long page, and still the place to look a word up
};
const SWEDISH_LETTERS = /[åäö]/;

/**
 * @param base the site's root, relative to the page
 * @param vocabulary addresses of pages whose terms and links are what a misspelt word may have meant
 */
export const openIndex = (base, vocabulary) => {
  const root = new URL(base.endsWith("/") ? base : `${base}/`, location.href);
  let loading;
  let terms;
  let queue = Promise.resolve();

  const pagefind = () => {
    loading ??= load(root).catch((error) => { loading = undefined; throw error; }); // the next try starts anew
    return loading;
  };

  // One at a time: how å, ä and ö count is a setting of the whole index.
  const raw = (words, exactDiacritics) => {
    const asked = queue.then(async () => {
      const index = await pagefind();
      await index.options({ exactDiacritics });
      return (await index.search(words.join(" "))).results;
    });
    queue = asked.catch(() => {});
    return asked;
  };

  // Who types å, ä or ö means them ("mål" is not "mall"); who types "atgard" may have a foreign keyboard.
  const ask = async (words) => {
    for (const exact of SWEDISH_LETTERS.test(words.join("")) ? [true, false] : [false]) {
      const lists = await Promise.all(formsOf(words.at(-1)).map((form) => raw([...words.slice(0, -1), form], exact)));
      const results = merged(lists);
      const found = await wordsFound(results);
      if (words.every((word) => found.some((other) => answers(word, other)))) return results;
    }
    return [];
  };
  const askAny = async (words) => merged(await Promise.all(words.map((word) => ask([word]))));

  const partsOf = async (word) => {
    const parts = [headAmong(word, await wordsFound(await raw([word], true)))];
    for (const tail of tailsOf(word)) {
      if ((await ask([tail])).length) { parts.push(tail); break; }
    }
    return parts.filter(Boolean);
  };

  /** Results, best first, and the words that gave them when they are not those of the query. */
  const search = async (query) => {
    const words = wordsOf(query);
    if (!words.length) return { results: [] };

    const every = await ask(words);
    if (every.length) return { results: every };

    const any = words.length > 1 ? await askAny(words) : [];
    if (any.length) return { results: any, any: true };

    terms ??= await termsOf(vocabulary);
    const slips = words.map((word) => nearest(word, terms, 1)).filter(Boolean);
    if (slips.length === words.length) return { results: await askAny(slips), instead: slips };

    const parts = (await Promise.all(words.map(partsOf))).flat();
    if (parts.length) return { results: await askAny(parts), instead: parts };

    const guesses = words.map((word) => nearest(word, terms)).filter(Boolean);
    return guesses.length ? { results: await askAny(guesses), instead: guesses } : { results: [] };
  };

  return { load: pagefind, search };
};

const load = async (root) => {
  const index = await import(new URL("pagefind/pagefind.js", root));
  await index.options({ baseUrl: root.pathname, excerptLength: 24, ranking: RANKING });
  await index.init();
  return index;
};

// What the first pages hold of the words asked for: they may only begin alike.
const wordsFound = async (results) => {
  const pages = await Promise.all(results.slice(0, PAGES_TO_JUDGE).map((result) => result.data()));
  return pages.flatMap((page) => [
    ...wordsOf(page.meta.title),
    ...[...page.excerpt.matchAll(/<mark>(.*?)<\/mark>/g)].flatMap(([, word]) => wordsOf(word)),
  ]);
};

// One list of several: a page found by more than one question counts more.
const merged = (lists) => {
  const found = new Map();
  for (const result of lists.flat()) {
    const before = found.get(result.id);
    found.set(result.id, before ? { ...before, score: before.score + result.score } : result);
  }
  return [...found.values()].sort((a, b) => b.score - a.score);
};

const termsOf = async (addresses) => {
  const read = (address) => fetch(address).then((answer) => (answer.ok ? answer.text() : ""), () => "");
  const pages = await Promise.all(addresses.map(read));
  const words = new Set();
  for (const html of pages) {
    const page = new DOMParser().parseFromString(html, "text/html");
    for (const term of page.querySelectorAll("article :is(dt, dfn, a)")) {
      for (const word of wordsOf(term.textContent)) if (word.length > 3) words.add(word);
    }
  }
  return words;
};
