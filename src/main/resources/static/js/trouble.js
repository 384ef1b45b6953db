// What went wrong between page and server, said where it is seen, with what is safe and what to do.
// A form is sent only when the server answers and the session is open: neither may cost what was typed.
import { say, word } from "./words.js";

const WHO = "/me/rights";
const note = document.getElementById("trouble");
let ended = false;

export function trouble(name, text = word(name)) {
  ended = name === "ended";
  if (!note) {
    say(text);
    return;
  }
  note.hidden = false;
  note.querySelector("[data-sign-in]").hidden = !ended;
  // An alert is read out when its words come, not when it was shown with them.
  requestAnimationFrame(() => (note.querySelector("[data-text]").textContent = text));
}

export function calm() {
  ended = false;
  if (note) {
    note.hidden = true;
    note.querySelector("[data-text]").textContent = "";
  }
}

export function wasEnded() {
  return ended;
}

// Whether a form may be sent; if not, says why, or draws the lock before the page.
export async function ready() {
  const how = await standing();
  if (how === "open") {
    calm();
    return true;
  }
  if (how === "locked") {
    document.dispatchEvent(new Event("kolo:locked"));
  } else {
    trouble(how);
  }
  return false;
}

// How the session stands: open, locked, ended (or somebody else's by now), failed to tell. Whoever
// signed in anew has another key against forged forms: every form on the page takes it.
export async function standing() {
  const answer = await fetch(WHO, { headers: { "X-Requested-With": "XMLHttpRequest" } }).catch(() => null);
  if (!answer || answer.status >= 500) {
    return "failed";
  }
  if (answer.headers.get("Kolo-Step") === "LOCKED") {
    return "locked";
  }
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const key = page.querySelector("form[action$='/sign-out'] [name=_csrf]")?.value;
  if (!key || person(page) !== person(document)) {
    return "ended";
  }
  for (const field of document.querySelectorAll("[name=_csrf]")) {
    field.value = key;
  }
  return "open";
}

function person(page) {
  return page.querySelector("[data-lock]")?.dataset.lock;
}

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-calm]")) {
    calm();
  }
});
