// What is put into the measured page before its own scripts: the clock runs in the page, so that the way from the
// page to the one who measures costs nothing. Functions here are sent as text and use nothing from outside.

export function probe() {
  const measured = (window.measured = { memories: new Set() });

  // The memory of a module is not part of the JavaScript heap, so its owner is asked.
  const instantiate = WebAssembly.instantiate;
  WebAssembly.instantiate = async (...parts) => {
    const made = await instantiate.apply(WebAssembly, parts);
    for (const given of Object.values((made.instance ?? made).exports)) if (given instanceof WebAssembly.Memory) measured.memories.add(given);
    return made;
  };

  measured.find = (wanted, root = document) => {
    for (const element of root.querySelectorAll("*")) {
      if (wanted(element)) return element;
      const found = element.shadowRoot && measured.find(wanted, element.shadowRoot);
      if (found) return found;
    }
    return undefined;
  };
  const takesText = (element) =>
    element.matches("input[type=text], input:not([type]), input[type=search], textarea") &&
    !element.disabled && !element.readOnly && element.checkVisibility({ visibilityProperty: true });

  // Interactive: the first visible text field takes a character, shows it in the next frame, and has it a while later.
  const look = () => {
    const field = document.body && measured.find(takesText);
    if (!field) return requestAnimationFrame(look);
    measured.seen ??= performance.now();
    field.focus();
    const before = field.value;
    document.execCommand("insertText", false, "1");
    requestAnimationFrame(() => {
      const at = performance.now();
      const kept = () => field.isConnected && field.value !== before;
      if (!kept()) return look();
      setTimeout(() => (kept() ? (measured.interactive = at) : look()), 200);
    });
  };
  requestAnimationFrame(look);
}

/** Answers every question of the preview, so that there is a total; says whether there is one. */
export async function answerAll() {
  const root = document.querySelector("sprang-preview").shadowRoot;
  const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const names = new Set([...root.querySelectorAll("input[type=radio]")].map((radio) => radio.name));
  for (const name of names) {
    root.querySelector(`input[type=radio][name="${CSS.escape(name)}"]`).click();
    await frame();
  }
  const fields = [...root.querySelectorAll("input[inputmode=decimal]")].map((field) => field.dataset.field);
  for (const name of fields) {
    const field = root.querySelector(`[data-field="${CSS.escape(name)}"]`);
    field.focus();
    field.select();
    document.execCommand("insertText", false, name === "/price" ? "1400000" : "1");
    await frame();
  }
  const total = () => [...root.querySelectorAll("[data-total]")].some((total) => total.dataset.total);
  // The rules are fetched when the page has nothing else to do, so that the first total may take a moment.
  for (const end = performance.now() + 20_000; !total() && performance.now() < end; ) await frame();
  return total();
}

/** Milliseconds from a typed price to the new total in the document, and to the frame that shows it: medians. */
export async function edits(rounds) {
  const root = document.querySelector("sprang-preview").shadowRoot;
  const field = () => root.querySelector("[data-field='/price']");
  const totals = () => [...root.querySelectorAll("[data-total]")].map((total) => total.dataset.total + total.textContent).join("|");
  const turn = () => new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = done;
    port2.postMessage(0);
  });
  const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const times = [];
  for (let round = 0; round < rounds; round += 1) {
    field().focus();
    field().select();
    await frame();
    const before = totals();
    const started = performance.now();
    document.execCommand("insertText", false, String(1_500_000 + round * 10_000));
    while (totals() === before) {
      if (performance.now() - started > 4000) throw new Error("a new price gave no new total within 4 s");
      await turn();
    }
    times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b)[rounds >> 1];
}
