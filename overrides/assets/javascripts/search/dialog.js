// The search dialog: opening and closing, typing, and telling what was found.
import { openIndex } from "./index.js";
import { resultItem, summary } from "./results.js";

const PAUSE = 200; // ms after the last key, so that a screen reader hears one count and not ten
const PER_PAGE = 10;
const SLASH_KEY = "hb-sok-snedstreck";

const dialog = document.getElementById("hb-sok");
const field = dialog.querySelector("input[type=search]");
const status = dialog.querySelector("[role=status]");
const list = dialog.querySelector("ol");
const more = dialog.querySelector("[data-hb-search-more]");
const advice = dialog.querySelector("[data-hb-search-advice]");
const slash = dialog.querySelector("[data-hb-search-slash]");
const index = openIndex(dialog.dataset.base);

let found = [];
let asked = 0;
let timer;

const open = (query) => {
  if (!dialog.open) dialog.showModal();
  index.load().catch(() => {}); // an error is told when something is searched
  if (query !== undefined) field.value = query;
  field.focus();
  field.select();
  if (query) search();
};

const search = async () => {
  const query = field.value.trim();
  const mine = ++asked;
  if (!query) return show([], "");
  try {
    const answer = await index.search(query);
    if (mine !== asked) return;
    const items = await itemsOf(answer.results.slice(0, PER_PAGE));
    if (mine !== asked) return;
    found = answer.results;
    show(items, summary(query, answer), !answer.results.length);
  } catch {
    if (mine === asked) show([], "Sökningen går inte att använda just nu.", true);
  }
};

const show = (items, text, needsAdvice = false) => {
  list.replaceChildren(...items);
  status.textContent = text;
  advice.hidden = !needsAdvice;
  more.hidden = items.length === 0 || items.length >= found.length;
};

const showMore = async () => {
  const items = await itemsOf(found.slice(list.children.length, list.children.length + PER_PAGE));
  list.append(...items);
  more.hidden = list.children.length >= found.length;
  items[0]?.querySelector("a").focus();
};

const itemsOf = async (results) => (await Promise.all(results.map((result) => result.data()))).map(resultItem);

const mayBeShortcut = ({ target }) => slashOpens() && !target.closest("input, textarea, select, [contenteditable]");

const slashOpens = () => {
  try { return localStorage.getItem(SLASH_KEY) !== "av"; } catch { return true; }
};

document.querySelector("[data-hb-search-open]")?.addEventListener("click", () => open());
document.querySelector("[data-hb-search-form]")?.addEventListener("submit", (event) => {
  event.preventDefault();
  open(event.currentTarget.elements.q.value);
});

document.addEventListener("keydown", (event) => {
  const control = event.ctrlKey || event.metaKey;
  if (event.altKey) return;
  if (!(control && event.key.toLowerCase() === "k") && !(event.key === "/" && !control && mayBeShortcut(event))) return;
  event.preventDefault();
  open();
});

field.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(search, PAUSE);
});
dialog.querySelector("form").addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(timer);
  search();
});
more.addEventListener("click", showMore);
dialog.querySelector("[data-hb-search-close]").addEventListener("click", () => dialog.close());
dialog.addEventListener("click", (event) => {
  if (event.target === dialog) dialog.close(); // beside the dialog
  if (event.target.closest("ol a")) dialog.close(); // the section may be on this very page
});

slash.checked = slashOpens();
slash.addEventListener("change", () => {
  try { localStorage.setItem(SLASH_KEY, slash.checked ? "på" : "av"); } catch { /* lasts for this page */ }
});
