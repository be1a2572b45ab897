/** What stands on a box and on an arrow, line by line. */
import type { WorkflowDefinition } from '@motcua/cms';
import type { Describe } from '../describe';
import type { Arrow, Box } from '../model/graph';
import { linesOf } from './measure';

export interface BoxLines {
  readonly label: string;
  readonly status: string | null;
  readonly who: string | null;
  readonly limit: string | null;
  readonly waits: string | null;
  /** Lines under the label, for the layout. */
  readonly details: number;
}

/** Characters of small text that fit in a box. */
const SMALL = 31;

export function boxLines(box: Box, definition: WorkflowDefinition, describe: Describe): BoxLines {
  const { meta } = box;
  const label = describe.state(definition, box.path);
  const status = meta ? `${meta.npspStatus} · ${describe.t(`status.${meta.npspStatus}`)}` : null;
  const who = meta ? describe.who(meta) : null;
  const limit = meta?.limit ? describe.amount(meta.limit) : null;
  const waits = meta?.waitsFor ? describe.t('box.waitsFor', { system: describe.pick(meta.waitsFor.system) }) : null;
  const details = [status, who, limit, waits].reduce((sum, text) => sum + (text ? linesOf(text, SMALL) : 0), 0);
  return { label, status, who, limit, waits, details };
}

const formName = (form: string, { t }: Describe): string =>
  form === 'result' ? t('form.result') : t('form.number', { number: form });

export const arrowLines = (arrow: Arrow, describe: Describe): readonly string[] => [
  describe.act(arrow.ref.on),
  ...(arrow.guard ? [describe.t('arrow.if', { guard: describe.part(arrow.guard) })] : []),
  ...(arrow.papers.length > 0
    ? [describe.t('arrow.prints', { papers: arrow.papers.map((form) => formName(form, describe)).join(', ') })]
    : []),
];
