// The files of a hand-in, beside what is judged.

import { filePath, readText } from "./api.js";
import { Code } from "./code.js";
import { byId, element, replace } from "./dom.js";
import { notebook } from "./notebook.js";
import { remarkField } from "./remark.js";

export class Viewer {
  #handIn = null;
  #files = [];
  #shown = null; // name
  #marks;

  constructor(marks) {
    this.#marks = marks;
  }

  /** Shows the files of a hand-in: a complaint, the sources of the exercise, documents, then the other sources. */
  draw(handIn, files, exercise) {
    const rank = file => file.isComplaint ? -1 : file.exercises.includes(exercise) ? 0 : file.kind === "Text" && file.name.endsWith(".cs") ? 2 : 1;
    const isOther = this.#handIn !== handIn;
    this.#handIn = handIn;
    this.#files = [...files].sort((a, b) => rank(a) - rank(b));
    const relevant = this.#files.filter(file => rank(file) <= 0);
    const keeps = !isOther && this.#files.some(file => file.name === this.#shown)
      && (relevant.length === 0 || relevant.some(file => file.name === this.#shown));
    if (keeps) this.#drawTabs();
    else this.#show(this.#files[0] ?? null);
  }

  /** Shows the next file. */
  next() {
    const index = this.#files.findIndex(file => file.name === this.#shown);
    if (this.#files.length > 1) this.#show(this.#files[(index + 1) % this.#files.length]);
  }

  #drawTabs() {
    replace(byId("tabs"), ...this.#files.map(file => element("button", {
      type: "button", textContent: `${file.isComplaint ? "Complaint: " : ""}${label(file, this.#files)}`, title: pathOf(file), aria: { pressed: file.name === this.#shown },
      onclick: () => this.#show(file),
    })));
  }

  async #show(file) {
    this.#shown = file?.name ?? null;
    this.#drawTabs();
    if (file === null) return replace(byId("content"), element("p", { textContent: "No file was kept of this hand-in." }));
    const [handIn, path] = [this.#handIn, filePath(this.#handIn, file.name)];
    const link = element("a", { href: path, textContent: `Save ${file.name}`, download: file.name });
    if (file.kind === "Pdf") return replace(byId("content"), link, element("iframe", { src: `${path}#view=FitH`, title: file.name }));
    if (file.kind === "Picture") return replace(byId("content"), element("img", { src: path, alt: `Picture ${file.name} of the hand-in` }));
    if (file.kind === "Other") return replace(byId("content"), link);
    const text = await readText(handIn, file.name).catch(() => "The file could not be read.");
    if (this.#handIn !== handIn || this.#shown !== file.name) return;
    const cells = /\.ipynb$/i.test(file.name) ? notebook(text) : null;
    if (cells) return replace(byId("content"), ...cells);
    if (file.name.endsWith(".cs")) replace(byId("content"), new Code(this.#marks, handIn, pathOf(file), text).element);
    else {
      const shown = /\.html?$/i.test(file.name) ? textOf(text) : text;
      replace(byId("content"), file.isComplaint ? this.#answer(handIn, file) : null,
        element("pre", { className: "essay", textContent: shown }));
    }
    byId("content").scrollTop = 0;
  }

  #answer(handIn, file) {
    const target = { handIn, kind: "answers", id: pathOf(file) };
    return element("div", { className: "answer" }, element("h3", { textContent: "Your answer to this complaint" }),
      remarkField(this.#marks, target, "Answer, which the student reads", "", null));
  }
}

const pathOf = file => file.name.replaceAll("__", "/");

/** The end of a file's path, as much of it as tells it from the others. */
function label(file, files) {
  const parts = pathOf(file).split("/");
  const ends = parts.map((_, index) => parts.slice(parts.length - 1 - index).join("/"));
  return ends.find(end => files.filter(other => `/${pathOf(other)}`.endsWith(`/${end}`)).length === 1) ?? pathOf(file);
}

/** What a page of HTML says, as text: it is parsed into a document of its own, in which nothing runs or loads. */
function textOf(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const block of page.querySelectorAll("p, br, div, li, tr, h1, h2, h3, h4, pre, blockquote")) block.after("\n");
  return page.body.textContent.trim();
}
