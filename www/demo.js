// The host page: chooses a case and connects the elements. It holds no rule and does no arithmetic.
import "./pkg/src/elements/define.js";

const language = document.documentElement.lang;
const words = {
  sv: {
    example: "Exempel. Namn och siffror är påhittade.", source: "Källa", failed: "Underlaget kunde inte läsas in.",
    affected: "Vilka som berörs", today: "Så är det i dag", outcome: "Det vi vill uppnå", measures: "Så mäts det",
    limits: "Det som inte kan ändras", tried: "Det som har prövats", market: "Marknaden", risks: "Risker", spread: "Vilka fler som har nytta av det",
    measure: ["Mått", "I dag", "Mål"],
  },
  en: {
    example: "Example. Names and figures are invented.", source: "Source", failed: "The document could not be loaded.",
    affected: "Who is affected", today: "How things are today", outcome: "What should be true afterwards", measures: "How it is measured",
    limits: "What cannot be changed", tried: "What has been tried", market: "The market", risks: "Risks", spread: "Who else can use it",
    measure: ["Measure", "Today", "Target"],
  },
}[language];

const cases = await (await fetch("cases.json")).json();
const chooser = document.querySelector("[data-cases] select");
const criteria = document.querySelector("sprang-criteria");
const preview = document.querySelector("sprang-preview");
const award = document.querySelector("sprang-award");
const asked = new URLSearchParams(location.search).get("case");
const chosen = cases.find(({ id }) => id === asked) ?? cases[0];

for (const { id, name } of cases) {
  chooser.append(new Option(name[language], id, false, id === chosen.id));
}
chooser.addEventListener("change", () => {
  location.search = `?case=${chooser.value}`;
});
const otherLanguage = document.querySelector("[data-language]");
otherLanguage.href += location.search;

const text = (localised) => localised?.[language] ?? localised?.sv ?? localised?.en ?? "";

function element(name, content, attributes = {}) {
  const made = Object.assign(document.createElement(name), attributes);
  made.append(...[content].flat());
  return made;
}

function showNeed(problem) {
  document.querySelector("[data-need-summary]").textContent = text(problem.summary);
  const parts = [element("p", text(problem.summary))];
  const part = (key, content) => {
    const present = [content].flat().filter(Boolean);
    if (present.length) parts.push(element("h3", words[key]), ...present);
  };
  const paragraph = (localised) => localised && element("p", text(localised));
  const list = (items) => items?.length && element("ul", items.map((item) => element("li", text(item))));
  part("affected", list(problem.affected));
  part("today", paragraph(problem.today));
  part("outcome", paragraph(problem.outcome));
  if (problem.measures?.length) {
    const value = (observed, unit) => (observed ? `${observed.value} ${text(unit)} (${observed.date})` : "–");
    const head = element("tr", words.measure.map((name) => element("th", name, { scope: "col" })));
    const rows = problem.measures.map(({ what, method, unit, baseline, target }) =>
      element("tr", [
        element("td", [text(what), element("br", ""), element("small", text(method))]),
        element("td", value(baseline, unit)),
        element("td", value(target, unit)),
      ]),
    );
    const table = element("table", [element("thead", head), element("tbody", rows)]);
    part("measures", element("div", table, { className: "scroll", tabIndex: 0 }));
  }
  part("limits", list(problem.limits));
  part("tried", list(problem.tried));
  part("market", paragraph(problem.market));
  part("risks", list(problem.risks));
  part("spread", paragraph(problem.spread));
  document.querySelector("[data-need]").replaceChildren(...parts);
}

function showSource({ source, example }) {
  const place = document.querySelector("[data-source]");
  if (example) return place.replaceChildren(words.example);
  const reference = source.address ? element("a", source.reference, { href: source.address }) : source.reference;
  place.replaceChildren(`${words.source}: `, reference, ". ", text(source.note));
}

const folder = `cases/good/${chosen.id}`;
try {
  const procurement = await (await fetch(`${folder}/procurement.json`)).json();
  const offers = chosen.offers ? await (await fetch(`${folder}/offers.json`)).json() : null;
  showSource(procurement);
  showNeed(procurement.problem);
  criteria.setAttribute("draft", `demo-${chosen.id}`);
  preview.setAttribute("draft", `demo-${chosen.id}`);
  // Model and report are much to look at: they come when they are opened.
  const later = new Map();
  let latest = procurement;
  const pass = (document) => {
    latest = document;
    for (const shown of [preview, award, ...later.values()]) shown.procurement = document;
  };
  for (const place of document.querySelectorAll("[data-later]")) {
    place.addEventListener("toggle", () => {
      const name = place.dataset.later;
      if (!place.open || later.has(name)) return;
      const shown = document.createElement(name);
      shown.procurement = latest;
      if (offers) shown.offers = offers;
      // A model that is chosen becomes the document that is edited.
      if (name === "sprang-model") shown.addEventListener("sprang-change", ({ detail }) => (criteria.procurement = detail.value));
      later.set(name, shown);
      place.append(shown);
    });
  }
  criteria.addEventListener("sprang-ready", () => pass(criteria.value));
  // Whichever is ready first: behind a draft that is not sound stands what was sound last.
  preview.addEventListener("sprang-ready", () => {
    const now = latest;
    pass(procurement);
    pass(now);
  });
  criteria.addEventListener("sprang-change", ({ detail }) => pass(detail.value));
  // A draft that is not sound yet is shown to its author; the supplier tries what was sound last.
  pass(procurement);
  criteria.procurement = procurement;
  if (offers) {
    award.offers = offers;
    document.querySelector("[data-award]").hidden = false;
  }
} catch (error) {
  document.querySelector("[data-source]").textContent = words.failed;
  throw error;
}
