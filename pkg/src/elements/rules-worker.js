// The rules at work beside the page. The first message brings the compiled module, each later one a call.
import * as rules from "../../dist/rules/sprang_rules.js";

addEventListener("message", async ({ data: { id, compiled, name, args } }) => {
  try {
    if (compiled) {
      await rules.default({ module_or_path: compiled });
      postMessage({ id });
    } else {
      postMessage({ id, text: rules[name](...args) });
    }
  } catch (error) {
    postMessage({ id, error: String(error?.message ?? error) });
  }
});
