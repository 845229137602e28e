// What script adds: nothing here is needed to use a page.
"use strict";

// The summary of what is wrong is read first.
document.querySelector("[data-focus]")?.focus();

// A minute and a half before the session ends, the way to keep it comes into view.
const session = document.querySelector(".session-bar");
if (session) {
  const seconds = Number(session.dataset.seconds);
  const warn = () => {
    session.classList.add("session-bar--soon");
    session.setAttribute("role", "alert");
  };
  setTimeout(warn, Math.max(0, seconds - 90) * 1000);
  session.querySelector("form").addEventListener("submit", async (event) => {
    event.preventDefault();
    const body = new URLSearchParams(new FormData(event.target));
    const answer = await fetch(event.target.action, { method: "POST", body });
    if (!answer.ok) { event.target.submit(); return; }
    session.classList.remove("session-bar--soon");
    setTimeout(warn, Math.max(0, seconds - 90) * 1000);
  });
}
