import { StrictMode, useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import "sprang/elements";

window.drawn = 0;
window.mounted = 0;

function Editor({ procurement }) {
  // What the host keeps of it is state: each change draws all of this anew, and hands the element what it has become.
  const [document, setDocument] = useState(procurement);
  const [faults, setFaults] = useState(0);
  window.drawn += 1;
  useEffect(() => {
    window.mounted += 1;
  }, []);
  const changed = ({ detail }) => {
    window.heard = detail;
    setDocument(detail.value);
  };
  const checked = ({ detail }) => {
    if (window.heard) window.checked = detail;
    setFaults(detail.faults.length);
  };
  return (
    <section className={`drawing-${window.drawn}`}>
      <h1>{faults === 0 ? "Inga fel" : `${faults} fel`}</h1>
      <sprang-criteria procurement={document} onsprang-change={changed} onsprang-checked={checked}>
        <p>Kriterierna som text</p>
      </sprang-criteria>
    </section>
  );
}

const procurement = await (await fetch("./case/procurement.json")).json();
createRoot(document.getElementById("root")).render(
  <StrictMode>
    <Editor procurement={procurement} />
  </StrictMode>,
);
