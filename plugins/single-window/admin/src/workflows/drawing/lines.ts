/** What stands on a box and on an arrow, line by line. */
import type { WorkflowDefinition } from '@motcua/cms';
import type { Describe } from '../describe';
import type { Arrow, Box } from '../model/graph';
import { linesOf } from './measure';

interface BoxLine {
  readonly kind: 'who' | 'limit' | 'waits' | 'timer';
  readonly text: string;
}

export interface BoxLines {
  readonly label: string;
  readonly status: string | null;
  readonly lines: readonly BoxLine[];
  /** Lines under the label, for the layout. */
  readonly details: number;
}

/** Characters of small text that fit in a box. */
const SMALL = 29;

export function boxLines(box: Box, definition: WorkflowDefinition, describe: Describe): BoxLines {
  const { t, pick, who, unit, amount } = describe;
  const { meta } = box;
  const label = describe.state(definition, box.path);
  const status = meta ? `${meta.npspStatus} · ${t(`status.${meta.npspStatus}`)}` : null;
  const worker = meta && who(meta);
  const owner = meta?.owner && `${t(`role.${meta.owner.role}`)}, ${unit(meta.owner.unit)}`;
  const lines: BoxLine[] = [
    ...(worker ? [{ kind: 'who', text: worker } as const] : []),
    ...(meta?.limit ? [{ kind: 'limit', text: amount(meta.limit) } as const] : []),
    ...(meta?.waitsFor
      ? [{ kind: 'waits', text: t('box.waitsFor', { system: pick(meta.waitsFor.system) }) } as const]
      : []),
    ...(owner ? [{ kind: 'waits', text: t('box.watched', { who: owner }) } as const] : []),
    ...(meta?.timer ? [{ kind: 'timer', text: t('box.timer', { amount: amount(meta.timer) }) } as const] : []),
  ];
  const details = [status ?? '', ...lines.map(({ text }) => text)].reduce(
    (sum, text) => sum + (text === '' ? 0 : linesOf(text, SMALL)),
    0,
  );
  return { label, status, lines, details };
}

export const arrowLines = (arrow: Arrow, describe: Describe): readonly string[] => [
  describe.act(arrow.ref.on),
  ...(arrow.guard ? [describe.t('arrow.if', { guard: describe.part(arrow.guard) })] : []),
  ...(arrow.papers.length > 0 ? [describe.prints(arrow.papers)] : []),
];
