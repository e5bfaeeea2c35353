// The one WebAssembly module behind all elements: fetched when the first element needs it, and once.

let loading;

/** Loads the module, and its styles as one sheet that all elements share. */
export function load() {
  // A failed attempt is not kept: the next element, or a click on "try again", may succeed.
  loading ??= start().catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function start() {
  const glue = await import("../../dist/widget/sprang_widget.js");
  const address = new URL("../../dist/widget/sprang_widget_bg.wasm", import.meta.url);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}: ${address}`);
  await glue.default({ module_or_path: await compile(response) });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(glue.styles());
  return { glue, sheet };
}

/** Compiles while it arrives where the server says that it is WebAssembly, and otherwise when all is there. */
async function compile(response) {
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
