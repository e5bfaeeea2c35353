// An editor of eight criteria, or of as many as the address asks for.
import { SprangCriteria } from "../pkg/src/elements/criteria.js";

const count = Number(new URLSearchParams(location.search).get("criteria") ?? 8);
const level = (id, points, text) => ({ id, points, text: { sv: text } });
const criteria = Array.from({ length: count }, (_, index) => ({
  kind: "quality",
  id: `criterion-${index + 1}`,
  name: { sv: `Kriterium ${index + 1}` },
  weight: { kind: "exact", points: "1" },
  scale: { kind: "levels", levels: [level("none", "0", "Uppfyller kravet."), level("full", "10", "Klar inom två dagar.")] },
}));
const procurement = {
  format: "sprang-procurement/1",
  id: "bench",
  title: { sv: "Mätning" },
  buyer: { name: "Staden", country: "SE" },
  currency: "SEK",
  problem: { summary: { sv: "Det tar för lång tid." }, today: { sv: "Fyra dagar." }, outcome: { sv: "Två dagar." } },
  lots: [{ id: "1", title: { sv: "Allt" }, award: { model: "weighted-sum", total: String(count), points: "share-of-highest", rounding: { rankBy: "unrounded" }, ties: [] }, criteria }],
};
document.querySelector("sprang-criteria").procurement = procurement;
customElements.define("sprang-criteria", SprangCriteria);
