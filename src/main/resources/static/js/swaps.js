// After htmx has brought a part: focus goes to the first error or the heading marked for it.
import { say, word } from "./words.js";

document.addEventListener("htmx:beforeRequest", (event) => event.detail.target.setAttribute("aria-busy", "true"));
document.addEventListener("htmx:afterRequest", (event) => event.detail.target.removeAttribute("aria-busy"));
document.addEventListener("htmx:sendError", () => say(word("failed")));
document.addEventListener("htmx:responseError", () => say(word("failed")));

document.addEventListener("htmx:afterSettle", (event) => {
  const part = event.detail.elt;
  const errors = part.querySelector?.("#errors");
  if (errors) {
    errors.focus();
    return;
  }
  part.querySelector?.("[data-focus]")?.focus();
  say(part.querySelector?.("[data-say]")?.textContent ?? part.dataset?.say ?? word("loaded"));
});

document.getElementById("errors")?.focus();
