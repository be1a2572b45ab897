import type { InboxRow } from '../data/types';
import { newsOf } from './news';

/** Only what the rule reads. */
const row = (id: number, version = 1): InboxRow => ({ id, version }) as InboxRow;

describe('news of a list that is being read', () => {
  it('counts what has come and marks what has changed or left', () => {
    const news = newsOf(
      [row(1), row(2), row(3)],
      [row(4), row(1), row(2, 2)],
      new Map([
        [3, 2],
        [2, 2],
        [99, 1],
      ]),
    );
    expect(news.arrived).toBe(1);
    expect([...news.changed]).toEqual([2, 3]);
    expect([...news.left]).toEqual([3]);
  });

  it('is none of what was read since', () => {
    const news = newsOf([row(1, 3)], null, new Map([[1, 3]]));
    expect(news.changed.size).toBe(0);
    expect(news.arrived).toBe(0);
  });

  it('does not take a row for gone that was only pushed off the page by others', () => {
    expect(newsOf([row(1), row(2)], [row(0), row(1)], new Map()).left.size).toBe(0);
  });
});
