// What the checks of the exercise found in the hand-in, and what a person changes of it.

import { drawConflict } from "./conflict.js";
import { byId, element, number, replace, withNoun } from "./dom.js";
import { givenInput } from "./given.js";

export class Checks {
  #marks;
  #handIn = null; // id
  #open = new Set(); // ids of checks whose verdict is being changed
  #fold = false;

  constructor(marks) {
    this.#marks = marks;
  }

  /** Draws the checks of an exercise; null while the hand-in is still being read. */
  draw(handIn, exercise) {
    if (this.#handIn !== handIn) this.#open.clear();
    this.#handIn = handIn;
    if (!exercise || exercise.checks.length === 0) return replace(byId("checks"));
    const list = element("ul", {}, ...exercise.checks.map(check => this.#check(check)));
    const title = `Checks: ${number(exercise.points)} of ${withNoun(exercise.maxPoints)}`;
    const fold = element("details", { open: this.#fold, ontoggle: event => this.#fold = event.target.open },
      element("summary", {}, element("h3", { textContent: title })), list);
    replace(byId("checks"), fold);
  }

  #target = check => ({ handIn: this.#handIn, kind: "checks", id: check.id });

  #check(check) {
    const item = element("li", { className: check.passed ? "passed" : "lost" });
    this.#fill(item, check);
    return item;
  }

  #fill(item, check) {
    const target = this.#target(check);
    const changed = this.#marks.of(target);
    const isOpen = this.#open.has(check.id);
    replace(item,
      element("p", {},
        element("span", { className: "sign", textContent: check.passed ? "✓" : "✗", aria: { hidden: true } }),
        ` ${check.title} `, element("small", { textContent: `${check.outcome}, ${worth(check)}` })),
      check.why && !check.passed ? element("p", { className: "why", textContent: check.why }) : null,
      check.hint ? element("p", { className: "why", textContent: `Hint: ${check.hint}` }) : null,
      changed.given && !isOpen
        ? element("p", { className: "changed", textContent: `Changed to ${changed.given}: ${changed.comment}` }) : null,
      this.#marks.problem(this.#handIn) ? null
        : isOpen ? this.#form(item, check, target)
        : element("button", {
          type: "button", className: "link", textContent: "Change …", aria: { label: `Change: ${check.title}` },
          onclick: () => { this.#open.add(check.id); this.#fill(item, check); item.querySelector(".given button").focus(); },
        }));
  }

  /** Points and reason belong together: as long as one of them is missing, nothing is saved. */
  #form(item, check, target) {
    const draft = { given: this.#marks.of(target).given, comment: this.#marks.of(target).comment };
    const said = element("p", { role: "status", textContent: "" });
    const conflict = element("div", { className: "conflict" });
    const step = Symbol("override");
    const keep = () => {
      const whole = Boolean(draft.given) === Boolean(draft.comment.trim());
      if (whole) this.#marks.change(target, { ...draft }, step);
      said.textContent = whole ? "" : `Not saved yet: ${draft.given ? "write a reason" : "say what it gives"}.`;
    };
    const show = () => {
      const problem = this.#marks.refusal(target);
      drawConflict(conflict, this.#marks, target, close);
      if (!said.isConnected) this.#marks.removeEventListener("change", show);
      else if (problem) said.textContent = `Not saved: ${problem}`;
      else if (draft.given && draft.comment && this.#marks.isSaved(target)) said.textContent = "Saved.";
    };
    this.#marks.addEventListener("change", show);
    const given = element("div");
    const drawGiven = () => replace(given, givenInput(check.worth, draft.given, value => {
      draft.given = value;
      drawGiven();
      keep();
    }, `Points for: ${check.title}`));
    drawGiven();
    const reason = element("textarea", {
      rows: 2, value: draft.comment, placeholder: "Reason, which the student reads", aria: { label: "Reason, which the student reads" },
      oninput: event => { draft.comment = event.target.value; keep(); },
    });
    const close = () => { this.#open.delete(check.id); this.#fill(item, check); };
    return element("div", { className: "override" }, given, reason, said, conflict,
      element("div", { className: "choices" },
        element("button", { type: "button", textContent: "Close", onclick: close }),
        element("button", {
          type: "button", textContent: "As the machine found it",
          onclick: () => { this.#marks.change(target, { given: "", comment: "" }); close(); },
        })));
  }
}

const worth = check => check.worth === 0 ? "for information" : withNoun(check.worth);
