// The ways in which a document leaves the page: as a file, on the clipboard, and on paper. Nothing leaves the computer.

/** Offers a text as a file. */
export function save(text, name, type) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

/** Puts a table on the clipboard, with its looks and as plain text. False where the browser refuses. */
export async function copy({ html, plain }) {
  const item = (text, type) => new Blob([text], { type });
  try {
    await navigator.clipboard.write([new ClipboardItem({ "text/html": item(html, "text/html"), "text/plain": item(plain, "text/plain") })]);
    return true;
  } catch {
    return copyByEvent(html, plain);
  }
}

/** The older way, which needs no permission but a click. */
function copyByEvent(html, plain) {
  let copied = false;
  const put = (event) => {
    event.clipboardData.setData("text/html", html);
    event.clipboardData.setData("text/plain", plain);
    event.preventDefault();
    copied = true;
  };
  document.addEventListener("copy", put, { once: true, capture: true });
  document.execCommand("copy");
  document.removeEventListener("copy", put, { capture: true });
  return copied;
}

/**
 * Prints a page of its own, without leaving this one. Its style is put in as a constructed sheet, since a page's policy
 * may forbid styles that stand in a document.
 */
export function print(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  const frame = document.createElement("iframe");
  frame.title = page.title;
  Object.assign(frame.style, { position: "fixed", inset: "auto 0 0 auto", width: "1px", height: "1px", opacity: "0", border: "0" });
  document.body.append(frame);
  const { contentWindow: window, contentDocument: printed } = frame;
  const sheet = new window.CSSStyleSheet();
  sheet.replaceSync([...page.querySelectorAll("style")].map((style) => style.textContent).join("\n"));
  printed.documentElement.lang = page.documentElement.lang;
  printed.title = page.title;
  printed.body.replaceChildren(...[...page.body.children].filter(({ localName }) => localName !== "script").map((part) => printed.importNode(part, true)));
  printed.adoptedStyleSheets = [sheet];
  // The printed page is named after the document, and named back afterwards.
  const title = document.title;
  document.title = page.title;
  const done = () => {
    document.title = title;
    frame.remove();
  };
  window.addEventListener("afterprint", done, { once: true });
  window.focus();
  window.print();
}
