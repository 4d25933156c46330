// A Jupyter notebook as a page: texts, code, and what the code put out. Every text goes in as text.

import { element } from "./dom.js";

const pictureKinds = ["image/png", "image/jpeg"];

/** What a notebook shows; null where the text is none. */
export function notebook(text) {
  try {
    const { cells } = JSON.parse(text);
    return cells.flatMap(cell => cell.cell_type === "code" ? [code(cell), ...(cell.outputs ?? []).map(output)] : [essay(cell)]);
  } catch {
    return null;
  }
}

const essay = cell => element("pre", { className: "essay", textContent: joined(cell.source) });

const code = cell => element("pre", { className: "code cell", textContent: joined(cell.source) });

function output({ text, data = {}, traceback }) {
  const kind = pictureKinds.find(name => name in data);
  if (kind) return element("img", { src: `data:${kind};base64,${joined(data[kind]).replace(/\s/g, "")}`, alt: "Output of the cell above" });
  return element("pre", { className: "code", textContent: joined(text ?? data["text/plain"] ?? traceback ?? "") });
}

/** The format allows a text, or a list of its lines. */
const joined = text => [text].flat().join("");
