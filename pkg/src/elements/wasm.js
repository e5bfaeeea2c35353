// The WebAssembly modules behind the elements: each is fetched when the first element needs it, and once. The rules work
// in a worker of their own, so that typing never waits for them; where a page allows no worker, beside the page.

// Named one by one, so that bundlers find them.
const modules = {
  editing: {
    glue: () => import("../../dist/editing/sprang_editing.js"),
    wasm: () => new URL("../../dist/editing/sprang_editing_bg.wasm", import.meta.url),
  },
  workbench: {
    glue: () => import("../../dist/workbench/sprang_workbench.js"),
    wasm: () => new URL("../../dist/workbench/sprang_workbench_bg.wasm", import.meta.url),
  },
  evaluating: {
    glue: () => import("../../dist/evaluating/sprang_evaluating.js"),
    wasm: () => new URL("../../dist/evaluating/sprang_evaluating_bg.wasm", import.meta.url),
  },
  showing: {
    glue: () => import("../../dist/showing/sprang_showing.js"),
    wasm: () => new URL("../../dist/showing/sprang_showing_bg.wasm", import.meta.url),
  },
  rules: {
    glue: () => import("../../dist/rules/sprang_rules.js"),
    wasm: () => new URL("../../dist/rules/sprang_rules_bg.wasm", import.meta.url),
  },
};

// The editor alone has fewer words than the rest.
const texts = {
  "editing.sv": () => new URL("../../dist/texts/editing.sv.txt", import.meta.url),
  "editing.en": () => new URL("../../dist/texts/editing.en.txt", import.meta.url),
  sv: () => new URL("../../dist/texts/sv.txt", import.meta.url),
  en: () => new URL("../../dist/texts/en.txt", import.meta.url),
};

const kept = new Map();

/** What a key stands for, worked out once. A failed attempt is not kept: the next one may succeed. */
function once(key, work) {
  if (!kept.has(key)) {
    const promise = work();
    kept.set(key, promise);
    promise.catch(() => kept.delete(key));
  }
  return kept.get(key);
}

/** Loads a module of elements with the words of a language, and its styles as one sheet that all its elements share. */
export async function load(name, language) {
  // All at once: on a slow net one after the other would be a round trip more.
  const words = fetched(name === "editing" ? `editing.${language}` : language);
  const loaded = await once(name, () => start(modules[name]));
  await once(`${name} ${language}`, async () => loaded.glue.takeWords(language, await words));
  return loaded;
}

async function start(module) {
  const [compiled, glue] = await Promise.all([compile(module.wasm()), module.glue()]);
  await glue.default({ module_or_path: compiled });
  glue.connectRules(ask);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(glue.styles());
  return { glue, sheet };
}

/** Words. They are asked for before they are needed, so a failure waits to be heard of. */
function fetched(file) {
  const words = once(file, async () => {
    const response = await fetch(texts[file]());
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}: ${response.url}`);
    return response.text();
  });
  words.catch(() => {});
  return words;
}

/** Compiles while it arrives where the server says that it is WebAssembly, and otherwise when all is there. */
async function compile(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}: ${address}`);
  const type = response.headers.get("content-type") ?? "";
  if (type.startsWith("application/wasm")) {
    try {
      return await WebAssembly.compileStreaming(response.clone());
    } catch {
      // Some proxies say so of a changed body; the bytes decide below.
    }
  }
  return WebAssembly.compile(await response.arrayBuffer());
}

let users = 0;
let rules;

/** An element says that it is there. What this gives back, it calls when it has gone: the last one ends the worker. */
export function use() {
  users += 1;
  return () => {
    users -= 1;
    if (users > 0) return;
    rules?.then(({ end }) => end(), () => {});
    rules = undefined;
  };
}

/** Calls the rules: the name of a call of the rules module, and its arguments; the promise of the text that it answers. */
async function ask(name, args) {
  // An element that has just gone starts no worker that nobody would end.
  if (users === 0) throw new Error("no element is there");
  rules ??= startRules();
  const mine = rules;
  try {
    return await (await mine).call(name, args);
  } catch (error) {
    // What has failed, or was stopped by a fault of its own, is started anew by the next question.
    if (rules === mine) rules = undefined;
    mine.then(({ end }) => end(), () => {});
    throw error;
  }
}

/** Runs when the page has nothing else to do, at the latest after a second; not every browser tells when that is. */
export const whenIdle = (then) => (globalThis.requestIdleCallback ? requestIdleCallback(then, { timeout: 1000 }) : setTimeout(then, 100));

async function startRules() {
  // The first picture comes first, and the first key: the rules are large, and to compile them takes the processor.
  await new Promise(whenIdle);
  const compiled = await compile(modules.rules.wasm());
  try {
    return await inWorker(compiled);
  } catch {
    return inPage(compiled);
  }
}

/** The rules in a worker. Refused where the page's policy or another origin forbids it. */
function inWorker(compiled) {
  return new Promise((started, refused) => {
    const worker = new Worker(new URL("./rules-worker.js", import.meta.url), { type: "module" });
    const waiting = new Map();
    let last = 0;
    const end = (error = new Error("ended")) => {
      worker.terminate();
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
      refused(error);
    };
    const call = (name, args) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        // Whole documents are copied to the worker: what was typed is drawn before.
        const question = { id: last, name, args };
        setTimeout(() => worker.postMessage(question));
      });
    worker.onerror = (event) => end(new Error(event.message || "the worker could not start"));
    worker.onmessage = ({ data: { id, text, error } }) => {
      if (id === 0) return error ? end(new Error(error)) : started({ call, end });
      const asked = waiting.get(id);
      waiting.delete(id);
      error ? asked?.reject(new Error(error)) : asked?.resolve(text);
    };
    worker.postMessage({ id: 0, compiled });
  });
}

/** The rules beside the page: each call waits for its turn, so that what was typed is drawn before. */
async function inPage(compiled) {
  const glue = await modules.rules.glue();
  await glue.default({ module_or_path: compiled });
  const call = async (name, args) => {
    await new Promise((done) => setTimeout(done));
    return glue[name](...args);
  };
  return { call, end() {} };
}
