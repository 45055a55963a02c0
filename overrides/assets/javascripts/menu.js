// The menu button shows the navigation where there is no room for it beside the page.
const button = document.querySelector("[data-hb-menu]");
const menu = document.getElementById("hb-meny");

const show = (open) => {
  button.setAttribute("aria-expanded", String(open));
  menu.classList.toggle("hb-meny--oppen", open);
};

if (button && menu) {
  button.addEventListener("click", () => show(button.getAttribute("aria-expanded") !== "true"));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || button.getAttribute("aria-expanded") !== "true") return;
    if (document.querySelector("dialog[open]")) return;
    show(false);
    button.focus();
  });
}
