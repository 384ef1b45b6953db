// A field opened in place: Enter saves (Shift+Enter begins a line), Esc leaves it as it was.
document.addEventListener("keydown", (event) => {
  const form = event.target.closest?.("form.opened");
  if (!form) {
    return;
  }
  if (event.key === "Enter" && !event.shiftKey && event.target.matches("[data-enter]")) {
    event.preventDefault();
    form.requestSubmit();
  } else if (event.key === "Escape") {
    form.querySelector("[data-escape]")?.click();
  }
});
