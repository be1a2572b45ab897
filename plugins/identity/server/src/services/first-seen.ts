/** What this process has seen before: so that what is told once costs nothing after that. */
const MOST = 20_000;

export class FirstSeen {
  readonly #seen = new Set<string>();

  /** True for the first time only; after very many others perhaps once more. */
  is(key: string): boolean {
    if (this.#seen.has(key)) return false;
    if (this.#seen.size >= MOST) this.#seen.clear();
    this.#seen.add(key);
    return true;
  }

  forget(key: string): void {
    this.#seen.delete(key);
  }
}
