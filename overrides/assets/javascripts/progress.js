// A reader's way through the courses, kept in this browser only: what was read last, and what is marked as done.
// Kept as { senast: course, kurser: { course: { senast: lesson, klara: [lesson, …] } } }: addresses, nothing of the reader.
import { keep, recall } from "./storage.js";

const KEY = "hb-framsteg";

const load = () => {
  const { senast, kurser } = recall(KEY);
  return { senast, kurser: kurser && typeof kurser === "object" ? kurser : {} };
};
const courseIn = (all, id) => {
  const { senast, klara } = all.kurser[id] ?? {};
  return { senast, klara: Array.isArray(klara) ? klara : [] };
};
const change = (id, changed) => {
  const all = load();
  return keep(KEY, { senast: id, kurser: { ...all.kurser, [id]: { ...courseIn(all, id), ...changed } } });
};

// A lesson: remembered as the last one read, and a button that marks it.
const lesson = (box) => {
  const { hbCourse: course, hbLesson: id } = box.dataset;
  const button = box.querySelector("button");
  const told = box.querySelector("[role=status]");
  const done = () => courseIn(load(), course).klara;
  const show = () => button.setAttribute("aria-pressed", String(done().includes(id)));
  change(course, { senast: id });
  show();
  button.addEventListener("click", () => {
    const others = done().filter((each) => each !== id);
    const marked = others.length === done().length;
    const kept = change(course, { klara: marked ? [...others, id] : others });
    show();
    const text = marked ? "Lektionen är markerad som klar." : "Lektionen är inte längre markerad som klar.";
    told.textContent = kept ? text : "Webbläsaren sparar inga framsteg.";
  });
};

// A list of courses, or of one course's lessons: what is done, and where to go on.
class Course {
  constructor(element) {
    this.element = element;
    this.id = element.dataset.hbCourse;
    this.lessons = element.dataset.hbLessons.split(" ").filter(Boolean);
  }

  address(lesson) {
    const link = this.element.querySelector(`li[data-hb-lesson="${CSS.escape(lesson)}"] a`);
    return link?.href ?? new URL(lesson, this.element.querySelector("a").href).href;
  }

  get kept() {
    const { senast, klara } = courseIn(load(), this.id);
    return { last: senast, done: this.lessons.filter((each) => klara.includes(each)) };
  }

  /** The lesson read last unless it is done; then the first that is not. */
  get next() {
    const { last, done } = this.kept;
    const left = this.lessons.filter((each) => !done.includes(each));
    return left.includes(last) ? last : left[0];
  }

  get begun() {
    const { last, done } = this.kept;
    return done.length > 0 || this.lessons.includes(last);
  }

  show() {
    const { done } = this.kept;
    for (const place of this.element.querySelectorAll("[data-hb-done]")) {
      place.textContent = this.begun ? `${done.length} av ${this.lessons.length} lektioner klara.` : "";
    }
    for (const item of this.element.querySelectorAll("li[data-hb-lesson]")) {
      item.querySelector("[data-hb-mark]").textContent = done.includes(item.dataset.hbLesson) ? "✓ Klar" : "";
    }
  }
}

const linkTo = (address) => {
  const link = document.createElement("a");
  link.className = "hb-knapp";
  link.href = address;
  link.textContent = "Fortsätt där du var";
  return link;
};

const overview = (box) => {
  const courses = [...document.querySelectorAll("[data-hb-lessons]")].map((element) => new Course(element));
  const go = box.querySelector("[data-hb-continue]");
  const start = [...go.childNodes];
  const told = box.querySelector("[role=status]");

  const show = () => {
    for (const course of courses) course.show();
    const begun = courses.filter((course) => course.begun);
    const last = begun.find(({ id }) => id === load().senast) ?? begun[0];
    box.querySelector("details").hidden = !begun.length;
    const ahead = last?.next ? [linkTo(last.address(last.next))] : [];
    go.replaceChildren(...(last ? ahead : start));
    if (last && !last.next) told.textContent = "Du har markerat alla lektioner som klara.";
  };

  box.querySelector("[data-hb-export]").addEventListener("click", () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([JSON.stringify(load(), null, 2)], { type: "application/json" }));
    link.download = "mina-framsteg.json";
    link.click();
    URL.revokeObjectURL(link.href);
  });
  box.querySelector("[data-hb-reset]").addEventListener("click", () => {
    keep(KEY, undefined);
    told.textContent = "Dina framsteg är borttagna.";
    show();
    told.focus();
  });
  addEventListener("pageshow", show); // the way back shows the page as it was left
  show();
};

for (const box of document.querySelectorAll("[data-hb-lesson][data-hb-course]")) lesson(box);
for (const box of document.querySelectorAll("[data-hb-progress]")) overview(box);
