import type { DossierRecord, PossibleAct } from '../data/types';
import { commonActs } from './commonActs';

const act = (type: string, asks: PossibleAct['asks'] = [], allowed = true): PossibleAct => ({
  type,
  asks,
  allowed,
  label: { vi: type, en: type },
  why: null,
  preview: null,
  primary: false,
});
/** Only what the rule reads. */
const dossier = (...acts: readonly PossibleAct[]): DossierRecord => ({ acts, papers: [] }) as unknown as DossierRecord;

describe('acts on many selected dossiers', () => {
  it('are those that every one of them allows', () => {
    const found = commonActs([
      dossier(act('APPROVE', ['result']), act('RETURN', ['reason'])),
      dossier(act('APPROVE', ['result']), act('RETURN', ['reason'], false)),
    ]);
    expect(found.map(({ type }) => type)).toEqual(['APPROVE']);
  });

  it('leave out what must be answered for each dossier by itself', () => {
    expect(
      commonActs([dossier(act('HAND_OVER', ['receiver']), act('REQUEST_SUPPLEMENT', ['components', 'reason']))]),
    ).toEqual([]);
  });

  it('are none without a selection', () => {
    expect(commonActs([])).toEqual([]);
  });
});
