/** An export leaves no attribute out: proven over the very schema files, so an attribute that is added tomorrow is in it too. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { PARTS, PROCEDURE } from './parts';
import {
  inwardEntry,
  keyAttribute,
  outwardEntry,
  populateOf,
  referencesIn,
  type Attribute,
  type Attributes,
} from './shape';

const cms = resolve(__dirname, '../../../../../../cms');

const read = (path: string): Attributes =>
  (JSON.parse(readFileSync(path, 'utf8')) as { readonly attributes: Attributes }).attributes;
const schemas = (uid: string): Attributes => {
  const api = /^api::([\w-]+)\./.exec(uid)?.[1];
  return read(
    api === undefined
      ? resolve(cms, 'components', `${uid.replace('.', '/')}.json`)
      : resolve(cms, `api/${api}/content-types/${api}/schema.json`),
  );
};

const types = [PROCEDURE, ...PARTS].filter((uid) => {
  const name = uid.split('.')[1] ?? '';
  return existsSync(resolve(cms, `api/${name}/content-types/${name}/schema.json`));
});

/** An entry as the Document Service gives it, every attribute filled. */
function entryOf(uid: string): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  return fc.record({
    id: fc.nat(),
    documentId: fc.string(),
    updatedAt: fc.string(),
    ...Object.fromEntries(Object.entries(schemas(uid)).map(([name, attribute]) => [name, valueOf(attribute)])),
  });
}

function valueOf({ type, relation, target, component, repeatable }: Attribute): fc.Arbitrary<unknown> {
  const list = (one: fc.Arbitrary<unknown>, many: boolean) =>
    many ? fc.array(one, { minLength: 1, maxLength: 3 }) : one;
  if (type === 'relation')
    return list(
      fc.record({ id: fc.nat(), documentId: fc.string(), [keyAttribute(schemas(target ?? ''))]: fc.string() }),
      relation?.endsWith('Many') ?? false,
    );
  if (type === 'component') return list(entryOf(component ?? ''), repeatable ?? false);
  if (['integer', 'decimal', 'biginteger', 'float'].includes(type)) return fc.nat();
  if (type === 'boolean') return fc.boolean();
  return fc.oneof(fc.string({ minLength: 1 }), fc.array(fc.string(), { minLength: 1 }), fc.object());
}

/** Without ids: what must be the same in every installation. */
const bare = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (name, inner: unknown) =>
      ['id', 'documentId', 'updatedAt'].includes(name) ? undefined : inner,
    ),
  );

test('the schema files are found', () => {
  expect(types.length).toBeGreaterThanOrEqual(4);
  expect(globSync('components/*/*.json', { cwd: cms }).length).toBeGreaterThan(0);
});

describe.each(types)('%s', (uid) => {
  test('no attribute is left out', () => {
    fc.assert(
      fc.property(entryOf(uid), (entry) => {
        const data = outwardEntry(uid, entry, schemas);
        expect(Object.keys(data).sort()).toEqual(Object.keys(schemas(uid)).sort());
        for (const [name, { type }] of Object.entries(schemas(uid)))
          if (type !== 'relation' && type !== 'component') expect(data[name]).toEqual(entry[name]);
      }),
    );
  });

  test('what travels and is written is what travels again', () => {
    fc.assert(
      fc.property(entryOf(uid), (entry) => {
        const data = outwardEntry(uid, entry, schemas);
        const written = inwardEntry(uid, data, schemas, ({ uid: at, key }) => ({ [keyAttribute(schemas(at))]: key }));
        const set = (value: unknown): unknown =>
          typeof value === 'object' && value !== null && 'set' in value && Array.isArray(value.set) ? value.set : value;
        const stored = Object.fromEntries(Object.entries(written).map(([name, value]) => [name, set(value)]));
        expect(bare(outwardEntry(uid, stored, schemas))).toEqual(bare(data));
      }),
    );
  });

  test('what the file lacks is emptied', () => {
    const written = inwardEntry(uid, {}, schemas, () => null);
    expect(Object.keys(written).sort()).toEqual(Object.keys(schemas(uid)).sort());
  });
});

test('relations and components are read along', () => {
  const populate = populateOf(PROCEDURE, schemas);
  for (const [name, { type }] of Object.entries(schemas(PROCEDURE)))
    expect(name in populate).toBe(type === 'relation' || type === 'component');
  expect(referencesIn(PROCEDURE, { form: { uid: 'api::form-definition.form-definition', key: 'a' } }, schemas)).toEqual(
    [{ uid: 'api::form-definition.form-definition', key: 'a' }],
  );
});

test('what cannot travel is refused, not forgotten', () => {
  const gallery = (): Attributes => ({ pictures: { type: 'media' } });
  expect(() => outwardEntry('api::x.x', { pictures: [] }, gallery)).toThrow(/media/);
});
