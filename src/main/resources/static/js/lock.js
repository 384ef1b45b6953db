// The lock: a quarter of an hour without a sign of life hides the screen until its person proves
// again who they are. The page stays as it is behind it: nothing typed is lost.
import { hide, show } from "./curtain.js";
import { reveal } from "./passkeys.js";
import { standing } from "./trouble.js";
import { word } from "./words.js";

const IDLE = 15 * 60_000;
const BEAT = 60_000;
const LOOK = 15_000;
// All tabs are one session: life in one is life in all.
const SEEN = "seen";
const root = document.documentElement;
const curtain = document.getElementById("curtain");
const part = curtain?.querySelector("[data-lock]");
let beaten = Date.now();

function seen() {
  return Number(localStorage.getItem(SEEN) ?? 0);
}

function locked() {
  return root.dataset.curtain === "locked";
}

// Keys pressed before a drawn curtain may be anybody's. After a long sleep of the machine the first
// key locks: nobody looked in time.
function live() {
  const now = Date.now();
  if ("curtain" in root.dataset) {
    return;
  }
  if (now - seen() >= IDLE) {
    lock();
  } else if (now - seen() >= 1000) {
    localStorage.setItem(SEEN, now);
  }
}

function look() {
  if (locked()) {
    return;
  }
  const now = Date.now();
  if (now - seen() >= IDLE) {
    lock();
  } else if (seen() > beaten && now - beaten >= BEAT) {
    beaten = now;
    post("/lock/beat").then((answer) => answer && !answer.ok && check());
  }
}

async function check() {
  if ((await standing()) === "locked") {
    draw();
    ask();
  }
}

async function lock() {
  draw();
  if ((await standing()) === "open") {
    await post("/lock");
  }
  ask();
}

function draw() {
  hide();
  root.dataset.curtain = "locked";
  button(false);
}

function button(shown, text = "") {
  curtain.querySelector("[data-show]").hidden = !shown;
  curtain.querySelector("[data-words]").textContent = text;
}

async function ask() {
  const answer = await fetch("/lock", { headers: { Accept: "text/html" } }).catch(() => null);
  const where = answer && new URL(answer.url).pathname;
  if (where === "/lock") {
    fill(await answer.text());
  } else if (where === "/sign-in") {
    over("ended");
  } else if (answer?.ok) {
    open();
  } else {
    over("failed");
  }
}

// Nothing can be proven here now: the button asks again, the link signs in beside this page.
function over(why) {
  part.replaceChildren();
  if (why === "ended") {
    part.append(document.querySelector("#trouble [data-sign-in]").cloneNode(true));
    part.firstElementChild.hidden = false;
  }
  part.hidden = false;
  button(true, word(why));
}

function fill(text) {
  const page = new DOMParser().parseFromString(text, "text/html");
  const asking = document.adoptNode(page.querySelector("[data-lock-part]"));
  // The page behind may have errors of its own.
  asking.querySelector("#errors")?.removeAttribute("id");
  part.replaceChildren(asking);
  part.hidden = false;
  button(false);
  reveal(part);
  part.querySelector("[name=proof]").focus();
}

function open() {
  part.replaceChildren();
  part.hidden = true;
  button(true, word("hidden"));
  localStorage.setItem(SEEN, Date.now());
  show();
}

// After a lost connection the server may not have heard of the lock; after an ended session its
// person has just signed in anew.
async function again() {
  const how = await standing();
  if (how === "open" && part.querySelector("[data-sign-in]")) {
    open();
  } else if (how === "open") {
    lock();
  } else if (how === "failed") {
    over(how);
  } else {
    ask();
  }
}

// Somebody proved it in another tab of the same session.
async function unlockedElsewhere() {
  if (part.querySelector("[data-lock-part]") && (await standing()) === "open") {
    open();
  }
}

async function post(address, body) {
  const key = document.querySelector("[name=_csrf]")?.value ?? "";
  const headers = { "X-CSRF-TOKEN": key, "Kolo-Script": "yes" };
  return fetch(address, { method: "POST", headers, body }).catch(() => null);
}

async function prove(form) {
  const answer = await post(form.action, new URLSearchParams(new FormData(form)));
  if (answer?.status === 204) {
    open();
  } else if (answer?.status === 422) {
    fill(await answer.text());
  } else {
    ask();
  }
}

if (part) {
  localStorage.setItem(SEEN, Date.now());
  for (const sign of ["keydown", "pointerdown", "input", "wheel", "touchmove"]) {
    document.addEventListener(sign, live, { passive: true, capture: true });
  }
  setInterval(look, LOOK);
  document.addEventListener("visibilitychange", () => (locked() ? unlockedElsewhere() : look()));
  document.addEventListener("kolo:locked", () => (draw(), ask()));
  document.addEventListener("kolo:opened", open);
  document.addEventListener("submit", (event) => {
    if (event.target.matches("[data-lock-form]")) {
      event.preventDefault();
      prove(event.target);
    }
  });
  document.addEventListener("click", (event) => {
    if (locked() && event.target.closest("[data-show]")) {
      again();
    }
  });
}
