// Hides the screen at once. A key hides, only the button shows: whoever walks up presses keys first.
const KEPT = "curtain";
const curtain = document.getElementById("curtain");
const root = document.documentElement;
let title = document.title;
let before = null;

export function hide() {
  if (!curtain || !curtain.hidden) {
    return;
  }
  title = document.title;
  before = document.activeElement;
  document.title = "—";
  root.dataset.curtain = "";
  curtain.hidden = false;
  for (const part of others()) {
    part.inert = true;
  }
  sessionStorage.setItem(KEPT, "drawn");
  before?.blur?.();
}

export function show() {
  document.title = title;
  delete root.dataset.curtain;
  curtain.hidden = true;
  for (const part of others()) {
    part.inert = false;
  }
  sessionStorage.removeItem(KEPT);
  before?.focus?.({ preventScroll: true });
}

function others() {
  return [...document.body.children].filter((part) => part !== curtain);
}

document.addEventListener("keydown", (event) => {
  if (event.key === "F9") {
    event.preventDefault();
    hide();
  }
});
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-hide]")) {
    hide();
  } else if (event.target.closest("[data-show]") && root.dataset.curtain !== "locked") {
    show();
  }
});
if (sessionStorage.getItem(KEPT)) {
  hide();
}
