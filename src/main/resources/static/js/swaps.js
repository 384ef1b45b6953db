// After htmx has brought a part: focus goes to the first error or the heading marked for it.
import { unsaved } from "./forms.js";
import { calm, ready, trouble, wasEnded } from "./trouble.js";
import { say, word } from "./words.js";

document.addEventListener("htmx:beforeRequest", (event) => event.detail.target.setAttribute("aria-busy", "true"));
document.addEventListener("htmx:afterRequest", (event) => event.detail.target.removeAttribute("aria-busy"));
document.addEventListener("htmx:sendError", () => trouble("failed"));
document.addEventListener("htmx:responseError", (event) => refused(event.detail.xhr));

async function refused({ status, responseText }) {
  if (status >= 500) {
    trouble("failed");
  } else if (await ready()) {
    trouble("conflict", told(responseText));
  }
}

function told(page) {
  return new DOMParser().parseFromString(page, "text/html").querySelector("main p")?.textContent;
}

document.addEventListener("htmx:confirm", (event) => {
  const { elt, target, triggeringEvent } = event.detail;
  const open = unsaved(elt.closest("form"));
  // A part is brought over the form somebody is writing in: first that one is saved or left.
  if (open && (target.contains(open) || open.matches(".opened")) && !elt.matches("[data-escape]")) {
    event.preventDefault();
    triggeringEvent?.preventDefault();
    trouble("first");
    open.querySelector("[data-focus]")?.focus();
  } else if (wasEnded()) {
    event.preventDefault();
    ready().then((fine) => fine && event.detail.issueRequest(true));
  }
});

// Sign-in is no part of any page; a refusal is, only when it shows what was typed.
document.addEventListener("htmx:beforeSwap", (event) => {
  const { xhr } = event.detail;
  if (new URL(xhr.responseURL, location.href).pathname.startsWith("/sign-in")) {
    event.detail.shouldSwap = false;
    trouble("ended");
  } else if (xhr.status === 409) {
    conflict(event.detail, new DOMParser().parseFromString(xhr.responseText, "text/html"));
  } else {
    calm();
  }
});

function conflict(detail, page) {
  if (page.querySelector("[data-both]")) {
    detail.target = document.getElementById("main");
    detail.selectOverride = "#main";
    detail.swapOverride = "outerHTML";
  } else {
    detail.shouldSwap = false;
    trouble("conflict", page.querySelector("main p")?.textContent);
  }
}

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
