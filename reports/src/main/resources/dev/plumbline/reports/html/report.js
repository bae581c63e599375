// Filters what stands on the page. Without it the page is the same, unfiltered.
(() => {
  "use strict";
  const form = document.getElementById("filter");
  const input = document.getElementById("filter-text");
  const count = document.getElementById("filter-count");
  const number = new Intl.NumberFormat("en");

  // One entry per row, read from the page once, at the first use.
  let lists;
  const read = () =>
    [...document.querySelectorAll("details.list[data-standing]")].map((list) => {
      const rule = list.closest(".rule");
      const title = rule.id.slice("rule-".length) + " " + rule.querySelector("h3").textContent;
      return {
        list,
        rule,
        opened: false,
        standing: list.dataset.standing,
        severity: rule.dataset.severity,
        rows: [...list.querySelectorAll("tbody")].map((row) => ({
          row,
          text: (title + " " + row.textContent).toLowerCase(),
        })),
      };
    });

  // Opens a list that holds what was looked for, and closes only what was opened so.
  const show = (entry, found) => {
    if (found && !entry.list.open) {
      entry.list.open = entry.opened = true;
    } else if (!found && entry.opened) {
      entry.list.open = entry.opened = false;
    }
  };

  const chosen = (name) =>
    new Set([...form.querySelectorAll(`input[name="${name}"]:checked`)].map((box) => box.value));

  const apply = () => {
    lists ??= read();
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    const severities = chosen("severity");
    const standings = chosen("standing");
    const active =
      words.length > 0 || form.querySelector('input[type="checkbox"]:not(:checked)') !== null;
    const shownRules = new Set();
    let shown = 0;
    let all = 0;
    for (const entry of lists) {
      const wanted = severities.has(entry.severity) && standings.has(entry.standing);
      let here = 0;
      for (const { row, text } of entry.rows) {
        const match = wanted && words.every((word) => text.includes(word));
        if (row.hidden === match) row.hidden = !match;
        if (match) here++;
      }
      all += entry.rows.length;
      shown += here;
      entry.list.hidden = active && here === 0;
      show(entry, active && words.length > 0 && here > 0 && here <= 200);
      if (here > 0) shownRules.add(entry.rule);
    }
    for (const rule of document.querySelectorAll(".rule")) {
      rule.hidden = active && !shownRules.has(rule);
    }
    count.textContent = active ? `${number.format(shown)} of ${number.format(all)} findings` : "";
  };

  let waiting;
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(apply, 120);
  };
  form.addEventListener("input", soon);
  form.addEventListener("reset", soon);
  form.addEventListener("submit", (event) => event.preventDefault());

  // A link to a row that the filter hides shows it again.
  window.addEventListener("hashchange", () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target?.closest("[hidden]")) {
      form.reset();
      apply();
      target.closest("details").open = true;
      target.scrollIntoView();
    }
  });
  form.hidden = false;
})();
