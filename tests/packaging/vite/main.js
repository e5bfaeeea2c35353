import "sprang/elements";

const element = document.querySelector("sprang-criteria");
element.addEventListener("sprang-change", ({ detail }) => {
  window.heard = detail;
});
element.addEventListener("sprang-checked", ({ detail }) => {
  if (window.heard) window.checked = detail;
});
element.procurement = await (await fetch("./case/procurement.json")).json();
