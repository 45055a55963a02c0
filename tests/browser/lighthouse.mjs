// Asks Lighthouse about pages, one after another in one Chromium, with nothing kept between them.
// node lighthouse.mjs CHROMIUM COOKIE CATEGORIES URL…; prints one line of JSON for each page.
import { launch } from "chrome-launcher";
import lighthouse, { desktopConfig } from "lighthouse";

const [chromePath, Cookie, categories, ...urls] = process.argv.slice(2);
const chromeFlags = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking"];
const chrome = await launch({ chromePath, chromeFlags, logLevel: "silent" });

const isFault = (audits) => ({ id }) => {
  const { score, scoreDisplayMode } = audits[id];
  return score !== null && score < 1 && scoreDisplayMode !== "informative";
};

const what = ({ id, title, details }) => ({
  id,
  title,
  items: (details?.items ?? []).slice(0, 5).map(({ node, description, url }) => node?.snippet ?? description ?? url),
});

try {
  for (const url of urls) {
    const flags = { port: chrome.port, logLevel: "silent", onlyCategories: categories.split(","), extraHeaders: { Cookie } };
    const { lhr } = await lighthouse(url, flags, desktopConfig);
    const found = Object.values(lhr.categories).map(({ id, score, auditRefs }) => [
      id,
      { score: Math.round(score * 100), faults: auditRefs.filter(({ weight }) => weight).filter(isFault(lhr.audits)).map((each) => what(lhr.audits[each.id])) },
    ]);
    console.log(JSON.stringify({ url, ...Object.fromEntries(found) }));
  }
} finally {
  chrome.kill();
}
