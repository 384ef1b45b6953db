// Passkeys: the browser and the person's device do the work; the server asks and checks.
const forgery = () => document.querySelector("input[name=_csrf]")?.value ?? "";

if (window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
  for (const part of document.querySelectorAll("[data-passkey-part]")) {
    part.hidden = false;
  }
  for (const part of document.querySelectorAll("[data-passkey-absent]")) {
    part.hidden = true;
  }
}

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-passkey-enter]")) {
    attempt(enter);
  }
});
document.addEventListener("submit", (event) => {
  if (event.target.matches("[data-passkey-make]")) {
    event.preventDefault();
    attempt(() => make(event.target.elements.label.value));
  }
});

async function attempt(work) {
  const wrong = document.getElementById("passkey-wrong");
  wrong && (wrong.hidden = true);
  try {
    location.assign((await work()).next);
  } catch {
    wrong && (wrong.hidden = false);
  }
}

export async function enter() {
  const asked = await post("/sign-in/passkey/options");
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(asked);
  const shown = await navigator.credentials.get({ publicKey });
  return post("/sign-in/passkey", shown.toJSON());
}

async function make(label) {
  const asked = await post("/me/second-factor/passkeys/options");
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(asked);
  const made = await navigator.credentials.create({ publicKey });
  return post(`/me/second-factor/passkeys?label=${encodeURIComponent(label)}`, made.toJSON());
}

async function post(address, body) {
  const answer = await fetch(address, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-CSRF-TOKEN": forgery(), "Kolo-Script": "yes" },
    body: body ? JSON.stringify(body) : null,
  });
  if (!answer.ok) {
    throw new Error(String(answer.status));
  }
  return answer.json();
}
