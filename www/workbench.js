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

// Each page of the workbench has an address, so that the browser's way back leads to the page before, and a reload to the same one.
const named = () => location.hash.slice(1) || "tasks";
workbench.addEventListener("sprang-page", ({ detail: { page } }) => {
  if (page !== named()) history.pushState(null, "", page === "tasks" ? location.pathname + location.search : `#${page}`);
});
addEventListener("popstate", () => (workbench.page = named()));
workbench.addEventListener("sprang-ready", () => (workbench.page = named()), { once: true });
