// The document beside what was read: pointing at one side shows the other. Cells and fields carry
// the same data-cell («block.row.column»); a field read from several cells lists them with spaces.
import { letter, plain } from "./keys.js";
import { typing } from "./words.js";

const LINKED = "linked";

for (const point of ["pointerover", "focusin"]) {
  document.addEventListener(point, (event) => {
    const cell = event.target.closest?.("[data-cell]");
    if (cell?.closest(".review")) {
      link(cell, point === "focusin");
    }
  });
}
document.addEventListener("click", (event) => {
  const cell = event.target.closest("[data-cell]");
  if (cell?.closest(".review")) {
    link(cell, true);
  }
});

function link(cell, scroll) {
  const names = new Set(cell.dataset.cell.split(" "));
  const here = cell.closest(".pane");
  for (const other of document.querySelectorAll(`.review .${LINKED}`)) {
    other.classList.remove(LINKED);
  }
  const twins = [...document.querySelectorAll(".review [data-cell]")].filter((other) =>
    other.dataset.cell.split(" ").some((name) => names.has(name)),
  );
  for (const twin of twins) {
    twin.classList.add(LINKED);
  }
  if (scroll) {
    bring(twins.find((twin) => twin.closest(".pane") !== here));
  }
}

function bring(twin) {
  const pane = twin?.closest(".pane");
  if (!pane || pane.scrollHeight <= pane.clientHeight) {
    return;
  }
  const from = pane.getBoundingClientRect();
  const to = twin.getBoundingClientRect();
  pane.scrollBy({ top: to.top - from.top - pane.clientHeight / 3, left: to.left - from.left - 40 });
}

// n goes to the next question that is not settled.
document.addEventListener("keydown", (event) => {
  if (letter(event) !== "n" || !plain(event) || typing(event.target)) {
    return;
  }
  const open = [...document.querySelectorAll(".question:not(.settled)")];
  const at = open.findIndex((question) => question.contains(document.activeElement));
  const next = open[(at + 1) % open.length];
  next?.querySelector("input, select, button, a, [tabindex]")?.focus();
  next?.scrollIntoView({ block: "nearest" });
});

// Words of a correction outlive a page loaded anew while the network was away: kept in this tab for
// this person and document until the field is saved or left.
const KEPT = "kolo-typed";
const whose = document.querySelector("[data-lock]")?.dataset.lock;

document.addEventListener("input", (event) => {
  const box = event.target;
  if (box.name === "typed" && box.closest(".review form.opened")) {
    const field = box.id.replace(/^in-/, "");
    sessionStorage.setItem(KEPT, JSON.stringify({ whose, path: location.pathname, field, words: box.value }));
  }
});

function kept() {
  const words = JSON.parse(sessionStorage.getItem(KEPT) ?? "null");
  return words?.path === location.pathname && words.whose === whose ? words : null;
}

const box = (words) => document.getElementById(`in-${words.field}`);
let bringing = false;

window.addEventListener("load", () => {
  const words = kept();
  const field = words && document.getElementById(words.field);
  if (field && !box(words)) {
    bringing = true;
    field.querySelector("a.change")?.click();
  } else if (words) {
    put(words);
  }
});
document.addEventListener("htmx:afterSettle", () => {
  const words = kept();
  if (words && box(words)) {
    put(words);
  } else if (words && !bringing) {
    sessionStorage.removeItem(KEPT);
  }
});

function put(words) {
  bringing = false;
  const place = box(words);
  if (place && place.value !== words.words) {
    place.value = words.words;
    place.dispatchEvent(new Event("input", { bubbles: true }));
  }
}
