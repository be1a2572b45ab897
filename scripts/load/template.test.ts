import { escaped, filled, Places, template } from './template.ts';

test('places are found again in a text, as strings, numbers and keys, and nothing else is taken for one', () => {
  const places = new Places();
  const first = places.number({ kind: 'task', index: 0 });
  const second = places.number({ kind: 'task', index: 1 });
  const text = JSON.stringify({
    [String(first)]: { id: first, at: places.string({ kind: 'date', at: 5 }) },
    [String(second)]: null,
    phone: '07771234567',
    number: '027771234567',
    hash: 'a777123456b',
  });
  const values = ['41', '42', '2026-11-26T00:00:00.000Z'];
  expect(filled(template(text), values)).toBe(
    '{"41":{"id":41,"at":"2026-11-26T00:00:00.000Z"},"42":null,"phone":"07771234567","number":"027771234567","hash":"a777123456b"}',
  );
});

test('the same place is one place', () => {
  const places = new Places();
  expect(places.string({ kind: 'name' })).toBe(places.string({ kind: 'name' }));
  expect(places.all).toHaveLength(1);
});

test('what COPY would take for a sign of its own is escaped', () => {
  expect(escaped('a\tb\nc\\d\r')).toBe('a\\tb\\nc\\\\d\\r');
});
