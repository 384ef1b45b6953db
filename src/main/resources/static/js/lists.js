// Lists by keyboard: j and k walk, Enter opens, x chooses. The bulk bar shows what is chosen.
import { letter, plain } from "./keys.js";
import { typing } from "./words.js";

const HERE = "here";

document.addEventListener("keydown", (event) => {
  if (!plain(event) || typing(event.target)) {
    return;
  }
  const rows = [...document.querySelectorAll("[data-list] [data-row]")];
  const at = rows.findIndex((row) => row.classList.contains(HERE));
  const key = letter(event);
  if (key === "j" || key === "k") {
    stand(rows, key === "j" ? Math.min(at + 1, rows.length - 1) : Math.max(at - 1, 0));
  } else if (key === "x" && at >= 0) {
    rows[at].querySelector("[type=checkbox]")?.click();
  } else if (event.key === "Enter" && at >= 0 && event.target === document.body) {
    rows[at].querySelector("a.opens")?.click();
  }
});

function stand(rows, at) {
  for (const row of rows) {
    row.classList.toggle(HERE, row === rows[at]);
  }
  rows[at]?.scrollIntoView({ block: "nearest" });
  rows[at]?.querySelector("a.opens")?.focus({ preventScroll: true });
}

document.addEventListener("focusin", (event) => {
  const row = event.target.closest("[data-row]");
  if (row) {
    for (const other of row.closest("[data-list]")?.querySelectorAll("[data-row]") ?? []) {
      other.classList.toggle(HERE, other === row);
    }
  }
});

document.addEventListener("change", (event) => {
  const form = event.target.closest("[data-bulk]");
  if (form && event.target.matches("[type=checkbox]")) {
    count(form, event.target);
  }
});

function count(form, box) {
  if (box.matches("[data-all]")) {
    for (const other of form.querySelectorAll("[data-row] [type=checkbox]")) {
      other.checked = box.checked;
    }
  }
  const boxes = [...form.querySelectorAll("[data-row] [type=checkbox]")];
  for (const one of boxes) {
    one.closest("[data-row]").classList.toggle("chosen", one.checked);
  }
  const chosen = boxes.filter((one) => one.checked).length;
  for (const bar of form.querySelectorAll(".bulk")) {
    bar.hidden = chosen === 0;
    bar.querySelector("[data-count]").textContent = chosen;
  }
}
