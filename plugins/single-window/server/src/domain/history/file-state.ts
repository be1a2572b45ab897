/** What an event changed in a file, and the file as its events made it. */
import { canonicalJson } from '../hash-chain';

type Fields = Readonly<Record<string, unknown>>;

/** What events follow: the dossier, its papers and its tasks by id. */
interface FileState {
  readonly dossier?: Fields;
  readonly papers?: Readonly<Record<string, Fields | null>>;
  readonly tasks?: Readonly<Record<string, Fields | null>>;
}

/** Of a change, the fields as they were and as they became; null where there was nothing. */
export interface Change {
  readonly before: FileState | null;
  readonly after: FileState | null;
}

interface Part {
  readonly id: number;
}

/** The parts of a file that events follow. */
export interface FollowedFile {
  readonly dossier: Part;
  readonly papers: readonly Part[];
  readonly tasks: readonly Part[];
}

interface Diff<T> {
  readonly before: T;
  readonly after: T;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Most fields are the very same value: only others are compared by content. */
const same = (a: unknown, b: unknown): boolean =>
  a === b || (isObject(a) && isObject(b) && canonicalJson(a) === canonicalJson(b));

function fieldsBetween(before: object, after: object): Diff<Fields> | null {
  const old: Fields = { ...before };
  const changed = Object.entries(after).filter(([name, value]) => !same(old[name], value));
  if (changed.length === 0) return null;
  return {
    before: Object.fromEntries(changed.map(([name]) => [name, old[name] ?? null])),
    after: Object.fromEntries(changed),
  };
}

function partsBetween(
  before: readonly Part[],
  after: readonly Part[],
): Diff<Readonly<Record<string, Fields | null>>> | null {
  if (before === after) return null;
  const old = new Map(before.map((part) => [part.id, part]));
  const left = new Map<string, Fields | null>();
  const right = new Map<string, Fields | null>();
  for (const part of after) {
    const known = old.get(part.id);
    old.delete(part.id);
    const diff = known ? fieldsBetween(known, part) : { before: null, after: { ...part } };
    if (!diff) continue;
    left.set(String(part.id), diff.before);
    right.set(String(part.id), diff.after);
  }
  for (const gone of old.values()) {
    left.set(String(gone.id), { ...gone });
    right.set(String(gone.id), null);
  }
  return right.size === 0 ? null : { before: Object.fromEntries(left), after: Object.fromEntries(right) };
}

/** @param before null where the dossier begins: then `after` is all of it */
export function changeBetween(before: FollowedFile | null, after: FollowedFile): Change {
  const dossier = fieldsBetween(before?.dossier ?? {}, after.dossier);
  const papers = partsBetween(before?.papers ?? [], after.papers);
  const tasks = partsBetween(before?.tasks ?? [], after.tasks);
  if (!dossier && !papers && !tasks) return { before: null, after: null };
  const side = (name: 'before' | 'after'): FileState => ({
    ...(dossier && { dossier: dossier[name] }),
    ...(papers && { papers: papers[name] }),
    ...(tasks && { tasks: tasks[name] }),
  });
  return { before: before ? side('before') : null, after: side('after') };
}

/** A file as its events made it; moments are ISO texts, as in JSON. */
export interface PastFile {
  readonly dossier: Fields;
  readonly papers: readonly Fields[];
  readonly tasks: readonly Fields[];
}

function folded(
  parts: Readonly<Record<string, Fields>>,
  changes: Readonly<Record<string, Fields | null>>,
): Readonly<Record<string, Fields>> {
  const gone = Object.keys(changes).filter((id) => changes[id] === null);
  const kept = Object.fromEntries(Object.entries(parts).filter(([id]) => !gone.includes(id)));
  const changed = Object.entries(changes).flatMap(([id, fields]) =>
    fields ? [[id, { ...parts[id], ...fields }] as const] : [],
  );
  return { ...kept, ...Object.fromEntries(changed) };
}

/** Events in the order of their numbers, from the first; null when they do not tell (written before changes were kept). */
export function foldHistory(events: readonly Pick<Change, 'after'>[]): PastFile | null {
  if (events[0]?.after?.dossier === undefined) return null;
  let dossier: Fields = {};
  let papers: Readonly<Record<string, Fields>> = {};
  let tasks: Readonly<Record<string, Fields>> = {};
  for (const { after } of events) {
    dossier = { ...dossier, ...after?.dossier };
    papers = folded(papers, after?.papers ?? {});
    tasks = folded(tasks, after?.tasks ?? {});
  }
  // As text: an event just written still holds dates, one that was read holds their texts.
  return JSON.parse(canonicalJson({ dossier, papers: Object.values(papers), tasks: Object.values(tasks) })) as PastFile;
}
