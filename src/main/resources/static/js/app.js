// Everything here improves pages that work without it. Modules listen on the document, so parts
// that htmx brings later need no setting up.
import "./curtain.js";
import "./fields.js";
import "./forms.js";
import "./keys.js";
import "./lists.js";
import "./lock.js";
import "./passkeys.js";
import "./review.js";
import "./swaps.js";
import "./upload.js";

document.documentElement.classList.add("scripted");

for (const back of document.querySelectorAll("[data-back]")) {
  back.hidden = history.length < 2;
}

document.addEventListener("click", (event) => {
  const pressed = event.target.closest("[data-back], [data-print], [data-fill]");
  if (pressed?.matches("[data-back]")) {
    history.back();
  } else if (pressed?.matches("[data-print]")) {
    window.print();
  } else if (pressed) {
    fill(pressed.dataset);
  }
  closeMenus(event.target);
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    closeMenus(null);
  }
});

for (const button of document.querySelectorAll("[data-fill]")) {
  button.hidden = false;
}

function fill({ username, password }) {
  document.getElementById("username").value = username;
  document.getElementById("password").value = password;
  document.getElementById("password").form.querySelector("[type=submit]").focus();
}

function closeMenus(except) {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (!menu.contains(except)) {
      menu.open = false;
    }
  }
}
