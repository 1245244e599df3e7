"use strict";
// Everything here is a convenience: without it every number, date, name and quotation is a plain link to the register.
(() => {
  const $ = (id) => document.getElementById(id);
  const make = (tag, text, className) => {
    const element = document.createElement(tag);
    if (text) element.textContent = text;
    if (className) element.className = className;
    return element;
  };

  // Light and dark.
  const store = {
    get: () => { try { return localStorage.getItem("theme"); } catch { return null; } },
    set: (value) => { try { localStorage.setItem("theme", value); } catch { /* a file page may have no storage */ } },
  };
  const root = document.documentElement;
  if (["light", "dark"].includes(store.get())) root.dataset.theme = store.get();
  $("bar").hidden = false;
  $("theme").addEventListener("click", () => {
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    store.set(root.dataset.theme);
  });

  // The code behind the page: a reader wants it seldom.
  const code = (shown) => {
    root.classList.toggle("code-hidden", !shown);
    $("code").setAttribute("aria-pressed", String(shown));
    $("code").textContent = shown ? "Hide code" : "Show code";
  };
  $("code").hidden = !document.querySelector("details.code");
  $("code").addEventListener("click", () => code(root.classList.contains("code-hidden")));
  code(false);

  // The contents: closed on a phone, and showing where one is.
  const contents = document.querySelector(".contents details");
  if (!matchMedia("(min-width: 62rem)").matches) contents.open = false;
  const entries = new Map([...document.querySelectorAll(".contents a")].map((a) => [a.getAttribute("href").slice(1), a]));
  const watcher = new IntersectionObserver((seen) => {
    for (const { target, isIntersecting } of seen) {
      if (!isIntersecting) continue;
      for (const link of entries.values()) link.removeAttribute("aria-current");
      entries.get(target.id)?.setAttribute("aria-current", "true");
    }
  }, { rootMargin: "-10% 0px -80% 0px" });
  for (const id of entries.keys()) if ($(id)) watcher.observe($(id));

  // The panel: a sentence in its article's own words, with the span marked.
  const panel = $("panel");
  let opener = null, wanted = null;  // what was clicked, and the height to go back to
  const stripped = (node) => {
    const copy = node.cloneNode(true);
    for (const element of [copy, ...copy.querySelectorAll("[id]")]) element.removeAttribute("id");
    return copy;
  };
  const link = (href, text) => {
    const a = make("a", text);
    a.href = href;
    return a;
  };
  const show = (name) => {
    const target = $(name);
    const entry = target?.closest(".entry");
    if (!entry) return false;
    const body = $("panel-body");
    body.replaceChildren();
    for (const other of document.querySelectorAll(".came-from")) other.classList.remove("came-from");
    const links = make("p", "", "links");
    if (entry.classList.contains("computation")) {
      $("panel-title").textContent = "How this was worked out";
      body.append(...stripped(entry).childNodes);
      for (const aside of body.querySelectorAll(".entry-number, .places")) aside.remove();
    } else {
      $("panel-title").textContent = entry.querySelector(".article-title").textContent;
      const dated = entry.querySelector(".article-date");
      if (dated) body.append(make("p", dated.textContent, "article-date"));
      const place = $("place-" + entry.dataset.note);
      const quote = make("blockquote");
      quote.append(...stripped(place?.closest(".paragraph") ?? entry.querySelector(".sentence")).childNodes);
      quote.dataset.kind = "article-text";
      for (const mark of quote.querySelectorAll("[data-rows]")) {
        const these = mark.dataset.rows.split(" ").includes(name) || name === entry.id;
        mark.classList.toggle("this", these);
      }
      body.append(quote);
      if (place) {
        links.append(link("#" + place.id, "Open in the article"));
      }
    }
    for (const mark of document.querySelectorAll("main [data-rows]")) {
      const these = mark.dataset.rows.split(" ").includes(name);
      mark.classList.toggle("this", these);
      if (these) mark.closest(".entry")?.classList.add("came-from");
    }
    links.append(link("#" + entry.id, "In the register"));
    body.append(links);
    if (!entry.classList.contains("computation")) {
      const row = make("p", "Row of the ledger: ", "row");
      row.append(make("code", name));
      body.append(row);
    }
    panel.hidden = false;
    panel.scrollTop = 0;
    panel.focus({ preventScroll: true });
    const mark = body.querySelector(".this");
    if (mark) panel.scrollTop = Math.max(0, mark.offsetTop - panel.clientHeight / 2);
    return true;
  };
  // What was clicked stays in sight.
  const uncover = (element) => {
    const word = element.getBoundingClientRect(), card = panel.getBoundingClientRect();
    if (word.right > card.left && word.bottom > card.top - 16) scrollBy({ top: word.bottom - card.top + 48 });
  };
  const hide = () => {
    if (!panel.hidden || wanted !== null) opener?.focus({ preventScroll: true });
    panel.hidden = true;
  };
  // Where the reader was stands in the history: `depth` steps back, at `top`.
  const away = () => { $("return").hidden = !history.state?.away; };
  const goBack = () => {
    if (wanted !== null) return;  // on the way: a second Esc would leave the page
    wanted = history.state.top;
    history.go(-history.state.depth);
  };
  const close = () => {
    if (panel.hidden) return;
    if (history.state?.panel) goBack();
    else hide();
  };
  const leave = (a) => {
    const { depth = 0, top = scrollY } = history.state ?? {};
    panel.hidden = true;
    if (a.hash === location.hash) history.pushState(null, "");
    else location.hash = a.hash;
    history.replaceState({ away: true, depth: depth + 1, top }, "");
    unfold();
    away();
  };
  document.addEventListener("click", (event) => {
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const a = event.target.closest?.("a");
    if (!a) return;
    const inside = panel.contains(a);
    if (inside && a.closest(".links, sup")) {
      event.preventDefault();
      leave(a);
      return;
    }
    const href = a.getAttribute("href") ?? a.getAttribute("xlink:href") ?? "";
    if (!/^#[a-z]+-[0-9a-f]{12}$/.test(href)) return;
    if (!$(href.slice(1))?.closest(".entry")) return;
    const before = history.state?.panel ? history.state : { depth: 0, top: scrollY };
    const again = !panel.hidden && !inside;
    if (!inside) opener = a;
    event.preventDefault();
    show(href.slice(1));
    if (!inside) uncover(a);
    const state = { panel: href.slice(1), depth: again ? before.depth || 1 : before.depth + 1, top: again ? scrollY : before.top };
    history[again ? "replaceState" : "pushState"](state, "");
    away();
  });
  $("panel-close").addEventListener("click", close);
  $("return").addEventListener("click", goBack);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    if (!panel.hidden) close();
    else if (document.activeElement === $("search") && $("search").value) clear();
    else if (history.state?.away) goBack();
    else clear();
  });
  addEventListener("popstate", () => {
    const state = history.state;
    away();
    if (state?.panel) show(state.panel);
    else hide();
    if (wanted !== null) scrollTo({ top: wanted, behavior: "instant" });
    wanted = null;
  });
  if (history.state?.panel) show(history.state.panel);
  away();

  // A link into a folded article opens it.
  const unfold = () => {
    const target = $(decodeURIComponent(location.hash.slice(1)));
    for (let fold = target?.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    target?.scrollIntoView();
  };
  addEventListener("hashchange", unfold);
  if (location.hash) unfold();

  // On a small page what is wider than its box says so.
  const measure = () => {
    for (const box of document.querySelectorAll(".drawing, .table")) box.classList.toggle("wider", box.scrollWidth > box.clientWidth + 1);
  };
  addEventListener("resize", measure);
  measure();

  // Searching everything: each stretch of running text, whatever marks and links cut it up.
  const fold = (text) => text.replace(/[^ -@[-~]/g, (sign) => {  // as many signs as before, so that places stay places
    const plain = sign.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
    if (plain.length === 1) return { "\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u2013": "-" }[plain] ?? plain;
    return sign;
  });
  const BLOCKS = "p, li, td, th, caption, dt, dd, h2, h3, h4, h5, summary, figcaption, .paragraph";
  let stretches = null, hits = [], current = -1;
  const read = () => {
    const out = [], walker = document.createTreeWalker($("content"), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent.closest("sup, svg, .code, .tools, .places")) continue;
      const block = parent.closest(BLOCKS) ?? parent;
      if (out.at(-1)?.block !== block) out.push({ block, nodes: [], text: "" });
      out.at(-1).nodes.push([out.at(-1).text.length, node]);
      out.at(-1).text += node.data;
    }
    for (const stretch of out) stretch.text = fold(stretch.text);
    return out;
  };
  const range = ({ nodes, start, end }) => {
    const found = new Range(), at = (place) => nodes.findLast(([from]) => from <= place);
    const [first, last] = [at(start), at(end - 1)];
    found.setStart(first[1], start - first[0]);
    found.setEnd(last[1], end - last[0]);
    return found;
  };
  const MOST_MARKED = 2000;
  const paint = (name, some) => {
    if (typeof Highlight === "function") CSS.highlights.set(name, new Highlight(...some.slice(0, MOST_MARKED).map(range)));
  };
  const tell = (words) => { $("found").textContent = words; };
  const go = (number) => {
    document.querySelector(".found-here")?.classList.remove("found-here");
    current = (number + hits.length) % hits.length;
    const { block } = hits[current];
    for (let fold = block.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    block.classList.add("found-here");
    paint("found-here", [hits[current]]);
    block.scrollIntoView({ block: "center", behavior: "instant" });
    const box = range(hits[current]).getBoundingClientRect();
    if (box.top < 60 || box.bottom > innerHeight) scrollBy({ top: box.top - innerHeight / 2, behavior: "instant" });
    tell(`${(current + 1).toLocaleString("en")} of ${hits.length.toLocaleString("en")}${hits.length > 1 ? " (Enter: next)" : ""}`);
  };
  const search = () => {
    document.querySelector(".found-here")?.classList.remove("found-here");
    const phrase = fold($("search").value).trim();
    hits = [];
    current = -1;
    if (phrase) {
      stretches ??= read();
      const pattern = new RegExp(phrase.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+"), "g");
      for (const { block, nodes, text } of stretches) {
        if (block.closest("[hidden]")) continue;
        for (const found of text.matchAll(pattern)) hits.push({ block, nodes, start: found.index, end: found.index + found[0].length });
      }
    }
    paint("found", hits);
    paint("found-here", []);
    if (hits.length) go(0);
    else tell(phrase ? "not found" : "");
  };
  const clear = () => { $("search").value = ""; search(); };
  let soon = 0;
  $("search").addEventListener("input", () => { clearTimeout(soon); soon = setTimeout(search, 150); });
  $("search").addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !hits.length) return;
    event.preventDefault();
    go(current + (event.shiftKey ? -1 : 1));
  });

  // Tables: a filter for the rows of each long one, and each to take away.
  const words = (cell) => {
    const copy = cell.cloneNode(true);
    for (const mark of copy.querySelectorAll("sup")) mark.remove();
    return copy.textContent.replace(/\s+/g, " ").trim();
  };
  const LONG_TABLE = 10;
  const tables = [...document.querySelectorAll(".table > table")].map((table) => ({
    table, box: table.parentElement, rows: [...table.tBodies].flatMap((body) => [...body.rows]),
  }));
  const filter = (rows, said, wanted) => {
    let shown = 0;
    for (const row of rows) {
      const text = fold(words(row));
      row.hidden = !wanted.every((word) => text.includes(word));
      shown += row.hidden ? 0 : 1;
    }
    said.textContent = wanted.length ? `${shown} of ${rows.length} rows` : "";
  };
  const FORMULA = /^[=+\-@\t\r]/, NUMBER = /^[+-]?[\d.,\s]+%?$/;
  const cellText = (text) => {
    const safe = FORMULA.test(text) && !NUMBER.test(text) ? "'" + text : text;
    return /[",\n\r]/.test(safe) ? '"' + safe.replaceAll('"', '""') + '"' : safe;
  };
  tables.forEach(({ table, box, rows }, number) => {
    const tools = make("div", "", "tools");
    const button = make("button", "Save as CSV");
    button.type = "button";
    const caption = table.caption ? words(table.caption) : `table ${number + 1}`;
    button.setAttribute("aria-label", `Save as CSV: ${caption}`);
    button.addEventListener("click", () => {
      const lines = [...table.rows].filter((row) => !row.hidden).map((row) => [...row.cells].map((c) => cellText(words(c))).join(","));
      const address = URL.createObjectURL(new Blob(["\ufeff" + lines.join("\r\n") + "\r\n"], { type: "text/csv" }));
      const save = link(address, "");
      save.download = (fold(caption).replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 60) || "table") + ".csv";
      save.click();
      setTimeout(() => URL.revokeObjectURL(address), 1000);
    });
    if (rows.length >= LONG_TABLE) {
      const field = make("input"), said = make("output");
      field.type = "search";
      field.placeholder = "Filter the rows of this table";
      field.setAttribute("aria-label", `Filter the rows of this table: ${caption}`);
      field.addEventListener("input", () => filter(rows, said, fold(field.value).split(/\s+/).filter(Boolean)));
      tools.append(said, field);
    }
    tools.append(button);
    box.before(tools);
  });
})();
