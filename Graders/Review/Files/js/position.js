// Where the person is: an entry of the sheet, and a hand-in. An entry is an item, or an exercise that only checks judge.

export class Position extends EventTarget {
  mode = "item";
  #entry = 0;
  #handIn = 0;

  constructor(sheet) {
    super();
    this.entries = sheet.exercises.flatMap(exercise => exercise.items.length > 0
      ? exercise.items.map(item => ({ id: item.id, exercise, item }))
      : [{ id: exercise.id, exercise, item: null }]);
    const named = name => sheet.handIns.filter(handIn => handIn.name === name).length;
    this.handIns = sheet.handIns.filter(handIn => handIn.isJudged)
      .map(handIn => named(handIn.name) === 1 ? handIn : { ...handIn, name: `${handIn.name} (${handIn.id})` });
  }

  get entry() { return this.entries[this.#entry]; }
  get handIn() { return this.handIns[this.#handIn]; }
  get isEmpty() { return this.entries.length === 0 || this.handIns.length === 0; }

  /** What the list shows, and what "next" goes through: with the other fixed. */
  get list() { return this.mode === "item" ? this.entries : this.handIns; }
  get steps() { return this.mode === "item" ? this.handIns : this.entries; }
  get listIndex() { return this.mode === "item" ? this.#entry : this.#handIn; }
  get stepIndex() { return this.mode === "item" ? this.#handIn : this.#entry; }

  /** What a mark of an entry is for; null where it has no item. */
  target = (handIn, entry) => entry.item ? { handIn: handIn.id, kind: "items", id: entry.item.id } : null;
  get current() { return this.target(this.handIn, this.entry); }

  toList(index) { this.#go(index, 0); }
  toStep(index) { this.#go(this.listIndex, index); }

  /** One step on, and at the end of the steps to the first of the next in the list; or back. */
  move(by) {
    const step = this.stepIndex + by;
    if (step >= 0 && step < this.steps.length) this.toStep(step);
    else if (this.list[this.listIndex + by]) this.#go(this.listIndex + by, by > 0 ? 0 : this.steps.length - 1);
  }

  /** An item without points helps who reads: nobody has to mark it. */
  isNote = entry => entry.item?.points === 0;

  /** To the next place with an item to mark for which a condition holds, from here on and around. Returns false where there is none. */
  find(condition) {
    const places = this.list.length * this.steps.length;
    const here = this.listIndex * this.steps.length + this.stepIndex;
    for (let far = 1; far <= places; far++) {
      const place = (here + far) % places;
      const [list, step] = [Math.floor(place / this.steps.length), place % this.steps.length];
      const [handIn, entry] = this.mode === "item"
        ? [this.handIns[step], this.entries[list]]
        : [this.handIns[list], this.entries[step]];
      const target = this.target(handIn, entry);
      if (target && !this.isNote(entry) && condition(target)) {
        this.#go(list, step);
        return true;
      }
    }
    return false;
  }

  /** To what a mark is for. */
  show({ handIn, kind, id }) {
    const to = this.entries.findIndex(entry => kind === "items" && entry.item?.id === id);
    if (to >= 0) this.#entry = to;
    this.#handIn = this.handIns.findIndex(other => other.id === handIn);
    this.#moved();
  }

  /** The place as text, for the page's address, so that loading the page again does not lose it. */
  get address() { return `#${new URLSearchParams({ by: this.mode, item: this.entry.id, handIn: this.handIn.id })}`; }

  set address(text) {
    const place = new URLSearchParams(text.slice(1));
    this.mode = place.get("by") === "student" ? "student" : "item";
    this.#entry = Math.max(0, this.entries.findIndex(entry => entry.id === place.get("item")));
    this.#handIn = Math.max(0, this.handIns.findIndex(handIn => handIn.id === place.get("handIn")));
  }

  switchMode(mode) {
    this.mode = mode;
    this.#moved();
  }

  #go(list, step) {
    [this.#entry, this.#handIn] = this.mode === "item" ? [list, step] : [step, list];
    this.#moved();
  }

  #moved() { this.dispatchEvent(new Event("move")); }
}
