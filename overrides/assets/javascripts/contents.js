// Marks in the page's contents which section is being read.
const contents = document.querySelector("[data-hb-contents]");

if (contents) {
  const folded = contents.querySelector("details");
  let beside = false;
  const place = () => { // phones resize whenever their address bar moves: leave alone what the reader has opened
    if (beside === (getComputedStyle(contents).position === "sticky")) return;
    beside = !beside;
    folded.open = beside;
  };
  addEventListener("resize", place);
  place();

  const links = new Map([...contents.querySelectorAll("a")].map((a) => [decodeURIComponent(a.hash.slice(1)), a]));
  const headings = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);
  const mark = () => {
    const read = headings.findLast((heading) => heading.getBoundingClientRect().top < 120) ?? headings[0];
    for (const [id, link] of links) {
      if (id === read?.id) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
    }
  };
  let waiting = false;
  document.addEventListener("scroll", () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => { waiting = false; mark(); });
  }, { passive: true });
  mark();
}
