// The pages of model and report: hands the chosen case to the element. It holds no rule and does no arithmetic.
import "./pkg/src/elements/define.js";

const language = document.documentElement.lang;
const chooser = document.querySelector("[data-cases] select");
const shown = document.querySelector("sprang-model, sprang-report");
const needsOffers = shown.localName === "sprang-report";
const all = await (await fetch("cases.json")).json();
const cases = all.filter(({ offers }) => offers || !needsOffers);
const asked = new URLSearchParams(location.search).get("case");
const chosen = cases.find(({ id }) => id === asked) ?? cases[0];

for (const { id, name } of cases) chooser.append(new Option(name[language], id, false, id === chosen.id));
chooser.addEventListener("change", () => {
  location.search = `?case=${chooser.value}`;
});
document.querySelector("[data-language]").href += location.search;

const text = async (name) => (await fetch(`cases/good/${chosen.id}/${name}.json`)).text();
const offers = chosen.offers ? await text("offers") : undefined;
shown.procurement = await text("procurement");
if (offers) shown.offers = offers;
