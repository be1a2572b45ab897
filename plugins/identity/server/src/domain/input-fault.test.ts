import { addressFault, bodyFault } from './input-fault';

test.each([
  ['/ho-so/1', 'q=giấy phép', null],
  ['/thu-tuc', 'q=100%25+xong&constructors=1', null],
  ['/ho-so/%00', '', 'text'],
  ['/ho-so/1', 'q=%00', 'text'],
  ['/ho-so/%E0%A4%A', '', 'encoding'],
  ['/ho-so/1', 'q=%zz', 'encoding'],
  ['/api/office/inbox', `filter=${encodeURIComponent('{"q":"hoa","unit":"H44.101"}')}`, null],
  ['/api/office/inbox', `filter=${encodeURIComponent('{"unit":"a\\u0000"}')}`, 'text'],
  ['/api/office/inbox', `filter=${encodeURIComponent('{"unit":"a\\ud800"}')}`, 'text'],
  ['/api/office/inbox', `fields=${encodeURIComponent('["\\u0000"]')}`, 'text'],
  ['/api/office/inbox', `filter=${encodeURIComponent('{"constructor":{}}')}`, 'prototype'],
  ['/api/office/inbox', `filter=${encodeURIComponent('{"q":')}`, null],
  ['/api/office/inbox', '__proto__[admin]=1', 'prototype'],
  ['/api/office/inbox', 'filter[constructor][prototype][x]=1', 'prototype'],
  ['/api/office/inbox', 'a%5B__proto__%5D=1', 'prototype'],
])('the address %j ? %j', (path, query, fault) => {
  expect(addressFault(path, query)).toBe(fault);
});

const deep = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels)) as unknown;

test.each([
  ['what forms send', { answers: { rows: [{ name: 'Hoa' }], constructorName: 'x' } }, null],
  ['nothing', undefined, null],
  ['a text of one word', 'x', null],
  ['60 levels', deep(60), null],
  ['100,000 levels', deep(100_000), 'depth'],
  ['a NUL', { reason: 'a\0b' }, 'text'],
  ['half a pair', { reason: '\ud800' }, 'text'],
  ['a NUL in a name', { 'a\0': 1 }, 'text'],
  ['a prototype', JSON.parse('{"answers":{"__proto__":{"admin":true}}}') as unknown, 'prototype'],
  ['a constructor', { constructor: { prototype: {} } }, 'prototype'],
  ['a quarter of a million values', Array.from({ length: 250_000 }, () => 1), 'size'],
])('a body of %s', (_, body, fault) => {
  expect(bodyFault(body)).toBe(fault);
});
