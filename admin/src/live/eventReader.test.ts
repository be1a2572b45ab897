import { EventReader } from './eventReader';

describe('the stream of news', () => {
  it('is read whatever pieces the network makes of it', () => {
    const reader = new EventReader();
    const text =
      'retry: 3000\n\n: nhịp\n\nid: 7\nevent: news\ndata: [{"dossier":1,"version":2}]\n\nid: 8\nevent: much\ndata: []\n\n';
    const events = Array.from(text).flatMap((sign) => reader.feed(sign));
    expect(events).toEqual([
      { id: '7', event: 'news', data: '[{"dossier":1,"version":2}]' },
      { id: '8', event: 'much', data: '[]' },
    ]);
  });

  it('keeps what has not come to its end', () => {
    const reader = new EventReader();
    expect(reader.feed('id: 1\nda')).toEqual([]);
    expect(reader.feed('ta: []\n\n')).toEqual([{ id: '1', event: 'message', data: '[]' }]);
  });
});
