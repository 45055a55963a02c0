// The words that the site has, in one file per first letter.
import { letterOf } from "./words.js";

const LETTERS = "abcdefghijklmnopqrstuvwxyz";
const OTHERS = "0";

/** @param folder where the files are */
export const openVocabulary = (folder) => {
  const loading = new Map();

  const read = async (letter) => {
    const answer = await fetch(new URL(`${letter}.json`, folder));
    if (!answer.ok) throw new Error(answer.status);
    return answer.json();
  };

  const wordsBy = (letter) => {
    if (!loading.has(letter)) {
      loading.set(letter, read(letter).catch((error) => { loading.delete(letter); throw error; })); // the next try starts anew
    }
    return loading.get(letter);
  };

  return {
    /** The words that begin with the same letter as one. */
    like: (word) => wordsBy(LETTERS.includes(letterOf(word)) ? letterOf(word) : OTHERS),
    /** Every word. */
    all: async () => (await Promise.all([...LETTERS, OTHERS].map(wordsBy))).flat(),
  };
};
