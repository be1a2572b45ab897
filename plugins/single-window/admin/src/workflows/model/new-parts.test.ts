import type { WorkflowDefinition } from '@motcua/cms';
import { freeKey, keyFrom } from './new-parts';

test.each([
  ['Thẩm định hồ sơ', 'tham_dinh_ho_so'],
  ['Đo đạc, lập bản đồ', 'do_dac_lap_ban_do'],
  ['2. Chờ thuế', 'cho_thue'],
  ['…', 'step'],
])('the key of “%s” is %s', (name, key) => {
  expect(keyFrom(name)).toBe(key);
});

test('a second step of the same name gets a key of its own', () => {
  const states = { cho_thue: {}, cho_thue_2: {} };
  const definition = { machine: { id: 'w', initial: 'cho_thue', states } } as unknown as WorkflowDefinition;
  expect(freeKey(definition, '', 'Chờ thuế')).toBe('cho_thue_3');
});
