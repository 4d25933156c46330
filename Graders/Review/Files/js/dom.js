// Small helpers for the document. Text always goes in as text, so that nothing a student wrote is ever read as HTML.

export const byId = id => document.getElementById(id);

/** A new element: properties, then children. */
export function element(name, properties = {}, ...children) {
  const { role, aria = {}, ...rest } = properties;
  const made = Object.assign(document.createElement(name), rest);
  if (role) made.setAttribute("role", role);
  for (const [key, value] of Object.entries(aria)) {
    if (value !== null) made.setAttribute(`aria-${key}`, value);
  }
  made.append(...children.filter(child => child !== null && child !== undefined));
  return made;
}

export const replace = (parent, ...children) => parent.replaceChildren(...children.filter(Boolean));

/** Draws what a parent holds only where its data have changed: else a focus or an open list would be lost. */
export function redraw(parent, data, children) {
  const shown = JSON.stringify(data);
  if (parent.dataset.shown === shown) return;
  parent.dataset.shown = shown;
  replace(parent, ...children());
}

/** Two digits, as people give points; the server takes what is so close to all points for all of them. */
export const rounded = value => Math.round(value * 100) / 100;

/** 2, 2.5, 0.33 as people write it. */
export const number = value => String(rounded(value)).replace("-", "−");

export const withNoun = points => `${number(points)} point${points === 1 ? "" : "s"}`;
