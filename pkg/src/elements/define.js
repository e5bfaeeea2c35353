// Registers the elements: the only side effect in the package. A page that has them already keeps its own.
import { SprangCriteria } from "./criteria.js";
import { SprangPreview } from "./preview.js";

for (const [name, element] of [["sprang-criteria", SprangCriteria], ["sprang-preview", SprangPreview]]) {
  if (globalThis.customElements && !customElements.get(name)) customElements.define(name, element);
}

export { SprangCriteria, SprangPreview };
