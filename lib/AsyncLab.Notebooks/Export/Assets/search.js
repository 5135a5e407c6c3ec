"use strict";

// Finds sections of all chapters: those in which each word of a query begins a word.
window.bookSearch = (() => {
  let sections;

  async function find(query) {
    const words = fold(query).split(/\s+/).filter(Boolean);
    if (words.length === 0) return [];
    const all = await (sections ??= load());
    const found = best(all, words, startsWord);
    return (found.length > 0 ? found : best(all, words, () => true))
      .map(section => ({ ...section, excerpt: excerpt(section, words) }));
  }

  // A script and no request: a page from a file may not read another file.
  function load() {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = "assets/search-index.js";
      script.onload = () => resolve(window.searchIndex.flatMap(prepare));
      script.onerror = () => {
        sections = undefined;
        reject(new Error("The search index cannot be read"));
      };
      document.head.append(script);
    });
  }

  // The title of a chapter is the heading of its beginning.
  function prepare({ page, title, sections }) {
    const all = sections.some(s => !s.id) ? sections : [{ heading: "", id: "", text: "" }, ...sections];
    return all.map(({ heading, id, text }) => ({
      title, heading, text,
      url: encodeURIComponent(page) + (id && `#${encodeURIComponent(id)}`),
      head: fold(heading || title),
      body: fold(text),
    }));
  }

  // Lower case and without accents, sign by sign: a place in the result is the same place in the text.
  function fold(text) {
    return text.replace(/[^\x00-\x7f]/g, sign => {
      const [letter, ...marks] = sign.normalize("NFD");
      const lower = (marks.length > 0 && marks.every(m => /\p{M}/u.test(m)) ? letter : sign).toLowerCase();
      return lower.length === 1 ? lower : sign;
    }).replace(/[A-Z]+/g, letters => letters.toLowerCase());
  }

  // What is in the heading counts more than what is in the text, and what is said again and again a little more.
  function best(all, words, fits) {
    const score = ({ head, body }) => words
      .map(word => 10 * Math.min(places(head, word, fits).length, 1) + Math.min(places(body, word, fits).length, 5))
      .reduce((sum, points) => (points === 0 || sum === 0 ? 0 : sum + points), 1);
    return all.map(section => ({ section, points: score(section) })).filter(s => s.points > 0)
      .sort((a, b) => b.points - a.points).map(s => s.section);
  }

  function places(text, word, fits) {
    const found = [];
    for (let at = text.indexOf(word); at >= 0 && found.length < 50; at = text.indexOf(word, at + word.length))
      if (fits(text, at)) found.push(at);
    return found;
  }

  function startsWord(text, at) {
    return at === 0 || ![text[at - 1], text[at]].every(sign => /[\p{L}\p{N}_]/u.test(sign));
  }

  // Some words around the first place, as pieces: every second one is what was asked for.
  function excerpt({ text, body }, words) {
    const spots = words.flatMap(word => {
      const found = places(body, word, startsWord);
      return (found.length > 0 ? found : places(body, word, () => true)).map(at => [at, at + word.length]);
    }).sort((a, b) => a[0] - b[0]);
    const first = spots[0]?.[0] ?? 0;
    const start = first < 60 ? 0 : text.indexOf(" ", first - 60) + 1 || first;
    const end = text.length <= start + 180 ? text.length : Math.max(text.lastIndexOf(" ", start + 180), first + 60);
    const pieces = [start > 0 ? "… " : ""];
    let at = start;
    for (const [from, to] of spots.filter(([from, to]) => from >= start && to <= end)) {
      if (from < at) continue;
      pieces[pieces.length - 1] += text.slice(at, from);
      pieces.push(text.slice(from, to), "");
      at = to;
    }
    pieces[pieces.length - 1] += text.slice(at, end) + (end < text.length ? " …" : "");
    return pieces;
  }

  return { find };
})();
