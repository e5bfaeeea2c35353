// Marks each element that has said it is ready, for tests to wait on.
import "../pkg/src/elements/define.js";

document.addEventListener("sprang-ready", ({ target }) => target.setAttribute("data-ready", ""));
