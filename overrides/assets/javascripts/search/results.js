// Draws what was found. Everything is made as elements: text from the index is never read as HTML of the page.

const SECTIONS_SHOWN = 3;
const PASSAGE = /-(\d+)-\ds$/; // how the id of a transcript's passage tells its time

/** A list item for one page: title, place in the handbook, excerpt, and the sections where the words stand. */
export const resultItem = (page) => {
  const item = element("li");
  item.append(link(page.url, page.meta.title, "hb-sok__titel"));
  if (page.meta.plats) item.append(element("p", "hb-sok__plats", page.meta.plats));
  item.append(excerpt(page.excerpt));

  const headed = page.sub_results.filter(({ anchor, url }) => anchor && url !== page.url);
  const sections = [...passagesHit(page), ...termsHit(page), ...headed].slice(0, SECTIONS_SHOWN);
  if (sections.length) {
    const list = element("ul", "hb-sok__avsnitt");
    for (const section of sections) {
      const row = element("li");
      row.append(link(section.url, section.title));
      list.append(row);
    }
    item.append(list);
  }
  return item;
};

/** One sentence about a search, for eyes and ears alike. */
export const summary = (query, { results, missing, instead, any }) => {
  const hits = results.length === 1 ? "1 träff" : `${results.length} träffar`;
  if (!results.length) return `Inga träffar på ”${query}”.`;
  if (missing) return `Inga träffar på ”${missing.join("” eller ”")}”. Visar ${hits} på ”${instead.join("” eller ”")}”.`;
  if (any) return `Ingen sida har alla orden. ${hits} på något av dem.`;
  return `${hits} på ”${query}”.`;
};

// The terms of a list of words that hold what was searched, so that the link leads to the word and not to the list.
const termsHit = ({ anchors = [], locations = [], url }) =>
  anchors
    .filter((anchor) => anchor.element === "dt" && locations.includes(anchor.location))
    .map((anchor) => ({ url: `${url}#${anchor.id}`, title: anchor.text }));

// The passages of a transcript that hold what was searched: their addresses open the film there (transcript.js).
const passagesHit = ({ anchors = [], locations = [], url }) => {
  const hit = locations.map((location) => anchors.findLast((anchor) => anchor.location <= location));
  return [...new Set(hit)]
    .filter((anchor) => anchor?.element === "li" && PASSAGE.test(anchor.id))
    .map(({ id, text }) => ({ url: `${url}#${id}`, title: `Från ${clockOf(id)}: ${text}` }));
};

const clockOf = (id) => {
  const seconds = Number(id.match(PASSAGE)[1]);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
};

const element = (name, className = "", text = "") => {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = text;
  return made;
};

const link = (address, text, className) => {
  const made = element("a", className, text);
  made.href = address;
  return made;
};

// Pagefind marks the words it found; of its HTML only the text and the marks are kept.
const excerpt = (html) => {
  const made = element("p", "hb-sok__utdrag");
  const parsed = new DOMParser().parseFromString(html, "text/html").body;
  for (const node of parsed.childNodes) {
    const [, text, stop] = node.textContent.match(/^([^]*?)([.,;:!?]*)$/);
    made.append(node.nodeName === "MARK" ? element("mark", "", text) : text, stop);
  }
  return made;
};
