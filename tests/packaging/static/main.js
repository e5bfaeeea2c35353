import "./node_modules/sprang/src/elements/define.js";

const element = document.querySelector("sprang-criteria");
element.addEventListener("sprang-change", ({ detail }) => {
  window.heard = detail;
});
element.addEventListener("sprang-checked", ({ detail }) => {
  if (window.heard) window.checked = detail;
});
element.setAttribute("src", "public/case/procurement.json");
