/** Whether the rows of today are what the events made. */
import { canonicalJson } from '../hash-chain';
import type { HistoryFinding } from './examine-chain';
import type { FollowedFile, PastFile } from './file-state';

type Fields = Readonly<Record<string, unknown>>;

const TABLES = { papers: 'dossier_papers', tasks: 'dossier_tasks' } as const;

/** Names of units and people are told as they are today: history keeps those of then. */
const TOLD = new Set(['agencyName', 'assigneeName']);

const idOf = (fields: Fields): number => Number(fields['id']);

function differing(told: Fields, stored: Fields): readonly string[] {
  return [...new Set([...Object.keys(told), ...Object.keys(stored)])].filter(
    (name) => !TOLD.has(name) && canonicalJson(told[name]) !== canonicalJson(stored[name]),
  );
}

/** @param past the events, folded; null where they do not tell */
export function examinePresent(past: PastFile | null, present: FollowedFile): readonly HistoryFinding[] {
  if (!past) return [];
  const dossierId = present.dossier.id;
  const finding = (table: string, rowId: number, says: string): HistoryFinding => ({
    fault: 'present differs',
    dossierId,
    seq: null,
    table,
    rowId,
    says,
  });
  const compared = (table: string, told: Fields, stored: Fields): readonly HistoryFinding[] => {
    const names = differing(told, stored);
    return names.length === 0 ? [] : [finding(table, idOf(stored), `its events made ${names.join(', ')} otherwise`)];
  };
  const parts = (['papers', 'tasks'] as const).flatMap((name) => {
    const told = new Map(past[name].map((fields) => [idOf(fields), fields]));
    const stored = new Map<number, Fields>(present[name].map((part) => [part.id, { ...part }]));
    return [
      ...[...stored].flatMap(([id, fields]) => {
        const known = told.get(id);
        return known ? compared(TABLES[name], known, fields) : [finding(TABLES[name], id, 'no event made it')];
      }),
      ...[...told.keys()].filter((id) => !stored.has(id)).map((id) => finding(TABLES[name], id, 'its row is gone')),
    ];
  });
  return [...compared('dossiers', past.dossier, { ...present.dossier }), ...parts];
}
