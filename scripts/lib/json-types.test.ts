/// <reference types="jest" />
import ts from 'typescript';
import { JsonTypes, type Schema } from './json-types.ts';

const FILE = '/house/plugins/room/server/src/types.ts';

/** The schema of the constant that a file declares, and the components that it names. */
function read(source: string): { readonly answer: Schema | null; readonly components: Record<string, Schema> } {
  const options: ts.CompilerOptions = {
    strict: true,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es5.d.ts'],
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const text = ts.createSourceFile(FILE, source, ts.ScriptTarget.ES2022, true);
  const program = ts.createProgram([FILE], options, {
    ...host,
    getSourceFile: (name, ...rest) => (name === FILE ? text : host.getSourceFile(name, ...rest)),
  });
  const checker = program.getTypeChecker();
  const node = text.statements.find((one) => ts.isVariableStatement(one))?.declarationList.declarations[0];
  if (!node) throw new Error('There is no constant.');
  const types = new JsonTypes(checker, '/house');
  const answer = types.schemaOf(checker.getTypeAtLocation(node));
  return { answer, components: Object.fromEntries(types.components) };
}

test('values, lists and choices are what JSON makes of them', () => {
  const { answer } = read(
    `declare const answer: { id: number; at: Date | null; kind: 'a' | 'b'; open?: boolean; f: () => void; list: readonly string[]; any: unknown };`,
  );
  expect(answer).toEqual({
    type: 'object',
    properties: {
      id: { type: 'number' },
      at: { anyOf: expect.arrayContaining([{ type: 'null' }, { type: 'string', format: 'date-time' }]) as unknown },
      kind: { enum: ['a', 'b'] },
      open: { type: 'boolean' },
      list: { type: 'array', items: { type: 'string' } },
      any: {},
    },
    required: ['id', 'at', 'kind', 'list'],
  });
});

test('a type with a name is told once, even when it holds itself', () => {
  const { answer, components } = read(
    `interface Branch { name: string; below: readonly Branch[] } declare const answer: readonly Branch[];`,
  );
  expect(answer).toEqual({ type: 'array', items: { $ref: '#/components/schemas/room.Branch' } });
  expect(components).toEqual({
    'room.Branch': {
      type: 'object',
      properties: {
        name: { type: 'string' },
        below: { type: 'array', items: { $ref: '#/components/schemas/room.Branch' } },
      },
      required: ['name', 'below'],
    },
  });
});
