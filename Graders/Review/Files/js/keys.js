// The keyboard. A key means what it says in a field, and a command everywhere else.

import { byId } from "./dom.js";

const isField = node => node instanceof HTMLTextAreaElement || node instanceof HTMLSelectElement
  || node instanceof HTMLInputElement && node.type === "text";

/** Follows the keys until the page is closed. */
export function followKeys({ position, card, viewer, undo, nextUnmarked }) {
  const commands = {
    n: () => position.move(1), ArrowRight: () => position.move(1),
    p: () => position.move(-1), ArrowLeft: () => position.move(-1),
    g: nextUnmarked,
    y: () => card.giveAll(), x: () => card.giveNone(),
    "+": () => card.add(0.5), "-": () => card.add(-0.5),
    Backspace: () => card.give(""), Delete: () => card.give(""),
    c: () => byId("comment")?.focus(),
    r: () => byId("comments").querySelector("button")?.focus(),
    u: undo,
    m: () => position.switchMode(position.mode === "item" ? "student" : "item"),
    f: () => viewer.next(),
    l: () => byId("content").querySelector(".number[tabindex='0']")?.focus(),
    "?": () => byId("keys").showModal(),
  };
  for (let digit = 0; digit <= 9; digit++) commands[digit] = () => card.givePoints(digit);

  document.addEventListener("keydown", event => {
    if (byId("keys").open || event.isComposing) return;
    if (isField(event.target)) {
      if (event.key === "Escape") event.target.blur();
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        event.target.blur();
        position.move(1);
      }
    } else if (!event.ctrlKey && !event.metaKey && !event.altKey && Object.hasOwn(commands, event.key)) {
      event.preventDefault();
      commands[event.key]();
    }
  });
}
