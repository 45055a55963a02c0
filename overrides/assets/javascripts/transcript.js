// Ties a transcript to its player: a time plays from there, the passage that is heard is marked, and an address opens
// there: that of a passage, or #t=12.5 (https://www.w3.org/TR/media-frags/). Nothing starts by itself, focus stays.

const AHEAD = 0.05; // a player may stop a moment before the time that was asked for

const follow = (transcript) => {
  const player = document.getElementById(transcript.dataset.hbTranscript);
  if (!player?.matches("video, audio")) return undefined;
  const passages = [...transcript.querySelectorAll("[data-hb-start]")].map((element) => ({
    element,
    link: element.querySelector("a"),
    start: Number(element.dataset.hbStart),
  }));
  let current;
  for (const { link } of passages) link.setAttribute("aria-label", `Spela från ${link.textContent}`);

  const mark = () => {
    const heard = passages.findLast(({ start }) => start <= player.currentTime + AHEAD);
    if (heard === current) return;
    current?.link.removeAttribute("aria-current");
    current = heard;
    current?.link.setAttribute("aria-current", "true");
  };
  const seek = (time) => {
    player.currentTime = time; // before the file is read, this is where it will begin
    mark();
  };

  transcript.addEventListener("click", (event) => {
    const chosen = passages.find(({ link }) => link === event.target.closest("a"));
    if (!chosen || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault(); // the address would scroll the page
    history.replaceState(history.state, "", chosen.link.hash);
    seek(chosen.start);
    showFilm(player);
    player.play().catch(() => {}); // a browser that refuses shows its own button
  });
  for (const each of ["timeupdate", "seeked", "seeking"]) player.addEventListener(each, mark);

  const passageAt = (id) => passages.find(({ element }) => element.id === id);
  return { seek, passageAt };
};

// A film that was started should be seen; sound has nothing to show.
const showFilm = (player) => {
  const { top, bottom } = player.getBoundingClientRect();
  if (player.matches("video") && (bottom < 0 || top > innerHeight)) player.scrollIntoView({ block: "nearest" });
};

/** Seconds of "12.5", "npt:1:05" or "1:02:05,80", or undefined. */
const secondsOf = (text) => {
  const [, hours = 0, minutes = 0, seconds] = text.match(/^(?:npt:)?(?:(?:(\d+):)?(\d{1,2}):)?(\d+(?:\.\d*)?)(?:,|$)/) ?? [];
  return seconds === undefined ? undefined : Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
};

const openAddress = () => {
  const hash = location.hash.slice(1);
  for (const film of films) {
    const passage = film.passageAt(hash);
    if (passage) return film.seek(passage.start);
  }
  const time = secondsOf(new URLSearchParams(hash).get("t") ?? "");
  const player = document.querySelector(".hb-film :is(video, audio)");
  if (time === undefined || !player) return;
  player.currentTime = time;
  player.scrollIntoView({ block: "start" });
};

const films = [...document.querySelectorAll("[data-hb-transcript]")].map(follow).filter(Boolean);
addEventListener("hashchange", openAddress);
openAddress();
