"use strict";
(() => {
  const root = document.documentElement;
  root.classList.add("scripted", "hide-other");
  const main = document.getElementById("main");
  const pages = new Map();
  for (const held of document.querySelectorAll("noscript[data-page]")) pages.set(held.dataset.page, held);
  const overview = document.getElementById("overview");
  let left = 0;

  // Sections are unfolded when they are first asked for.
  function section(key) {
    const held = pages.get(key);
    if (held.localName !== "noscript") return held;
    const unfolded = document.createRange().createContextualFragment(held.textContent).firstElementChild;
    unfolded.hidden = true;
    held.replaceWith(unfolded);
    pages.set(key, unfolded);
    prepare(unfolded);
    return unfolded;
  }

  function show() {
    const target = location.hash.slice(1);
    if (target === "main") return main.focus();
    const key = target.split("-")[0];
    const shown = pages.has(key) ? section(key) : overview;
    if (!overview.hidden && shown !== overview) left = scrollY;
    const all = key === "all";
    if (all) for (const name of [...pages.keys()]) section(name);
    for (const page of [overview, ...pages.values()]) if (page.localName === "section") page.hidden = !all && page !== shown;
    const title = shown.querySelector("h1, h2");
    document.title = title.textContent;
    const found = target && document.getElementById(target);
    for (const old of document.querySelectorAll(".here")) old.classList.remove("here");
    if (found && found.matches(".quiet")) {
      for (const box of shown.querySelectorAll("[data-look=other] input:not(:checked)")) box.click();
    }
    if (found && found !== shown && found !== main) {
      found.scrollIntoView({ block: found.matches("section") ? "start" : "center" });
      (found.closest("p, li") || found).classList.add("here");
      const mark = found.localName === "i" ? found.parentElement.querySelector("#" + CSS.escape(found.id) + " ~ .m, #" + CSS.escape(found.id) + " ~ span .m") : null;
      if (mark) mark.focus({ preventScroll: true });
    } else if (target && !all) {
      scrollTo(0, shown === overview ? left : 0);
      title.focus({ preventScroll: true });
    }
  }

  // The rule behind a mark is shown beside the text, from the list that stands below it.
  function prepare(page) {
    const panel = page.querySelector("[data-role=note]");
    const marks = page.querySelectorAll(".m");
    for (const mark of marks) mark.setAttribute("aria-describedby", notesOf(page, mark).flatMap((note) => [...note.querySelectorAll(".rule")]).map((link) => link.hash.slice(1)).join(" "));
    const explain = (event) => {
      const mark = event.target.closest(".m");
      if (!mark || !panel) return;
      panel.replaceChildren(...notesOf(page, mark).flatMap(explained));
      panel.classList.add("filled");
      const numbers = new Set(mark.dataset.n.split(" "));
      for (const other of marks) other.classList.toggle("lit", other.dataset.n.split(" ").some((n) => numbers.has(n)));
    };
    page.addEventListener("pointerover", explain);
    page.addEventListener("focusin", explain);
    page.addEventListener("click", (event) => {
      if (event.target.closest(".m")) event.preventDefault();
      else if (!event.target.closest(".panel")) silence();
    });
    page.addEventListener("keydown", (event) => { if (event.key === "Escape") silence(); });
    const hint = panel ? [...panel.childNodes] : [];
    const silence = () => {
      panel?.replaceChildren(...hint);
      panel?.classList.remove("filled");
      for (const mark of marks) mark.classList.remove("lit");
    };
    for (const item of page.querySelectorAll(".legend [data-look]")) {
      const box = document.createElement("input");
      box.type = "checkbox";
      box.checked = !root.classList.contains("hide-" + item.dataset.look);
      box.addEventListener("change", () => root.classList.toggle("hide-" + item.dataset.look, !box.checked));
      const label = document.createElement("label");
      label.append(box, ...item.childNodes);
      item.append(label);
    }
  }

  function notesOf(page, mark) {
    return mark.dataset.n.split(" ").map((n) => page.querySelector(`#${page.id}-n${n}`));
  }

  function explained(note) {
    const quoted = document.createElement("p");
    quoted.append(note.firstElementChild.cloneNode(true), " ", note.querySelector(".words").cloneNode(true));
    const rules = document.createElement("ul");
    for (const link of note.querySelectorAll(".rule")) {
      const rule = document.querySelector(link.hash).cloneNode(true);
      rule.removeAttribute("id");
      rule.querySelector(".times")?.remove();
      rules.append(rule);
    }
    return [quoted, rules];
  }

  const table = document.getElementById("articles");
  if (table) {
    const body = table.tBodies[0];
    const rows = [...body.rows];
    const heads = [...table.tHead.rows[0].cells];
    const value = (row, column) => row.cells[column].dataset.sort;
    heads.forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const down = head.getAttribute("aria-sort") === "ascending";
        for (const other of heads) other.removeAttribute("aria-sort");
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        const number = head.dataset.kind === "number";
        rows.sort((a, b) => {
          const [x, y] = [value(a, column), value(b, column)];
          if (x === "" || y === "") return (x === "") - (y === "");
          return (number ? x - y : x.localeCompare(y)) * (down ? -1 : 1);
        });
        body.append(...rows);
      });
    });

    const form = document.getElementById("filters");
    const find = document.getElementById("find");
    const event = document.getElementById("pick-event");
    const findings = document.getElementById("only-findings");
    const found = heads.findIndex((head) => head.dataset.name === "found");
    const texts = new Map(rows.map((row) => [row, row.textContent.toLowerCase()]));
    const points = new Map([...document.querySelectorAll(".plot [data-for]")].map((point) => [point.dataset.for, point]));
    const filter = () => {
      const words = find.value.toLowerCase().split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const row of rows) {
        const fits = words.every((word) => texts.get(row).includes(word))
          && (!event || !event.value || row.dataset.event === event.value)
          && (!findings.checked || value(row, found) > 0);
        row.hidden = !fits;
        points.get(row.dataset.link)?.classList.toggle("out", !fits);
        shown += fits;
      }
      document.getElementById("shown").textContent = shown === rows.length ? "" : `${shown} of ${rows.length} shown`;
    };
    form.hidden = false;
    form.addEventListener("input", filter);
    form.addEventListener("submit", (submitted) => submitted.preventDefault());
  }

  addEventListener("hashchange", show);
  show();
})();
