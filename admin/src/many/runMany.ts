/** What became of one of many. */
export type Outcome = { readonly ok: true } | { readonly ok: false; readonly why: string };

interface Course<Item> {
  /** How many at the same time. */
  readonly atOnce: number;
  readonly signal: AbortSignal;
  readonly onOutcome: (item: Item, outcome: Outcome) => void;
}

const whyOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Does the same with many, a few at a time; one that fails stops no other. After a stop no further one is begun, and those begun come to their end. */
export const runMany = async <Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
  { atOnce, signal, onOutcome }: Course<Item>,
): Promise<void> => {
  const waiting = [...items];
  const worker = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined && !signal.aborted; item = waiting.shift()) {
      try {
        await work(item);
        onOutcome(item, { ok: true });
      } catch (error) {
        onOutcome(item, { ok: false, why: whyOf(error) });
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
};
