import { FIRST_LOOK, paged, turned, zoomed } from './look';

describe('a paper on the desk', () => {
  it('is zoomed in steps, from the width of the desk on, and not beyond the ends', () => {
    const larger = zoomed(FIRST_LOOK, 1);
    expect(larger.zoom).toBe(125);
    expect(zoomed(larger, -1).zoom).toBe(100);
    expect(zoomed({ ...FIRST_LOOK, zoom: 400 }, 1).zoom).toBe(400);
    expect(zoomed({ ...FIRST_LOOK, zoom: 25 }, -1).zoom).toBe(25);
  });

  it('is turned all the way round', () => {
    expect([1, 2, 3, 4].reduce((look) => turned(look), FIRST_LOOK).turn).toBe(0);
  });

  it('is leafed through between its first page and its last', () => {
    expect(paged(FIRST_LOOK, -1, 3).page).toBe(1);
    expect(paged({ ...FIRST_LOOK, page: 3 }, 1, 3).page).toBe(3);
    expect(paged(FIRST_LOOK, 1, 3).page).toBe(2);
    expect(paged(FIRST_LOOK, 1, 0).page).toBe(1);
  });
});
