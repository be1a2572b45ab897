import type { ManyActs } from '../data/listDoors';
import type { PossibleAct } from '../data/types';
import { emptyDraft } from '../dossiers/actForm';
import { requestFor, sharedActs } from './manyActs';

const act = (type: string, asks: PossibleAct['asks'] = [], more: Partial<PossibleAct> = {}): PossibleAct => ({
  type,
  asks,
  allowed: true,
  label: { vi: type, en: type },
  why: null,
  preview: null,
  primary: false,
  ...more,
});
const dossier = (id: number, acts: readonly PossibleAct[], papers: ManyActs['papers'] = []): ManyActs => ({
  id,
  code: `H44-${id}`,
  version: 3,
  papers,
  limitCases: [],
  acts,
});

describe('acts on many selected dossiers', () => {
  it('are offered with those that allow them, the step’s own act first', () => {
    const found = sharedActs([
      dossier(1, [act('RETURN', ['reason']), act('APPROVE', ['result'], { primary: true })]),
      dossier(2, [act('RETURN', ['reason']), act('NOTE', ['text'], { law: 'x' })]),
    ]);
    expect(found.map(({ act: { type }, dossiers }) => [type, dossiers.map(({ id }) => id)])).toEqual([
      ['APPROVE', [1]],
      ['RETURN', [1, 2]],
      ['NOTE', [2]],
    ]);
  });

  it('leave out what must be answered for each dossier by itself, and what ends a dossier beside its drawing', () => {
    const acts = [
      act('HAND_OVER', ['receiver']),
      act('REQUEST_SUPPLEMENT', ['components', 'reason']),
      act('STOP', ['reason'], { law: 'x' }),
    ];
    expect(sharedActs([dossier(1, acts)])).toEqual([]);
  });

  it('say of each paper that it was looked at; one that was refused before stays refused', () => {
    const papers = [
      { id: 5, checked: 'unchecked' },
      { id: 6, checked: 'rejected' },
    ] as const;
    const receive = act('RECEIVE', ['components']);
    expect(requestFor(receive, dossier(1, [receive], papers), emptyDraft([]))).toEqual({
      type: 'RECEIVE',
      version: 3,
      data: { checks: { 5: 'accepted', 6: 'rejected' } },
    });
  });
});
