// `/` goes to the search; an element with data-key is pressed by its letter in any layout.
import { lettersOn, typing } from "./words.js";

document.addEventListener("keydown", (event) => {
  if (!plain(event) || typing(event.target)) {
    return;
  }
  if (event.key === "/" || event.code === "Slash") {
    take(event, () => document.getElementById("search")?.select());
    document.getElementById("search")?.focus();
    return;
  }
  const wanted = document.querySelector(`[data-key="${letter(event)}"]`);
  if (wanted) {
    take(event, () => (wanted.matches("a, button") ? wanted.click() : wanted.focus()));
  }
});

for (const box of document.querySelectorAll("[data-letter-keys]")) {
  box.closest("[hidden]").hidden = false;
  box.checked = lettersOn();
  box.addEventListener("change", () => localStorage.setItem("letters", box.checked ? "on" : "off"));
}

export function plain(event) {
  const free = !event.ctrlKey && !event.altKey && !event.metaKey && !event.defaultPrevented;
  return free && lettersOn() && !("curtain" in document.documentElement.dataset);
}

export function letter(event) {
  return event.code.startsWith("Key") ? event.code.slice(3).toLowerCase() : "";
}

function take(event, act) {
  event.preventDefault();
  act();
}
