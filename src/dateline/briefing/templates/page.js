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
  let opener = null, leaving = false;
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
        const open = link("#" + place.id, "Open in the article");
        open.addEventListener("click", () => {
          for (const mark of document.querySelectorAll(".article [data-rows]")) {
            mark.classList.toggle("this", mark.dataset.rows.split(" ").includes(name));
          }
        });
        links.append(open);
      }
    }
    links.append(link("#" + entry.id, "In the register"));
    body.append(links);
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
    if (panel.hidden) return;
    panel.hidden = true;
    if (!leaving) opener?.focus({ preventScroll: true });
    leaving = false;
  };
  const close = () => {
    if (panel.hidden) return;
    if (history.state?.panel) history.go(-history.state.depth);
    else hide();
  };
  document.addEventListener("click", (event) => {
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const a = event.target.closest?.("a");
    if (!a) return;
    const href = a.getAttribute("href") ?? a.getAttribute("xlink:href") ?? "";
    if (!/^#[a-z]+-[0-9a-f]{12}$/.test(href)) return;
    if (!$(href.slice(1))?.closest(".entry")) return;
    const inside = panel.contains(a), again = !panel.hidden && !inside;
    const depth = again ? history.state?.depth ?? 1 : (history.state?.depth ?? 0) + 1;
    if (!inside) opener = a;
    event.preventDefault();
    show(href.slice(1));
    if (!inside) uncover(a);
    history[again ? "replaceState" : "pushState"]({ panel: href.slice(1), depth }, "");
  });
  panel.addEventListener("click", (event) => { leaving = Boolean(event.target.closest(".links a, sup a")); });
  $("panel-close").addEventListener("click", close);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    if (!panel.hidden) close();
    else if (document.activeElement === $("search")) { $("search").value = ""; filter(); }
  });
  addEventListener("popstate", (event) => {
    if (event.state?.panel) show(event.state.panel);
    else hide();
  });
  if (history.state?.panel) show(history.state.panel);

  // A link into a folded article opens it.
  const unfold = () => {
    const target = $(decodeURIComponent(location.hash.slice(1)));
    for (let fold = target?.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    target?.scrollIntoView();
  };
  addEventListener("hashchange", unfold);
  if (location.hash) unfold();

  // Searching and taking away tables.
  const words = (cell) => {
    const copy = cell.cloneNode(true);
    for (const mark of copy.querySelectorAll("sup")) mark.remove();
    return copy.textContent.replace(/\s+/g, " ").trim();
  };
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const tables = [...document.querySelectorAll(".table > table")].map((table) => ({
    table, box: table.parentElement,
    rows: [...table.tBodies].flatMap((body) => [...body.rows]).map((row) => ({ row, text: fold(words(row)) })),
  }));
  const filter = () => {
    const wanted = fold($("search").value).split(/\s+/).filter(Boolean);
    let shown = 0, all = 0, holding = 0;
    for (const { box, rows } of tables) {
      let here = 0;
      for (const { row, text } of rows) {
        row.hidden = !wanted.every((word) => text.includes(word));
        here += row.hidden ? 0 : 1;
      }
      box.classList.toggle("nothing-found", wanted.length > 0 && here === 0);
      shown += here; all += rows.length; holding += here ? 1 : 0;
    }
    $("found").textContent = wanted.length ? `${shown} of ${all} rows, in ${holding} of ${tables.length} tables` : "";
  };
  $("search").addEventListener("input", filter);
  $("search").addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    const first = tables.find(({ rows }) => rows.some(({ row }) => !row.hidden));
    if ($("search").value && first) first.box.scrollIntoView();
  });

  const FORMULA = /^[=+\-@\t\r]/, NUMBER = /^[+-]?[\d.,\s]+%?$/;
  const cellText = (text) => {
    const safe = FORMULA.test(text) && !NUMBER.test(text) ? "'" + text : text;
    return /[",\n\r]/.test(safe) ? '"' + safe.replaceAll('"', '""') + '"' : safe;
  };
  tables.forEach(({ table, box }, number) => {
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
    tools.append(button);
    box.before(tools);
  });
})();
