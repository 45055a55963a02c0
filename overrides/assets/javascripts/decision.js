// The form of a decision point: answers and notes stay in this browser, and are counted as they are given.
import { keep, recall } from "./storage.js";

const KEY = "hb-beslutspunkter";

const answersOf = (form) => Object.fromEntries([...new FormData(form)].filter(([, value]) => value.trim()));

const count = (form) => {
  const questions = form.querySelectorAll("fieldset").length;
  const given = (value) => form.querySelectorAll(`input[value="${value}"]:checked`).length;
  const [yes, partly, no] = ["ja", "delvis", "nej"].map(given);
  return `${yes} ja, ${partly} delvis och ${no} nej. ${questions - yes - partly - no} av ${questions} frågor är obesvarade.`;
};

const follow = (form) => {
  const id = form.dataset.hbDecision;
  const told = form.querySelector("[role=status]");
  const said = form.querySelector("[data-hb-kept]");
  for (const [name, value] of Object.entries(recall(KEY)[id] ?? {})) {
    const field = form.elements[name];
    if (field && typeof value === "string") field.value = value;
  }
  const show = (message) => {
    const text = message ?? count(form);
    if (told.textContent !== text) told.textContent = text;
  };
  const save = () => {
    const kept = keep(KEY, { ...recall(KEY), [id]: answersOf(form) });
    if (!kept) said.textContent = "Webbläsaren sparar inga svar. Skriv ut innan du lämnar sidan.";
  };

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", save);
  form.addEventListener("change", () => show());
  form.addEventListener("reset", () => setTimeout(() => { // after the fields are empty
    const { [id]: _, ...others } = recall(KEY);
    keep(KEY, others);
    show("Dina svar är borttagna.");
  }));
  form.querySelector("[data-hb-print]").addEventListener("click", () => print());
  if (Object.keys(answersOf(form)).length) show();
};

for (const form of document.querySelectorAll("[data-hb-decision]")) follow(form);
