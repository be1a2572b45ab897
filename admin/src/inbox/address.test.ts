import { filterOf, narrowed, nextPage, previousPage, readAddress, savedPath } from './address';

const at = (path: string) => readAddress('mine', new URL(path, 'http://o').searchParams);

describe('the address of a list', () => {
  it('says what it is narrowed by, and nothing else is sent', () => {
    const address = at('/inbox/mine?step=a,b&channel=online&colour=red&after=C2&saved=7');
    expect(filterOf(address)).toEqual({ view: 'mine', step: 'a,b', channel: 'online' });
    expect(address.saved).toBe('7');
  });

  it('begins anew when it is narrowed or widened', () => {
    const address = at('/inbox/mine?q=hoa&channel=online&after=C2&trail=.C1');
    expect(narrowed(address, { group: 'late' })).toBe('/inbox/mine?q=hoa&channel=online&group=late');
    expect(narrowed(address, { channel: '', q: '' })).toBe('/inbox/mine');
  });

  it('finds the page before by the cursors that it remembers', () => {
    const second = nextPage(at('/inbox/mine?q=hoa'), 'C1');
    expect(second).toBe('/inbox/mine?q=hoa&after=C1&trail=');
    const third = nextPage(at(second), 'C2');
    expect(third).toBe('/inbox/mine?q=hoa&after=C2&trail=.C1');
    expect(previousPage(at(third))).toBe(second);
    expect(previousPage(at(second))).toBe('/inbox/mine?q=hoa');
    expect(previousPage(at('/inbox/mine'))).toBeNull();
  });

  it('of a saved list keeps its name', () => {
    expect(savedPath({ id: 3, filter: { view: 'all', group: 'late' } })).toBe('/inbox/all?group=late&saved=3');
  });
});
