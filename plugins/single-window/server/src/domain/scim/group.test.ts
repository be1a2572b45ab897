import { membershipChange } from './group';

const group = (...ids: readonly unknown[]) => ({ members: ids.map((value) => ({ value })) });

test('a group tells who joins and who leaves, each once', () => {
  expect(membershipChange(group('an', 'lan'), group('lan', 'minh', 'minh'))).toEqual({
    joining: ['minh'],
    leaving: ['an'],
  });
  expect(membershipChange(group('an'), {})).toEqual({ joining: [], leaving: ['an'] });
  expect(membershipChange({}, group(undefined))).toEqual({ joining: [''], leaving: [] });
});
