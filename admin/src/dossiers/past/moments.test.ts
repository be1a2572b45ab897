import { instantOf, lastEventAt } from './moments';
import type { DossierEventRow } from '../../data/types';

describe('the moment at which a dossier is looked at again', () => {
  it('is told and read in the office’s time, whatever the machine’s', () => {
    expect(instantOf('26/11/2026 15:02')).toBe('2026-11-26T08:02:59.999Z');
    expect(instantOf(' 6/1/2027  8h05 ')).toBe('2027-01-06T01:05:59.999Z');
    expect(instantOf('hôm qua')).toBeNull();
    expect(instantOf('11/26/2026 15:02')).toBeNull();
    expect(instantOf('26/11/2026 25:02')).toBeNull();
    expect(instantOf('26/11/2026')).toBeNull();
  });

  it('belongs to the event before it', () => {
    // Only what is looked at.
    const events = [
      { seq: 2, at: '2026-11-26T09:00:00.000Z' },
      { seq: 1, at: '2026-11-26T08:00:00.000Z' },
    ] as DossierEventRow[];
    expect(lastEventAt(events, '2026-11-26T08:30:00.000Z')?.seq).toBe(1);
    expect(lastEventAt(events, '2026-11-26T07:00:00.000Z')).toBeNull();
  });
});
