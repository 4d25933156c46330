// Puts the parts of the page together.

import { readHandIn, readSheet } from "./api.js";
import { Card } from "./card.js";
import { Checks } from "./checks.js";
import { byId } from "./dom.js";
import { followKeys } from "./keys.js";
import { Marks } from "./marks.js";
import { Overview } from "./overview.js";
import { Position } from "./position.js";
import { Viewer } from "./viewer.js";

const sheet = await readSheet();
document.title = `Review · ${sheet.title}`;
byId("title").textContent = sheet.title;
const narrow = matchMedia("(max-width: 60rem)");
byId("list-fold").open = !narrow.matches;

const marks = new Marks();
const position = new Position(sheet);
if (position.isEmpty) byId("card").textContent = "This grading has no hand-in that a person can mark.";
else await start();

async function start() {
  position.address = location.hash;
  await marks.start();
  const card = new Card(position, marks);
  const checks = new Checks(marks);
  const viewer = new Viewer(marks);
  const overview = new Overview(position, marks);
  let problem;

  const drawHandIn = async () => {
    const { handIn, entry } = position;
    checks.draw(handIn.id, null);
    const { exercises, files } = await readHandIn(handIn.id).catch(() => ({ exercises: [], files: [] }));
    if (position.handIn !== handIn || position.entry !== entry) return; // The person has gone on.
    checks.draw(handIn.id, exercises.find(exercise => exercise.id === entry.exercise.id));
    viewer.draw(handIn.id, files, entry.exercise.id);
  };
  const draw = () => {
    history.replaceState(null, "", position.address);
    problem = marks.problem(position.handIn.id);
    card.draw();
    overview.draw();
    if (narrow.matches) byId("list-fold").open = false;
    return drawHandIn();
  };
  const undo = () => {
    if (!marks.canUndo) return;
    const target = marks.undo();
    if (target) position.show(target);
    else byId("status").textContent = "Not undone: somebody else has changed it since.";
  };
  const nextUnmarked = () => {
    if (!position.find(target => marks.of(target).given === "")) byId("status").textContent = "Every item has a mark.";
  };

  position.addEventListener("move", draw);
  marks.addEventListener("change", () => {
    document.documentElement.dataset.unsaved = marks.unsavedCount;
    if (marks.problem(position.handIn.id) !== problem) return draw();
    card.update();
    overview.draw();
  });
  byId("previous").onclick = () => position.move(-1);
  byId("next").onclick = () => position.move(1);
  byId("by-item").onclick = () => position.switchMode("item");
  byId("by-student").onclick = () => position.switchMode("student");
  byId("undo").onclick = undo;
  byId("help").onclick = () => byId("keys").showModal();
  window.addEventListener("beforeunload", event => { if (marks.unsavedCount > 0) event.preventDefault(); });
  followKeys({ position, card, viewer, undo, nextUnmarked });
  await draw();
}
