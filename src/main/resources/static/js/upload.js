// A file by drag, with progress and cancel. The form stays a plain multipart form.
import { ready } from "./trouble.js";
import { say, word } from "./words.js";

for (const over of ["dragenter", "dragover"]) {
  document.addEventListener(over, (event) => mark(event, true));
}
for (const away of ["dragleave", "drop"]) {
  document.addEventListener(away, (event) => mark(event, false));
}

function mark(event, over) {
  const place = event.target.closest?.("[data-drop]");
  if (place) {
    event.preventDefault();
    place.classList.toggle("over", over);
  }
}

document.addEventListener("drop", (event) => {
  const input = event.target.closest?.("[data-drop]")?.querySelector("[type=file]");
  if (input && event.dataTransfer.files.length) {
    input.files = event.dataTransfer.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }
});

document.addEventListener("change", (event) => {
  const file = event.target.matches("[data-drop] [type=file]") && event.target.files[0];
  if (file) {
    const place = event.target.closest("[data-drop]");
    const big = file.size > Number(event.target.dataset.limit || Infinity);
    event.target.setCustomValidity(big ? word("toobig") : "");
    place.querySelector(".chosen").textContent = `${word(big ? "toobig" : "chosen")} ${file.name}, ${size(file.size)}`;
  }
});

function size(bytes) {
  const units = document.documentElement.lang === "uk" ? ["КБ", "МБ"] : ["KB", "MB"];
  const mega = bytes >= 1_000_000;
  const number = (bytes / (mega ? 1_000_000 : 1_000)).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 });
  return `${number} ${units[mega ? 1 : 0]}`;
}

document.addEventListener("submit", (event) => {
  if (event.target.matches("[data-upload]") && !event.defaultPrevented) {
    event.preventDefault();
    begin(event.target);
  }
});

async function begin(form) {
  if (form.ariaBusy !== "true") {
    form.ariaBusy = "true";
    await ready() ? send(form) : (form.ariaBusy = null);
  }
}

function send(form) {
  const shown = form.querySelector(".uploading");
  const request = new XMLHttpRequest();
  request.open("POST", form.action);
  request.upload.addEventListener("progress", (sent) => progress(shown, sent));
  request.upload.addEventListener("load", () => tell(shown, word("reading")));
  request.addEventListener("load", () => arrived(form, request));
  request.addEventListener("error", () => stopped(form, word("failed")));
  request.addEventListener("abort", () => stopped(form, word("cancelled")));
  shown.querySelector("[data-cancel]").onclick = () => request.abort();
  shown.hidden = false;
  tell(shown, word("uploading"));
  request.send(new FormData(form));
  form.querySelectorAll("[type=submit]").forEach((button) => (button.disabled = true));
}

function progress(shown, sent) {
  const percent = Math.round((100 * sent.loaded) / sent.total);
  shown.querySelector("progress").value = percent;
  shown.querySelector(".percent").textContent = `${percent} %`;
}

function tell(shown, text) {
  shown.querySelector(".saying").textContent = text;
  say(text);
}

// The answer is a page: after a redirect go there, else show it (the form again, with its error).
function arrived(form, request) {
  if (request.status < 400) {
    location.assign(request.responseURL);
    return;
  }
  if (request.status >= 500) {
    stopped(form, word("failed"));
    return;
  }
  const page = new DOMParser().parseFromString(request.responseText, "text/html");
  const main = page.getElementById("main");
  if (main) {
    document.getElementById("main").replaceWith(document.adoptNode(main));
    document.title = page.title;
    (document.getElementById("errors") ?? document.getElementById("main")).focus();
  } else {
    location.reload();
  }
}

function stopped(form, text) {
  form.ariaBusy = null;
  form.querySelectorAll("[type=submit]").forEach((button) => (button.disabled = false));
  const shown = form.querySelector(".uploading");
  shown.querySelector("progress").value = 0;
  shown.querySelector(".percent").textContent = "";
  tell(shown, text);
}
