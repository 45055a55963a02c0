// What scrolls sideways must take focus and have a name (WCAG 2.1.1, 4.1.2): macro tables have both from the start,
// tables typed in Markdown and blocks of code get them here.
const headings = [...document.querySelectorAll("article :is(h1, h2, h3, h4)")];

const headingAbove = (element) => {
  const isAbove = (heading) => heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING;
  return headings.findLast(isAbove)?.textContent.trim();
};

const makeRegion = (element, kind, name = headingAbove(element), role = "region") => {
  element.tabIndex = 0;
  element.setAttribute("role", role);
  element.setAttribute("aria-label", name ? `${kind}: ${name}` : kind);
};

for (const table of document.querySelectorAll("article table")) {
  if (table.closest(".hb-tabell")) continue;
  const box = document.createElement("div");
  box.className = "hb-tabell";
  table.before(box);
  box.append(table);
  makeRegion(box, "Tabell", table.caption?.textContent.trim());
}

const widths = new ResizeObserver((entries) => {
  for (const { target } of entries) target.toggleAttribute("data-hb-wide", target.scrollWidth > target.clientWidth);
});
for (const box of document.querySelectorAll(".hb-tabell, .hb-diagram__bild")) widths.observe(box);

for (const code of document.querySelectorAll("article pre > code")) {
  // A group: every example as a landmark of its own would drown the others.
  if (code.scrollWidth > code.clientWidth) makeRegion(code, "Kod", undefined, "group");
}
