import { exportJWK, generateKeyPair } from 'jose';
import fc from 'fast-check';
import { FileRefused, readFile, unsigned, type ProcedureFile } from './file';
import { fingerprint, publicHalf, seal, thumbprint, verifySeal, type SigningKey } from './seal';

async function newKey(): Promise<SigningKey> {
  const { privateKey } = await generateKeyPair('Ed25519', { extractable: true });
  const jwk = await exportJWK(privateKey);
  return { ...jwk, kid: await thumbprint(jwk) } as unknown as SigningKey;
}

const sealed = async (key: SigningKey): Promise<ProcedureFile> =>
  seal(
    unsigned({
      installation: { name: 'Tỉnh A', url: 'https://a.example', key: publicHalf(key) },
      exportedAt: '2026-11-26T03:00:00.000Z',
      payload: {
        code: '1.000001',
        contentHash: 'f00d',
        publishedVersion: 2,
        procedure: { code: '1.000001', name: 'Thủ tục', fees: [{ amount: 10_000 }] },
        parts: [{ uid: 'api::form-definition.form-definition', key: 'don', data: { key: 'don' } }],
        agencies: [],
      },
    }),
    key,
  );

test('a file is what its maker signed, also after it was printed and read again', async () => {
  const file = await sealed(await newKey());
  await expect(verifySeal(readFile(JSON.parse(JSON.stringify(file, null, 4))))).resolves.toBeUndefined();
  expect(JSON.stringify(file)).not.toContain('"d":');
});

/** Every place in a JSON value that holds something. */
const places = (value: unknown, path: readonly string[] = []): readonly (readonly string[])[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, inner]) => places(inner, [...path, name]))
    : [path];

const changed = (value: unknown, [name, ...rest]: readonly string[]): unknown => {
  if (name === undefined) return typeof value === 'number' ? value + 1 : `${String(value)}x`;
  if (Array.isArray(value))
    return value.map((one: unknown, index) => (String(index) === name ? changed(one, rest) : one));
  return Object.fromEntries(
    Object.entries(value as object).map(([key, inner]) => [key, key === name ? changed(inner, rest) : inner]),
  );
};

test('a change anywhere is refused', async () => {
  const file = await sealed(await newKey());
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...places(file)), async (path) => {
      const forged = changed(file, path);
      await expect((async () => verifySeal(readFile(forged)))()).rejects.toBeInstanceOf(FileRefused);
    }),
    { numRuns: 60 },
  );
});

test('another key under the same name is refused', async () => {
  const [file, other] = [await sealed(await newKey()), await newKey()];
  const forged = { ...file, installation: { ...file.installation, key: publicHalf(other) } };
  await expect(verifySeal(forged)).rejects.toMatchObject({ code: 'tampered' });
});

test('the fingerprint is read in groups of four', async () => {
  expect(fingerprint(await newKey())).toMatch(/^([0-9a-f]{4} ){15}[0-9a-f]{4}$/);
});

test('something else is refused by its shape', () => {
  expect(() => readFile({ format: 'csv' })).toThrow(FileRefused);
  expect(() => readFile(null)).toThrow(FileRefused);
});
