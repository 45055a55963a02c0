// Marks the questions of a self-test. The page holds the answers already, in what a reader without script opens.
const RIGHT = "✓ Rätt.";
const WRONG = "✕ Inte rätt.";

const isRight = (input) => input.checked === input.hasAttribute("data-hb-right");

const paragraph = (...parts) => {
  const element = document.createElement("p");
  element.append(...parts);
  return element;
};

const strong = (text) => {
  const element = document.createElement("strong");
  element.textContent = text;
  return element;
};

const quoted = (label, feedback) => paragraph(strong(`${label.textContent.trim()}: `), feedback.textContent.trim());

const found = (inputs) => {
  const right = inputs.filter((input) => input.hasAttribute("data-hb-right"));
  return right.length > 1 ? ` Du har hittat ${right.filter(({ checked }) => checked).length} av ${right.length} rätta svar.` : "";
};

const follow = (test) => {
  const forms = [...test.querySelectorAll("form")];
  const score = () => {
    const right = forms.filter(({ dataset }) => dataset.hbResult === "right").length;
    return `Du har svarat rätt på ${right} av ${forms.length} frågor.`;
  };
  for (const form of forms) question(form, score);
};

const question = (form, score) => {
  const inputs = [...form.querySelectorAll("input")];
  const answers = form.querySelector("details");
  const feedback = [...answers.querySelectorAll("[data-hb-feedback]")];
  const told = form.querySelector("[role=status]");
  const button = form.querySelector("button");
  button.disabled = false;
  button.hidden = false;
  answers.hidden = true; // until the reader has tried

  const tell = () => {
    const chosen = inputs.flatMap((input, at) => (input.checked ? [quoted(input.labels[0], feedback[at])] : []));
    if (!chosen.length) return [paragraph("Välj ett svar först.")];
    const right = inputs.every(isRight);
    form.dataset.hbResult = right ? "right" : "wrong";
    answers.hidden = false;
    const verdict = right ? [strong(RIGHT)] : [strong(WRONG), `${found(inputs)} Prova igen, eller öppna svaret.`];
    return [paragraph(...verdict.flatMap((part, at) => (at ? [" ", part] : [part]))), ...chosen, paragraph(score())];
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    told.replaceChildren(...tell());
  });
  form.addEventListener("change", () => { // what was said is of another answer
    delete form.dataset.hbResult;
    told.replaceChildren();
  });
};

for (const test of document.querySelectorAll("[data-hb-self-test]")) follow(test);
