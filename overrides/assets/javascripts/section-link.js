// The sign beside a heading copies the section's address, and says that it did.
const SHOWN = 4000; // ms: long enough to read a short sentence

const told = document.createElement("p");
told.className = "hb-besked";
told.setAttribute("role", "status");

let waiting;
const tell = (text) => {
  clearTimeout(waiting);
  told.textContent = text;
  waiting = setTimeout(() => { told.textContent = ""; }, SHOWN);
};

const copy = async (id) => {
  const address = new URL(`#${id}`, location.href).href;
  history.replaceState(history.state, "", address);
  try {
    await navigator.clipboard.writeText(address);
    tell("Länken till avsnittet är kopierad.");
  } catch { // no permission, or no secure address
    tell("Länken till avsnittet står i adressfältet.");
  }
};

const links = document.querySelectorAll("article .headerlink[href^='#']");
for (const link of links) {
  const button = document.createElement("button");
  const id = decodeURIComponent(link.hash.slice(1));
  button.type = "button";
  button.className = link.className;
  button.title = "Kopiera länk till avsnittet";
  button.addEventListener("click", () => copy(id));
  link.replaceWith(button);
}
if (links.length) document.body.append(told);
