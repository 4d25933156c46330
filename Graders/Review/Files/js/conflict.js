// What to do where two people have written about the same thing: both texts are shown, and neither is lost unless a person says so.

import { element, redraw } from "./dom.js";

/** Draws the choice into a box as long as there is a conflict. Calls back once the person has chosen. */
export function drawConflict(box, marks, target, chosen) {
  const theirs = marks.conflict(target);
  const mine = () => marks.of(target);
  const choose = (text, mark) => element("button", {
    type: "button", textContent: text,
    onclick: () => { marks.resolve(target, mark()); chosen(); },
  });
  redraw(box, theirs ?? null, () => theirs ? [
    element("p", { role: "alert", textContent: "Somebody else has changed this in the meantime:" }),
    element("blockquote", {}, element("strong", { textContent: theirs.given || "no mark" }), ` ${theirs.comment}`),
    element("div", { className: "choices" },
      choose("Both comments, my points", () => ({ given: mine().given, comment: joined(theirs.comment, mine().comment) })),
      choose("Only theirs", () => theirs),
      choose("Only mine", mine)),
  ] : []);
}

/** Two comments as one, without saying anything twice. */
export const joined = (first, second) =>
  first.includes(second.trim()) ? first : second.includes(first.trim()) ? second : `${first.trim()}\n${second.trim()}`;
