// The code of a file, line by line, with what a person says about a line below it.

import { element, replace } from "./dom.js";
import { remarkField } from "./remark.js";

export class Code {
  #marks;
  #lines; // their texts
  #rows; // the elements, one for each line
  #open = null; // the target whose comment is being written
  #handIn;
  #path;

  /** @param path The file inside the hand-in. */
  constructor(marks, handIn, path, text) {
    [this.#marks, this.#handIn, this.#path] = [marks, handIn, path];
    this.#lines = text.replace(/\r?\n$/, "").split(/\r?\n/);
    this.#rows = this.#lines.map((line, index) => this.#row(line, index));
    this.element = element("ol", { className: "code", onkeydown: event => this.#move(event) }, ...this.#rows);
    const show = () => {
      if (this.element.isConnected) this.#fill();
      else marks.removeEventListener("change", show);
    };
    marks.addEventListener("change", show);
    this.#fill();
  }

  #row(line, index) {
    const number = element("button", {
      type: "button", className: "number", textContent: index + 1, tabIndex: index === 0 ? 0 : -1,
      aria: { label: `Comment on line ${index + 1}` }, onclick: () => this.#write(this.#targetOf(index)),
    });
    return element("li", {}, number, element("code", { textContent: line || " " }), element("div", { className: "remarks" }));
  }

  #targetOf = index => this.#comments().get(index)?.[0] ?? { handIn: this.#handIn, kind: "lines", id: `${this.#path}:${index + 1}` };

  #write(target) {
    this.#open = target;
    this.#fill(true);
  }

  /** The arrow keys go from number to number, so that a file is one stop of the Tab key. */
  #move(event) {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const numbers = [...this.element.querySelectorAll(".number")];
    const next = by && numbers[numbers.indexOf(event.target) + by];
    if (!next || !numbers.includes(event.target)) return;
    event.preventDefault();
    event.target.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  }

  /** The comments, by the index of the line under which they stand: where code has moved, the nearest line with the same text. */
  #comments() {
    const found = new Map();
    for (const target of this.#marks.targets(this.#handIn, "lines")) {
      const colon = target.id.lastIndexOf(":");
      if (target.id.slice(0, colon) !== this.#path) continue;
      const index = this.#nearest(Number(target.id.slice(colon + 1)) - 1, this.#marks.of(target).given);
      found.set(index, [...(found.get(index) ?? []), target]);
    }
    return found;
  }

  #nearest(index, code) {
    const last = this.#lines.length - 1;
    const same = this.#lines.flatMap((line, other) => line.trim() === code ? [other] : []);
    return same.sort((a, b) => Math.abs(a - index) - Math.abs(b - index))[0] ?? Math.min(Math.max(index, 0), last);
  }

  /** Draws the comments anew, but leaves the field alone in which the person writes. */
  #fill(begins = false) {
    const comments = this.#comments();
    for (const [index, row] of this.#rows.entries()) {
      const [code, box] = [this.#lines[index].trim(), row.lastChild];
      const isHere = this.#open?.id === this.#targetOf(index).id;
      if (isHere && !begins && box.querySelector("textarea")) continue;
      const texts = (comments.get(index) ?? []).filter(target => this.#open?.id !== target.id);
      const shown = JSON.stringify([isHere, ...texts.map(target => this.#marks.of(target))]);
      if (box.dataset.shown === shown) continue;
      box.dataset.shown = shown;
      replace(box, ...texts.map(target => this.#comment(target, code)), isHere ? this.#field(this.#open, code) : null);
      if (isHere && begins) box.querySelector("textarea").focus();
    }
  }

  #comment(target, code) {
    const mark = this.#marks.of(target);
    return element("p", { className: "comment" }, mark.comment,
      mark.given && mark.given !== code ? element("small", { textContent: ` (written about: ${mark.given})` }) : null);
  }

  #field(target, code) {
    const number = Number(target.id.slice(target.id.lastIndexOf(":") + 1));
    return remarkField(this.#marks, target, `Comment on line ${number}, which the student reads`, code, () => {
      this.#open = null;
      this.#fill();
      this.#rows[Math.min(number, this.#rows.length) - 1].querySelector(".number").focus();
    });
  }
}
