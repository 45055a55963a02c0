// Runs before the page is painted: marks that script works, and applies a chosen appearance.
// A choice that equals the device's own setting is forgotten, so that the page follows the device again.
(() => {
  const KEY = "hb-utseende";
  const root = document.documentElement;
  const device = matchMedia("(prefers-color-scheme: dark)");
  root.classList.replace("no-js", "js");

  const stored = () => {
    try { return localStorage.getItem(KEY); } catch { return null; } // storage may be switched off
  };
  const store = (value) => {
    try { value ? localStorage.setItem(KEY, value) : localStorage.removeItem(KEY); } catch { /* lasts for this page */ }
  };
  const apply = (choice) => {
    if (choice) root.dataset.hbAppearance = choice;
    else delete root.dataset.hbAppearance;
  };
  const isDark = () => (root.dataset.hbAppearance ?? (device.matches ? "dark" : "light")) === "dark";

  apply(stored());

  document.addEventListener("DOMContentLoaded", () => {
    const button = document.querySelector("[data-hb-appearance-toggle]");
    if (!button) return;
    const show = () => button.setAttribute("aria-pressed", String(isDark()));
    button.addEventListener("click", () => {
      const dark = !isDark();
      const choice = dark === device.matches ? null : dark ? "dark" : "light";
      store(choice);
      apply(choice);
      show();
    });
    device.addEventListener("change", show);
    show();
  });
})();
