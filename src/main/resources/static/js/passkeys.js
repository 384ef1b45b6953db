// Passkeys: the browser and the person's device do the work; the server asks and checks.
const forgery = () => document.querySelector("input[name=_csrf]")?.value ?? "";

// Shows what only a browser with passkeys can do.
export function reveal(place) {
  if (window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
    for (const part of place.querySelectorAll("[data-passkey-part]")) {
      part.hidden = false;
    }
    for (const part of place.querySelectorAll("[data-passkey-absent]")) {
      part.hidden = true;
    }
  }
}

reveal(document);

document.addEventListener("click", (event) => {
  const pressed = event.target.closest("[data-passkey-enter]");
  if (pressed) {
    attempt(enter, pressed.closest("#curtain") ? opened : goOn);
  }
});
document.addEventListener("submit", (event) => {
  if (event.target.matches("[data-passkey-make]")) {
    event.preventDefault();
    attempt(() => make(event.target.elements), goOn);
  }
});

// A locked page stays where it was.
function opened() {
  document.dispatchEvent(new Event("kolo:opened"));
}

function goOn({ next }) {
  location.assign(next);
}

async function attempt(work, then) {
  const wrong = document.querySelector("#curtain #passkey-wrong") ?? document.getElementById("passkey-wrong");
  wrong && (wrong.hidden = true);
  try {
    then(await work());
  } catch {
    wrong && (wrong.hidden = false);
  }
}

async function enter() {
  const asked = await post("/sign-in/passkey/options");
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(asked);
  const shown = await navigator.credentials.get({ publicKey });
  return post("/sign-in/passkey", shown.toJSON());
}

async function make({ label, password }) {
  const asked = await post("/me/second-factor/passkeys/options", { password: password?.value });
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(asked);
  const made = await navigator.credentials.create({ publicKey });
  return post(`/me/second-factor/passkeys?label=${encodeURIComponent(label.value)}`, made.toJSON());
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
