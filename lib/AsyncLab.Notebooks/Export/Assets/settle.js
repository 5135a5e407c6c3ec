(async () => {
  const patience = 15000, quiet = 500, started = performance.now();
  const pause = time => new Promise(done => setTimeout(done, time));
  const inTime = () => performance.now() - started < patience;

  while (document.readyState !== "complete" && inTime()) await pause(20);
  await Promise.race([document.fonts.ready, pause(patience)]);

  let changed = performance.now();
  const observer = new MutationObserver(() => (changed = performance.now()));
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });

  // What is drawn when it comes into view must come into view once.
  for (let y = 0; y < document.documentElement.scrollHeight && inTime(); y += innerHeight / 2) {
    scrollTo(0, y);
    await Promise.race([new Promise(requestAnimationFrame), pause(100)]);
    await pause(20);
  }
  scrollTo(0, 0);

  while (performance.now() - changed < quiet && inTime()) await pause(50);
  observer.disconnect();
})()
