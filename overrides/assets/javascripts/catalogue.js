// Chooses among cards: every choice narrows, what is left is counted, and the address keeps the choice.
const follow = (catalogue) => {
  const form = catalogue.querySelector("form");
  const told = catalogue.querySelector("[role=status]");
  const fields = [...form.querySelectorAll("[data-hb-filter]")];
  const cards = [...catalogue.querySelectorAll(".hb-kort > li")];
  const fits = (card) => fields.every(({ value, dataset }) => !value || card.dataset[dataset.hbFilter].split(" ").includes(value));

  const show = () => {
    for (const card of cards) card.hidden = !fits(card);
    const left = cards.filter(({ hidden }) => !hidden).length;
    told.textContent = left ? `Visar ${left} av ${cards.length} kort.` : "Inget kort passar. Välj färre saker, eller visa alla.";
  };
  const remember = () => {
    const chosen = new URLSearchParams(fields.filter(({ value }) => value).map(({ value, dataset }) => [dataset.hbFilter, value]));
    history.replaceState(history.state, "", `${location.pathname}${chosen.size ? `?${chosen}` : ""}`);
  };

  const given = new URLSearchParams(location.search);
  for (const field of fields) {
    const value = given.get(field.dataset.hbFilter);
    if ([...field.options].some((option) => option.value === value)) field.value = value;
  }
  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", () => { show(); remember(); });
  form.addEventListener("reset", () => setTimeout(() => { show(); remember(); }));
  show();
};

for (const catalogue of document.querySelectorAll("[data-hb-catalogue]")) follow(catalogue);
