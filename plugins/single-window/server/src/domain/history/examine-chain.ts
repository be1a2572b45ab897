/** What is wrong with a chain, and with which row: changed, removed, reordered, inserted, cut off, or rewritten as a whole. */
import { eventHash, firstBroken, type ChainedEvent } from '../hash-chain';

type Fault = 'changed' | 'removed' | 'reordered' | 'inserted' | 'cut off' | 'rewritten' | 'present differs' | 'root';

export interface HistoryFinding {
  readonly fault: Fault;
  readonly dossierId: number | null;
  /** The event's number. */
  readonly seq: number | null;
  readonly table: string;
  /** The `id` of the row at fault; null where the row is gone. */
  readonly rowId: number | null;
  readonly says: string;
}

export interface StoredEvent extends ChainedEvent {
  readonly id: number;
  readonly previousHash: string;
  readonly hash: string;
}

/** The last event as the dossier's row knows it. */
export interface StoredHead {
  readonly seq: number;
  readonly hash: string | null;
}

/** An event as a signed root knows it. */
export interface RootedHead {
  readonly day: string;
  readonly seq: number;
  readonly hash: string;
}

interface Judged {
  readonly event: StoredEvent;
  /** The number under which the event was written; null when its content is not what was hashed. */
  readonly number: number | null;
  /** Another row, the dossier or a root knows its hash. */
  readonly known: boolean;
}

const eventRow = (fault: Fault, { dossierId, seq, id }: StoredEvent, says: string): HistoryFinding => ({
  fault,
  dossierId,
  seq,
  table: 'dossier_events',
  rowId: id,
  says,
});

const missing = (fault: Fault, dossierId: number, seq: number, says: string): HistoryFinding => ({
  fault,
  dossierId,
  seq,
  table: 'dossier_events',
  rowId: null,
  says,
});

function numberOf(event: StoredEvent, most: number): number | null {
  const fits = (seq: number): boolean => eventHash(event.previousHash, { ...event, seq }) === event.hash;
  if (fits(event.seq)) return event.seq;
  for (let seq = 1; seq <= most; seq += 1) if (fits(seq)) return seq;
  return null;
}

function judge(events: readonly StoredEvent[], head: StoredHead, roots: readonly RootedHead[]): readonly Judged[] {
  const known = new Set([
    ...events.map(({ previousHash }) => previousHash),
    ...roots.map(({ hash }) => hash),
    ...(head.hash === null ? [] : [head.hash]),
  ]);
  const most = Math.max(head.seq, events.length) + 1;
  return events.map((event) => ({ event, number: numberOf(event, most), known: known.has(event.hash) }));
}

/** Nobody knows it, and its place is another's or beyond the end. */
function isInserted(one: Judged, all: readonly Judged[], head: StoredHead): boolean {
  if (one.known) return false;
  if (one.event.seq > head.seq) return true;
  const others = all.filter((other) => other !== one);
  if (one.number !== null) return others.some((other) => other.known && other.number === one.number);
  const taken = new Set(others.map((other) => other.number ?? other.event.seq));
  return Array.from({ length: head.seq }, (_, index) => index + 1).every((seq) => taken.has(seq));
}

/** @param followed whether what must know the event's hash is there: the next event, or the dossier for the last one */
function rowFinding({ event, number, known }: Judged, followed: boolean): readonly HistoryFinding[] {
  if (number === null)
    return [eventRow('changed', event, 'its content is not what was written: the hash does not follow from it')];
  if (number !== event.seq)
    return [eventRow('reordered', event, `it was written as event ${number} and stands as event ${event.seq}`)];
  if (known || !followed) return [];
  return [eventRow('changed', event, 'it was written anew: nothing that came after knows its hash')];
}

function gaps(dossierId: number, kept: readonly Judged[], head: StoredHead): readonly HistoryFinding[] {
  const there = new Map(kept.map((one) => [one.number ?? one.event.seq, one.event.id]));
  const last = Math.max(0, ...there.keys());
  return Array.from({ length: head.seq }, (_, index) => index + 1)
    .filter((seq) => !there.has(seq))
    .map((seq) =>
      seq > last
        ? missing('cut off', dossierId, seq, `event ${seq} is gone from the end: the dossier knows ${head.seq} events`)
        : missing(
            'removed',
            dossierId,
            seq,
            `event ${seq} is gone; the event after it is row ${String(there.get(seq + 1) ?? 'gone too')}`,
          ),
    );
}

function againstRoots(
  dossierId: number,
  events: readonly StoredEvent[],
  roots: readonly RootedHead[],
  faulty: ReadonlySet<number | null>,
): readonly HistoryFinding[] {
  const bySeq = new Map(events.map((event) => [event.seq, event]));
  return roots.flatMap(({ day, seq, hash }): readonly HistoryFinding[] => {
    const event = bySeq.get(seq);
    if (faulty.has(seq) || event?.hash === hash) return [];
    return event
      ? [eventRow('rewritten', event, `the signed root of ${day} holds another hash for event ${seq}`)]
      : [missing('cut off', dossierId, seq, `event ${seq} is gone: the signed root of ${day} holds it`)];
  });
}

/** All that is wrong with the events of one dossier, which come in the order of their numbers; empty when it is proven. */
export function examineChain(
  dossierId: number,
  events: readonly StoredEvent[],
  head: StoredHead,
  roots: readonly RootedHead[],
): readonly HistoryFinding[] {
  const last = events.at(-1);
  const whole = firstBroken(events) === null && head.seq === (last?.seq ?? 0) && head.hash === (last?.hash ?? null);
  if (whole) return againstRoots(dossierId, events, roots, new Set());
  const all = judge(events, head, roots);
  const inserted = all.filter((one) => isInserted(one, all, head));
  const kept = all.filter((one) => !inserted.includes(one));
  const seqs = new Set(kept.map(({ event }) => event.seq));
  const found = [
    ...inserted.map(({ event }) =>
      eventRow('inserted', event, 'it was never written: no event, dossier or root knows it'),
    ),
    ...kept.flatMap((one) => rowFinding(one, one.event.seq === head.seq || seqs.has(one.event.seq + 1))),
    ...gaps(dossierId, kept, head),
  ];
  const every = [...found, ...againstRoots(dossierId, events, roots, new Set(found.map(({ seq }) => seq)))];
  if (every.length > 0) return every;
  const says = `it knows event ${head.seq} with another hash than the last event has`;
  return [{ fault: 'changed', dossierId, seq: head.seq, table: 'dossiers', rowId: dossierId, says }];
}
