// The page of the workbench: `?case=` opens an example. It holds no rule.
import "./pkg/src/elements/define.js";

const workbench = document.querySelector("sprang-workbench");
const chosen = new URLSearchParams(location.search).get("case");
// A new procurement and each example have a draft of their own.
if (chosen && /^[a-z0-9-]+$/.test(chosen)) {
  workbench.draft = `workbench-${chosen}`;
  workbench.src = `cases/good/${chosen}/procurement.json`;
}
document.querySelector("[data-language]").href += location.search;
