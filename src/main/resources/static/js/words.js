// Texts come with the page, in the reader's language; the live region reads them out.
export function word(name) {
  return document.getElementById("script-words")?.dataset[name] ?? "";
}

export function say(text) {
  const live = document.getElementById("live");
  if (live) {
    live.textContent = "";
    requestAnimationFrame(() => (live.textContent = text));
  }
}

export function typing(target) {
  return target.isContentEditable || target.matches?.("input:not([type=checkbox], [type=radio]), textarea, select");
}

// Single letters can be switched off in the help: dictation and shaky hands press them by accident.
export function lettersOn() {
  return localStorage.getItem("letters") !== "off";
}
