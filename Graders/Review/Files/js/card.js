// The card of one item and one hand-in: what to judge, the points, the comment, and comments given before.

import { drawConflict, joined } from "./conflict.js";
import { byId, element, number, redraw, replace, withNoun } from "./dom.js";
import { all, givenInput, noPoints, pointsOf, within } from "./given.js";

const maxComments = 8;

export class Card {
  #position;
  #marks;
  #step = Symbol("comment");

  constructor(position, marks) {
    [this.#position, this.#marks] = [position, marks];
  }

  /** Draws it anew. */
  draw() {
    const { entry, handIn } = this.#position;
    const target = this.#position.current;
    this.#step = Symbol("comment");
    const problem = this.#marks.problem(handIn.id);
    const note = this.#marks.note(handIn.id);
    replace(byId("card"),
      element("p", { className: "exercise", textContent: `${entry.exercise.id} ${entry.exercise.title}` }),
      element("h2", {}, handIn.name, handIn.late ? element("small", { textContent: " late" }) : null),
      entry.item ? this.#item(entry.item) : element("p", { className: "task", textContent: "Checks alone judge this exercise." }),
      problem ? element("p", { className: "problem", role: "alert", textContent: problem }) : null,
      note ? element("p", { className: "note", textContent: note }) : null,
      ...(target && !problem ? this.#fields(target, entry.item) : []));
    this.update();
  }

  /** Shows what has changed, but leaves a field alone in which the person writes. */
  update() {
    const target = this.#position.current;
    this.#drawStatus(target);
    this.#drawComments(target);
    if (byId("conflict")) drawConflict(byId("conflict"), this.#marks, target, () => this.draw());
    if (!target || this.#marks.problem(this.#position.handIn.id) || !byId("given")) return;
    const mark = this.#marks.of(target);
    if (!byId("given").contains(document.activeElement) || document.activeElement.type !== "text") this.#drawGiven(target);
    const comment = byId("comment");
    if (comment.value.trim() !== mark.comment.trim() && document.activeElement !== comment) comment.value = mark.comment;
  }

  give(given) {
    const target = this.#position.current;
    if (target && byId("given")) this.#marks.change(target, { ...this.#marks.of(target), given });
  }

  givePoints = points => this.give(within(points, this.#most));
  giveAll = () => this.give(all(this.#most));
  giveNone = () => this.give(noPoints(this.#most));

  /** Half a point more, or less. */
  add(points) {
    const target = this.#position.current;
    if (target) this.give(within(Math.abs(pointsOf(this.#marks.of(target).given, this.#most) ?? 0) + points, this.#most));
  }

  get #most() { return this.#position.entry.item?.points ?? 0; }

  #item(item) {
    const points = this.#position.isNote(this.#position.entry) ? "a note, no points" : withNoun(item.points);
    return element("div", { className: "task" },
      element("p", {}, item.text, " ", element("strong", { textContent: `(${points})` })),
      item.guidance ? element("p", { className: "guidance", textContent: item.guidance }) : null);
  }

  #fields(target, item) {
    const comment = element("textarea", {
      id: "comment", rows: 4, value: this.#marks.of(target).comment,
      oninput: event => this.#marks.change(target, { ...this.#marks.of(target), comment: event.target.value }, this.#step),
      onblur: () => this.#step = Symbol("comment"),
    });
    return [
      element("div", { id: "given" }),
      element("label", { htmlFor: "comment", textContent: "Comment for the student" }),
      comment,
      element("div", { id: "conflict", className: "conflict" }),
    ];
  }

  #drawGiven(target) {
    const focused = [...byId("given").querySelectorAll("button")].indexOf(document.activeElement);
    const { given } = this.#marks.of(target);
    replace(byId("given"), givenInput(this.#most, given, value => this.give(value), "Points"));
    if (focused >= 0) byId("given").querySelectorAll("button")[focused]?.focus();
  }

  #drawStatus(target) {
    const refusal = target && this.#marks.refusal(target);
    const mark = target && this.#marks.of(target);
    const text = !target ? ""
      : refusal ? `Not saved: ${refusal}`
      : this.#marks.conflict(target) ? "Not saved."
      : !this.#marks.isSaved(target) ? "Saving …"
      : mark.given ? "Saved."
      : mark.comment ? "Saved, but not counted yet: the comment has no mark."
      : this.#position.isNote(this.#position.entry) ? "A note needs no mark." : "No mark yet.";
    if (byId("status").textContent !== text) byId("status").textContent = text;
    byId("status").classList.toggle("wrong", Boolean(refusal));
  }

  #drawComments(target) {
    const comments = target && byId("comment") ? this.#marks.comments(target).slice(0, maxComments) : [];
    redraw(byId("comments"), comments, () => comments.length === 0 ? [] : [
      element("h3", { textContent: "Given before for this item" }),
      ...comments.map(({ text, count }) => element("button", {
        type: "button", className: "reuse", title: "Add it to the comment", onclick: () => this.#reuse(text),
      }, text, count > 1 ? element("small", { textContent: ` ×${number(count)}` }) : null)),
    ]);
  }

  #reuse(text) {
    const target = this.#position.current;
    const mark = this.#marks.of(target);
    const comment = mark.comment.includes(text) ? mark.comment : joined(mark.comment, text);
    this.#marks.change(target, { ...mark, comment });
    byId("comment").value = comment;
    byId("comment").focus();
  }
}
