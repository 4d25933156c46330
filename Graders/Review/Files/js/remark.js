// A text for the student about something that was handed in: what is written so far, and the field in which a person changes it.

import { drawConflict } from "./conflict.js";
import { element } from "./dom.js";

/**
 * The field. Every change is saved; an empty text takes it back.
 * @param marks Where it is saved.
 * @param target What it is about.
 * @param label Names the field.
 * @param given What is saved beside the text: of a line its code.
 * @param closed Called when the person leaves it; null where it stays open.
 */
export function remarkField(marks, target, label, given, closed) {
  const said = element("p", { role: "status" });
  const conflict = element("div", { className: "conflict" });
  const step = Symbol("remark");
  const field = element("textarea", {
    rows: 2, value: marks.of(target).comment, placeholder: label, aria: { label },
    oninput: () => marks.change(target, field.value.trim() ? { given, comment: field.value } : { given: "", comment: "" }, step),
  });
  const show = () => {
    const refusal = marks.refusal(target);
    drawConflict(conflict, marks, target, () => closed?.());
    if (!said.isConnected) marks.removeEventListener("change", show);
    else said.textContent = refusal ? `Not saved: ${refusal}` : marks.isSaved(target) ? "Saved." : "";
  };
  marks.addEventListener("change", show);
  return element("div", { className: "remark" }, field, said, conflict,
    closed ? element("button", { type: "button", textContent: "Close", onclick: closed }) : null);
}
