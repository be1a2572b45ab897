import { exportJWK, generateKeyPair, type JSONWebKeySet, type JWK } from 'jose';
import { cachedKeys } from './key-cache';

async function key(kid: string): Promise<JWK> {
  const { publicKey } = await generateKeyPair('RS256');
  return { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' };
}

const token = { payload: '', signature: '' };
const header = (kid: string) => ({ alg: 'RS256', kid });

async function issuer(...kids: string[]) {
  const state = { keys: await Promise.all(kids.map(key)), asked: 0, time: 0 };
  const keys = cachedKeys(
    (): Promise<JSONWebKeySet> => {
      state.asked += 1;
      return Promise.resolve({ keys: state.keys });
    },
    60_000,
    () => state.time,
  );
  return { state, keys };
}

test('a new key of the issuer is believed at once, and asked for once', async () => {
  const { state, keys } = await issuer('a');
  await keys(header('a'), token);
  state.keys = [...state.keys, await key('b')];
  await keys(header('b'), token);
  await keys(header('b'), token);
  expect(state.asked).toBe(2);
});

test('a key that was taken back is believed no longer than said', async () => {
  const { state, keys } = await issuer('a', 'b');
  await keys(header('a'), token);
  state.keys = state.keys.slice(1);
  state.time = 59_000;
  await keys(header('a'), token);
  state.time = 61_000;
  await expect(keys(header('a'), token)).rejects.toThrow();
});

test('made-up key names do not make the issuer be asked again and again', async () => {
  const { state, keys } = await issuer('a');
  for (let n = 0; n < 500; n += 1) await expect(keys(header(`made-up-${n}`), token)).rejects.toThrow();
  expect(state.asked).toBeLessThanOrEqual(8);
  await keys(header('a'), token);
  state.time = 30_000;
  await expect(keys(header('made-up-0'), token)).rejects.toThrow();
  expect(state.asked).toBeLessThanOrEqual(8);
});
