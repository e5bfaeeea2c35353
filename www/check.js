// The page for pasted texts. It holds no rule.
import "./pkg/src/elements/define.js";

const check = document.querySelector("sprang-check");
document.querySelector("[data-example]").addEventListener("click", () => {
  check.kind = "criterion";
  check.value = document.querySelector("[data-text]").content.textContent;
});
