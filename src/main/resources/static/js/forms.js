// Typed dates and amounts, the guard against losing words, saving by itself.
import { ready, trouble } from "./trouble.js";
import { word } from "./words.js";

const dirty = new Set();
const going = new WeakSet();
const sent = new WeakMap();
const AGAIN_AFTER = 4000;

document.addEventListener("input", (event) => {
  const form = event.target.form;
  if (form?.matches("[data-guard]")) {
    dirty.add(form);
  }
  if (form?.matches("[data-autosave]")) {
    later(form);
  }
});
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.matches("[hx-post], [data-upload]")) {
    return;
  }
  if (form.method !== "post") {
    dirty.delete(form);
    return;
  }
  if (form.matches("[data-guard]") && !going.has(form)) {
    event.preventDefault();
    goWhenReady(form, event.submitter);
  } else if (isSecond(form)) {
    event.preventDefault();
  } else {
    dirty.delete(form);
  }
});
window.addEventListener("beforeunload", (event) => {
  if (unsaved()) {
    event.preventDefault();
  }
});
window.addEventListener("pageshow", (event) => {
  if (event.persisted) {
    document.querySelectorAll("form").forEach((form) => sent.delete(form));
  }
});

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-escape]")) {
    dirty.delete(event.target.closest("form"));
  }
});

// Two presses of a button are one request; a form that gives a file may be sent again later.
function isSecond(form) {
  if (Date.now() - (sent.get(form) ?? -AGAIN_AFTER) < AGAIN_AFTER) {
    return true;
  }
  sent.set(form, Date.now());
  return false;
}

async function goWhenReady(form, button) {
  if (form.ariaBusy === "true") {
    return;
  }
  form.ariaBusy = "true";
  const fine = await ready();
  form.ariaBusy = null;
  if (fine) {
    going.add(form);
    form.requestSubmit(button);
    going.delete(form);
  }
}

// A form changed and still on the page, so that leaving would lose its words.
export function unsaved(except) {
  return [...dirty].find((form) => form.isConnected && form !== except);
}

document.addEventListener("change", (event) => {
  const field = event.target;
  if (field.matches("[data-date]")) {
    field.value = date(field.value);
  } else if (field.matches("[data-amount]")) {
    field.value = amount(field.value);
  } else if (field.matches("[data-submit]")) {
    field.form.requestSubmit();
  }
});

// Who chose before this script came is heard now; what going back or reloading restored is no choice.
if (performance.getEntriesByType("navigation")[0]?.type === "navigate") {
  [...document.querySelectorAll("[data-submit]")].find(chosen)?.form.requestSubmit();
}

function chosen(field) {
  if (field.type === "checkbox") {
    return field.checked !== field.defaultChecked;
  }
  const options = [...field.options];
  const first = options.findLast((option) => option.defaultSelected) ?? options.find((option) => !option.disabled);
  return field.value !== (first?.value ?? "");
}

// 010326 and 1.3.26 are 01.03.2026; т or t is today.
export function date(typed) {
  const text = typed.trim();
  if (/^[тt]$/i.test(text)) {
    return written(new Date());
  }
  const parts =
    text.match(/^(\d{2})(\d{2})(\d{2}|\d{4})$/) ?? text.match(/^(\d{1,2})[.,/\-\s](\d{1,2})[.,/\-\s](\d{2}|\d{4})$/);
  if (!parts) {
    return typed;
  }
  const [, day, month, year] = parts;
  return [day.padStart(2, "0"), month.padStart(2, "0"), year.length === 2 ? "20" + year : year].join(".");
}

function written(day) {
  const two = (number) => String(number).padStart(2, "0");
  return [two(day.getDate()), two(day.getMonth() + 1), day.getFullYear()].join(".");
}

// Shows 1234567.5 as 1 234 567,50; what is no number stays as typed.
export function amount(typed) {
  const plain = typed.replace(/[\s\u00a0]/g, "").replace(",", ".");
  if (!/^\d+(\.\d{1,2})?$/.test(plain)) {
    return typed;
  }
  const [whole, parts] = plain.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, "\u00a0");
  return parts ? `${grouped},${parts.padEnd(2, "0")}` : grouped;
}

const timers = new WeakMap();
const unsavedSince = new WeakMap();
const PAUSE = 1500;
const AT_MOST = 10000;

// After a pause; whoever types without one is saved all the same.
function later(form) {
  clearTimeout(timers.get(form));
  const since = unsavedSince.get(form) ?? Date.now();
  unsavedSince.set(form, since);
  const wait = Math.min(PAUSE, Math.max(0, since + AT_MOST - Date.now()));
  timers.set(form, setTimeout(() => save(form), wait));
}

async function save(form) {
  unsavedSince.delete(form);
  const answer = await fetch(form.dataset.autosave, { method: "POST", body: new URLSearchParams(new FormData(form)) }).catch(() => null);
  if (answer?.status === 409) {
    // Registered already: what is typed now goes nowhere by itself.
    trouble("unsent");
    return;
  }
  if (!answer?.ok || answer.redirected) {
    await tellWhy();
    return;
  }
  dirty.delete(form);
  const time = new Date().toLocaleTimeString("uk", { hour: "2-digit", minute: "2-digit" });
  for (const place of form.querySelectorAll(".saved")) {
    place.textContent = `${word("saved")} ${time}`;
  }
}

// The next change tries again; so does the network when it is back.
async function tellWhy() {
  if (await ready()) {
    trouble("failed");
  }
}

window.addEventListener("online", () => document.querySelectorAll("[data-autosave]").forEach((form) => dirty.has(form) && save(form)));
