// Follows what happens to the page: shows what runs and what is wrong, and loads the page again when there is a newer one.
(place => {
  const { page, version } = document.currentScript.dataset;

  // The line at the foot of the page.

  const style = document.createElement("style");
  style.textContent = `
    #preview-status { position: fixed; inset: auto auto 1rem 1rem; z-index: 10; max-width: calc(100vw - 2rem); max-height: 40vh;
      overflow: auto; padding: 0.4rem 0.9rem; border: 1px solid var(--line, gray); border-radius: 6px; white-space: pre-wrap;
      background: var(--panel, white); color: var(--ink, black); font: 0.875rem/1.5 var(--sans, sans-serif); }
    #preview-status.wrong { border-color: var(--bad, red); background: var(--bad-wash, white); color: var(--bad, red); }
    #preview-status:empty { display: none; }
    .cell[aria-busy="true"] { outline: 2px solid var(--accent, teal); outline-offset: 2px; }
    @media print { #preview-status { display: none; } }`;
  const status = document.createElement("div");
  status.id = "preview-status";
  status.setAttribute("role", "status");
  document.head.append(style);
  document.body.append(status);

  function say(text, isWrong) {
    status.classList.toggle("wrong", isWrong);
    if (status.textContent !== text) status.textContent = text;
  }

  function show(state) {
    if (state.version !== version) {
      place.remember();
      history.scrollRestoration = "manual";
      events.close();
      location.reload();
      return;
    }
    say([state.error, state.running].filter(Boolean).join("\n"), Boolean(state.error));
    document.querySelector(".cell[aria-busy]")?.removeAttribute("aria-busy");
    if (state.cell) document.getElementById(state.cell)?.setAttribute("aria-busy", "true");
  }

  // A browser has six connections for one address: pages that nobody sees leave theirs to the others.

  let events;
  function follow() {
    events?.close();
    if (document.hidden) return;
    events = new EventSource(`/.preview/events?${page}`);
    events.onmessage = message => show(JSON.parse(message.data));
    events.onerror = () => say("The preview has ended. This page is as it was then.", true);
  }

  document.addEventListener("visibilitychange", follow);
  addEventListener("pageshow", event => event.persisted && follow());
  follow();
})(previewPlace);
