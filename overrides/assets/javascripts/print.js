// Before the page is printed: whole addresses for its links, and nothing left folded. Afterwards as it was.
let opened = [];

addEventListener("beforeprint", () => {
  for (const link of document.querySelectorAll("article a[href]:not([href^='#'])")) {
    link.dataset.hbAddress = link.textContent.trim() === link.href ? "" : link.href;
  }
  opened = [...document.querySelectorAll("article details:not([open])")];
  for (const details of opened) details.open = true;
});

addEventListener("afterprint", () => {
  for (const details of opened) details.open = false;
});
