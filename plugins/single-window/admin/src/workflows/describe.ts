/** A workflow's parts in words: who, which unit, how long, on which act. */
import { useMemo } from 'react';
import type { StateMeta, TimeUnit, UnitRef, WorkflowDefinition } from '@motcua/cms';
import { actOf } from '../../../server/src/domain/workflow/acts';
import { nodesOf, parentOf, type NamedPart } from '../../../server/src/domain/workflow/definition';
import { useWords, type Word, type Words } from '../words';
import type { Catalogue } from './catalogue';
import { papersOf } from './model/graph';
import { keyOf, rawAt } from './model/raw';
import type { Transition } from './model/transition-edits';

export interface Describe extends Words {
  readonly act: (on: string) => string;
  readonly unit: (unit: UnitRef) => string;
  readonly who: (meta: StateMeta) => string | null;
  readonly amount: (limit: { readonly amount: number; readonly unit: TimeUnit }) => string;
  readonly paper: (form: string) => string;
  readonly part: (part: NamedPart) => string;
  /** `in mẫu 02, kết quả`. */
  readonly prints: (forms: readonly string[]) => string;
  /** A transition in one line: act, where to, condition, papers. */
  readonly way: (definition: WorkflowDefinition, way: Transition) => string;
  readonly state: (definition: WorkflowDefinition, path: string) => string;
}

const PAPERS = ['01', '02', '03', '04', '05', '06', '07', 'result', 'letter'];

function describe(words: Words, catalogue: Catalogue): Describe {
  const { t, pick } = words;
  const unit = (ref: UnitRef): string => {
    if (typeof ref === 'string') return t(`unit.${ref}`);
    const found = catalogue.units.find(({ code }) => code === ref.agency);
    return found?.name ?? (ref.agency || ref.words || t('unit.unnamed'));
  };
  const paper = (form: string): string => (PAPERS.includes(form) ? t(`paper.${form}` as Word) : form);
  const documentName = (code: string): string => {
    const found = catalogue.documents.find((one) => one.code === code);
    return found ? `“${pick(found.name)}”` : code;
  };
  const value = (given: unknown): string =>
    typeof given === 'string' ? given : typeof given === 'number' || typeof given === 'boolean' ? String(given) : '';
  const state = (definition: WorkflowDefinition, path: string): string => {
    const node = nodesOf(definition).get(path);
    if (node?.meta) return pick(node.meta.label) || keyOf(path);
    if (node?.type === 'final' && parentOf(path) !== '') return t('box.finalOf');
    // A branch is called by who works in it.
    const inner = node?.children.flatMap((child) => nodesOf(definition).get(child)?.meta?.unit ?? [])[0];
    return inner ? unit(inner) : rawAt(definition, path) ? keyOf(path) : path;
  };
  const act = (on: string): string => {
    if (on === 'onDone' || on === 'always') return t(`arrow.${on}`);
    return pick(actOf(on).label);
  };
  const part = ({ type, params }: NamedPart): string => {
    const known = [...catalogue.guards, ...catalogue.actions].find(({ name }) => name === type);
    const given = (known?.params ?? []).map(({ name, kind }) => {
      const of = value(params[name]);
      if (kind === 'form') return paper(of);
      if (kind === 'template') return documentName(of);
      return kind === 'channel' && of !== '' ? t(`channel.${of}` as Word) : of;
    });
    return [known ? pick(known.label) : type, ...given.filter((text) => text !== '')].join(' ');
  };
  const prints = (forms: readonly string[]): string => {
    const papers = forms.map((form) =>
      form === 'result' || form === 'letter' ? t(`form.${form}`) : t('form.number', { number: form }),
    );
    return t('arrow.prints', { papers: papers.join(', ') });
  };
  return {
    ...words,
    unit,
    paper,
    act,
    part,
    prints,
    way: (definition, { on, to, guard, actions }) => {
      const more = [
        ...(guard ? [t('arrow.if', { guard: part(guard) })] : []),
        ...(papersOf(actions).length > 0 ? [prints(papersOf(actions))] : []),
      ].join('; ');
      return `${act(on)} → ${to === null ? '' : state(definition, to)}${more === '' ? '' : ` (${more})`}`;
    },
    who: (meta) => (meta.role ? `${t(`role.${meta.role}`)}, ${unit(meta.unit ?? 'competent')}` : null),
    amount: ({ amount, unit: of }) => t(`amount.${of}`, { amount }),
    state,
  };
}

export function useDescribe(catalogue: Catalogue): Describe {
  const words = useWords();
  return useMemo(() => describe(words, catalogue), [words, catalogue]);
}
