// What surrounds the card: progress, the list of items or students, and the steps within the chosen one.

import { byId, element, redraw } from "./dom.js";

export class Overview {
  #position;
  #marks;

  constructor(position, marks) {
    [this.#position, this.#marks] = [position, marks];
    byId("jump").onchange = event => position.toStep(event.target.selectedIndex);
  }

  draw() {
    const { mode, list, steps, stepIndex, listIndex } = this.#position;
    const everything = this.#count(this.#position.handIns, this.#position.entries);
    byId("bar").value = everything.done;
    byId("bar").max = Math.max(1, everything.all);
    byId("progress").textContent = `${everything.done} of ${everything.all} marks`;
    byId("by-item").setAttribute("aria-pressed", mode === "item");
    byId("by-student").setAttribute("aria-pressed", mode === "student");
    byId("list-title").textContent = mode === "item" ? "Items" : "Students";
    byId("undo").disabled = !this.#marks.canUndo;
    byId("previous").disabled = listIndex === 0 && stepIndex === 0;
    byId("next").disabled = listIndex === list.length - 1 && stepIndex === steps.length - 1;
    this.#drawList();
    this.#drawSteps(steps, stepIndex);
    byId("banner").hidden = !this.#marks.offline;
    byId("banner").textContent = `The server does not answer. Run "grader review" again: this page goes on by itself${
      this.#marks.unsavedCount > 0 ? `, and saves ${this.#marks.unsavedCount} changes that wait here` : ""}.`;
  }

  #drawSteps(steps, stepIndex) {
    const texts = steps.map((step, index) => `${index + 1}/${steps.length} ${this.#isDone(step) ? "✓ " : ""}${nameOf(step)}`);
    redraw(byId("jump"), texts, () => texts.map(textContent => element("option", { textContent })));
    byId("jump").selectedIndex = stepIndex;
  }

  #drawList() {
    const { mode, list, listIndex, handIns, entries } = this.#position;
    const rows = list.map((entry, index) => ({
      head: mode === "item" && entry.exercise !== list[index - 1]?.exercise ? `${entry.exercise.id} ${entry.exercise.title}` : null,
      text: mode === "item" ? entry.item?.text ?? "Checks only" : entry.name,
      isCurrent: index === listIndex,
      ...(mode === "item" ? this.#count(handIns, [entry]) : this.#count([entry], entries)),
    }));
    redraw(byId("list"), rows, () => rows.flatMap(({ head, text, isCurrent, done, all }, index) => [
      ...(head ? [element("li", { className: "head", textContent: head })] : []),
      element("li", {}, element("button", {
        type: "button", aria: { current: isCurrent ? "true" : null }, onclick: () => this.#position.toList(index),
      },
      element("span", { textContent: text }),
      all > 0 ? element("small", { className: done === all ? "done" : "", textContent: `${done}/${all}` }) : null)),
    ]));
  }

  #isDone(step) {
    const { mode, handIn, entry } = this.#position;
    const target = mode === "item" ? this.#position.target(step, entry) : this.#position.target(handIn, step);
    return target !== null && this.#marks.of(target).given !== "";
  }

  #count(handIns, entries) {
    const marked = entries.filter(entry => !this.#position.isNote(entry));
    const targets = handIns.flatMap(handIn => marked.map(entry => this.#position.target(handIn, entry))).filter(Boolean);
    return { all: targets.length, done: targets.filter(target => this.#marks.of(target).given !== "").length };
  }
}

const nameOf = step => step.item !== undefined ? `${step.exercise.id}: ${step.item?.text ?? "checks only"}` : step.name;
