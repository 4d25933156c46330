// The marks: what the server has, what this page has changed and not yet saved, and how to undo it.

import { readMarks, writeMark } from "./api.js";

const none = { given: "", comment: "", version: "" };
const retryAfter = 2000;
const pollEvery = 3000;

const keyOf = target => JSON.stringify([target.handIn, target.kind, target.id]);
const same = (a, b) => a.given === b.given && a.comment === b.comment;

export class Marks extends EventTarget {
  #saved = new Map(); // what the server has, by key
  #unsaved = new Map(); // what this page has changed: the mark, and the version that it replaces
  #sent = new Map(); // what was sent without an answer: it may be written, so it is sent again before anything newer
  #conflicts = new Map();
  #refusals = new Map();
  #problems = new Map(); // by hand-in
  #notes = new Map(); // by hand-in
  #saving = new Set();
  #undo = [];
  #fingerprint = ""; // of the marks as they were read last
  #written = new Set(); // keys of what was saved since the last reading began
  offline = false;

  /** Begins to follow the server. */
  async start() {
    await this.#read();
    const readAgain = async () => {
      await this.#read().catch(() => this.#setOffline(true));
      setTimeout(readAgain, pollEvery);
    };
    setTimeout(readAgain, pollEvery);
  }

  of = target => this.#unsaved.get(keyOf(target)) ?? this.saved(target);
  saved = target => this.#saved.get(keyOf(target)) ?? none;
  conflict = target => this.#conflicts.get(keyOf(target));
  refusal = target => this.#refusals.get(keyOf(target));
  problem = handIn => this.#problems.get(handIn);

  /** What of one kind has a text, written by whomever. */
  targets(handIn, kind) {
    return [...new Set([...this.#saved.keys(), ...this.#unsaved.keys()])]
      .map(key => JSON.parse(key)).filter(([ofHandIn, ofKind]) => ofHandIn === handIn && ofKind === kind)
      .map(([, , id]) => ({ handIn, kind, id })).filter(target => this.of(target).comment);
  }

  note = handIn => this.#notes.get(handIn);
  isSaved = target => !this.#unsaved.has(keyOf(target));
  get unsavedCount() { return this.#unsaved.size; }
  get canUndo() { return this.#undo.length > 0; }

  /** Comments given for an item to other hand-ins, the most frequent first. */
  comments(target) {
    const counts = new Map();
    for (const [key, mark] of this.#saved) {
      const [handIn, kind, id] = JSON.parse(key);
      if (kind === target.kind && id === target.id && handIn !== target.handIn && mark.comment)
        counts.set(mark.comment, (counts.get(mark.comment) ?? 0) + 1);
    }
    return [...counts].sort((a, b) => b[1] - a[1]).map(([text, count]) => ({ text, count }));
  }

  /** Changes a mark, and saves it. Changes with the same step are undone together. */
  change(target, mark, step = Symbol("one change")) {
    const before = this.of(target);
    if (same(before, mark)) return;
    const last = this.#undo.at(-1);
    if (last?.step === step) last.after = mark;
    else this.#undo.push({ target, step, before, after: mark });
    this.#set(target, mark);
  }

  /** Undoes the last change. Returns what it was about, or null where somebody else has changed that since. */
  undo() {
    const { target, before, after } = this.#undo.pop();
    if (!same(this.of(target), after)) return null;
    this.#set(target, before);
    return target;
  }

  /** Ends a conflict: the given mark replaces that of the other person. */
  resolve(target, mark) {
    const theirs = this.conflict(target);
    this.#conflicts.delete(keyOf(target));
    this.#saved.set(keyOf(target), theirs);
    this.#unsaved.set(keyOf(target), { ...mark, base: theirs.version });
    this.#save(target);
  }

  #set(target, { given, comment }) {
    const key = keyOf(target);
    const base = this.#unsaved.get(key)?.base ?? this.saved(target).version;
    this.#unsaved.set(key, { given, comment, base });
    this.#save(target);
  }

  async #save(target) {
    const key = keyOf(target);
    this.#changed();
    if (this.#saving.has(key) || this.#conflicts.has(key)) return;
    this.#saving.add(key);
    try {
      while (this.#unsaved.has(key) && !this.#conflicts.has(key) && await this.#sendOnce(target, key));
    } catch {
      this.#setOffline(true);
      setTimeout(() => this.#save(target), retryAfter);
    } finally {
      this.#saving.delete(key);
      this.#changed();
    }
  }

  /** Sends a mark as it is now. Returns whether there may be more to send. */
  async #sendOnce(target, key) {
    const sent = this.#sent.get(key) ?? this.#unsaved.get(key);
    this.#sent.set(key, sent);
    const answer = await writeMark(target, { version: sent.base, given: sent.given, comment: sent.comment });
    this.#sent.delete(key);
    this.#setOffline(false);
    this.#refusals.delete(key);
    if (answer.result === "Saved") {
      this.#saved.set(key, answer.mark);
      this.#written.add(key);
      const now = this.#unsaved.get(key);
      if (same(now, sent)) this.#unsaved.delete(key);
      else this.#unsaved.set(key, { ...now, base: answer.mark.version });
      return true;
    }
    if (answer.result === "Conflict") this.#conflicts.set(key, answer.mark);
    else this.#refusals.set(key, answer.message);
    return !same(this.#unsaved.get(key), sent);
  }

  async #read() {
    this.#written.clear();
    const read = await readMarks(this.#fingerprint);
    this.#setOffline(false);
    if (read === null) return;
    this.#fingerprint = read.fingerprint;
    // What this page has written since it asked may be newer than the answer.
    const own = [...this.#written, ...this.#saving].filter(key => this.#saved.has(key)).map(key => [key, this.#saved.get(key)]);
    this.#saved.clear();
    this.#problems.clear();
    this.#notes.clear();
    for (const { handIn, problem, note, ...kinds } of read.marks) {
      if (problem) this.#problems.set(handIn, problem);
      if (note) this.#notes.set(handIn, note);
      for (const [kind, byId] of Object.entries(kinds)) {
        for (const [id, mark] of Object.entries(byId)) this.#saved.set(keyOf({ handIn, kind, id }), mark);
      }
    }
    for (const [key, mark] of own) this.#saved.set(key, mark);
    this.#changed();
  }

  #setOffline(offline) {
    if (this.offline === offline) return;
    this.offline = offline;
    this.#changed();
  }

  #changed() { this.dispatchEvent(new Event("change")); }
}
