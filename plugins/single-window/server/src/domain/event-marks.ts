/** Following a sequence whose numbers are given before the commit: a later one may be seen first. */

/** An act holds its number no longer than this before it commits, in ms; a number that never comes was rolled back. */
const PATIENCE = 60_000;
/** Numbers that are waited for; a bulk load may leave wide gaps. */
const MOST_MISSING = 1000;

/** What was seen, and which numbers before it were not. */
export class EventMarks {
  #last: number;
  readonly #missing = new Map<number, number>();

  /** What comes after `start` is new; the last few before it may still come late. */
  constructor(start: number) {
    this.#last = start;
  }

  get last(): number {
    return this.#last;
  }

  missing(): readonly number[] {
    return [...this.#missing.keys()];
  }

  /** Takes what was read; answers what of it had not been seen. */
  take<Mark extends { readonly id: number }>(read: readonly Mark[], now: number): readonly Mark[] {
    const fresh: Mark[] = [];
    for (const mark of [...read].sort((a, b) => a.id - b.id)) {
      if (mark.id > this.#last) {
        for (let id = Math.max(this.#last + 1, mark.id - MOST_MISSING); id < mark.id; id += 1)
          this.#missing.set(id, now);
        this.#last = mark.id;
        fresh.push(mark);
      } else if (this.#missing.delete(mark.id)) fresh.push(mark);
    }
    for (const [id, since] of this.#missing)
      if (now - since > PATIENCE || this.#missing.size > MOST_MISSING) this.#missing.delete(id);
    return fresh;
  }
}
