// What a person gives: buttons and a field for points, ✓ and ✗.

import { element, number, rounded } from "./dom.js";

const maxButtons = 9;

/** All points: as a number where there are any, so that a file shows them; else the sign. */
export const all = points => points === 0 ? "✓" : String(rounded(points));
export const noPoints = points => points === 0 ? "✗" : "0";

/** Points of a mark as a number; null where there is none. */
export function pointsOf(given, most) {
  if (["✓", "x", "yes"].includes(given.toLowerCase())) return rounded(most);
  if (["✗", "no"].includes(given.toLowerCase())) return 0;
  const points = Number(given.replace(",", ".").replace("−", "-"));
  return given === "" || Number.isNaN(points) ? null : points;
}

/** So many points, kept within what the item gives; a digit means a deduction where the item is one. */
export function within(points, most) {
  const wanted = most < 0 ? -Math.abs(points) : points;
  return String(rounded(Math.min(Math.max(wanted, Math.min(0, most)), Math.max(0, most))));
}

/** The values that get a button: from none to all, in steps that a person gives. */
function values(most) {
  if (most === 0) return ["✗", "✓"];
  const size = Math.abs(rounded(most));
  const step = [0.25, 0.5, 1, 2, 5].find(step => size / step < maxButtons && (step >= 0.5 || size <= 0.5)) ?? size;
  const between = Array.from({ length: Math.ceil(size / step) }, (_, index) => index * step);
  return [...between, size].map(value => String(most < 0 && value > 0 ? -value : value));
}

/** A row of buttons and a field. Calls back with what is chosen; the chosen one again takes it back. */
export function givenInput(most, given, choose, label) {
  const points = pointsOf(given, most);
  const buttons = values(most).map(value => {
    const pressed = points !== null && points === pointsOf(value, most) && (most !== 0 || given === value);
    return element("button", {
      type: "button",
      textContent: most === 0 ? value : number(Number(value)),
      aria: { pressed, label: most === 0 ? (value === "✓" ? "there" : "not there") : null },
      onclick: () => choose(pressed ? "" : value),
    });
  });
  const field = most === 0 ? null : element("input", {
    value: given, inputMode: "decimal", size: 5, className: "field", autocomplete: "off",
    aria: { label }, onchange: event => choose(event.target.value.trim()),
  });
  return element("div", { className: "given", role: "group", aria: { label } }, ...buttons, field);
}
