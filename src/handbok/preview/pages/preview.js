// Keeps a previewed page fresh: a save loads it anew, and what is newly known to be wrong changes the panel alone.
const mark = document.querySelector('meta[name="hb-forhandsvisning"]')
const [version, told] = mark.content.split(" ")
let known = told
let source

async function renew() {
  const answer = await fetch(`/.handbok/panel?sida=${encodeURIComponent(location.pathname)}`)
  const panel = document.getElementById("hb-forhandsvisning")
  if (answer.ok && !panel.contains(document.activeElement)) panel.outerHTML = await answer.text()
}

function heard(event) {
  const [now, saying] = event.data.split(" ")
  if (now !== version) {
    source.close()
    location.reload()
  } else if (saying !== known) {
    known = saying
    if (location.pathname.startsWith("/.handbok/")) location.reload()
    else renew()
  }
}

// A browser keeps few connections to one host: only the page that is looked at holds one.
function listen() {
  source?.close()
  if (document.visibilityState === "hidden") return
  source = new EventSource("/.handbok/handelser")
  source.addEventListener("message", heard)
}

document.addEventListener("visibilitychange", listen)
listen()
