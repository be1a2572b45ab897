/** The schemas of the API's JSON answers, read off the types of what the handlers put into `ctx.body`. */
import { globSync } from 'node:fs';
import { format } from 'prettier';
import ts from 'typescript';
import { JsonTypes, type Schema } from './json-types.ts';
import { inRoot, root } from './paths.ts';

/** Of one room: by method and path, `*` for a part of the path that only the running server knows. */
export interface RoomAnswers {
  readonly routes: Readonly<Record<string, Schema>>;
  readonly schemas: Readonly<Record<string, Schema>>;
}

const ROOM = /\/plugins\/([a-z-]+)\/server\//;

function program(): ts.Program {
  const { config } = ts.readConfigFile(inRoot('tsconfig.base.json'), (file) => ts.sys.readFile(file)) as {
    readonly config: unknown;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const files = globSync('plugins/*/server/src/**/*.ts', { cwd: root, exclude: ['**/*.test.ts'] }).map((file) =>
    inRoot(file),
  );
  return ts.createProgram(files.sort(), { ...options, composite: false, declaration: false, noEmit: true });
}

const children = (node: ts.Node): readonly ts.Node[] => {
  const found: ts.Node[] = [];
  ts.forEachChild(node, (child) => {
    found.push(child);
  });
  return found;
};

function* within(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of children(node)) yield* within(child);
}

/** What stands for the parameters of a function that declares a route for its caller. */
type Given = ReadonlyMap<ts.Node, ts.Expression>;

/** A source read with its types, and with what a caller has given. */
class Reader {
  readonly #checker: ts.TypeChecker;
  readonly #given: Given;

  constructor(checker: ts.TypeChecker, given: Given = new Map()) {
    this.#checker = checker;
    this.#given = given;
  }

  #declarationOf(node: ts.Node): ts.Node | undefined {
    const symbol =
      ts.isShorthandPropertyAssignment(node.parent) && node.parent.name === node
        ? this.#checker.getShorthandAssignmentValueSymbol(node.parent)
        : this.#checker.getSymbolAtLocation(node);
    const isAlias = symbol && (symbol.flags & ts.SymbolFlags.Alias) !== 0;
    const declared = (isAlias ? this.#checker.getAliasedSymbol(symbol) : symbol)?.valueDeclaration;
    return declared && (this.#given.get(declared) ?? declared);
  }

  /** What is written there, through `const`s; `*` for a part of it that is not, null where nothing is. */
  textOf(node: ts.Node): string | null {
    if (ts.isStringLiteralLike(node)) return node.text;
    if (ts.isAsExpression(node)) return this.textOf(node.expression);
    if (ts.isTemplateExpression(node))
      return (
        node.head.text +
        node.templateSpans.map(({ expression, literal }) => (this.textOf(expression) ?? '*') + literal.text).join('')
      );
    if (ts.isPropertyAssignment(node)) return this.textOf(node.initializer);
    if (ts.isVariableDeclaration(node)) return node.initializer ? this.textOf(node.initializer) : null;
    const named = ts.isShorthandPropertyAssignment(node) ? node.name : ts.isIdentifier(node) ? node : undefined;
    const declared = named && this.#declarationOf(named);
    return declared && declared !== node ? this.textOf(declared) : null;
  }

  /** The function behind a handler: written there, named, given, or made by another one. */
  functionOf(node: ts.Node | undefined): ts.FunctionLikeDeclaration | null {
    if (!node) return null;
    if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) {
      const { body } = node;
      // `(ctx, actor) => controller.index(ctx, actor)`
      if (ts.isCallExpression(body) && body.arguments[0]?.getText() === node.parameters[0]?.name.getText())
        return this.functionOf(body.expression) ?? node;
      return node;
    }
    if (ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node)) return node;
    if (ts.isExportAssignment(node)) return this.functionOf(node.expression);
    if (ts.isCallExpression(node)) {
      const maker = this.functionOf(node.expression);
      return maker ? this.functionOf(resultOf(maker)) : null;
    }
    if (ts.isVariableDeclaration(node) || ts.isPropertyAssignment(node)) return this.functionOf(node.initializer);
    if (ts.isShorthandPropertyAssignment(node) || ts.isPropertyAccessExpression(node))
      return this.functionOf(this.#declarationOf(node.name));
    return ts.isIdentifier(node) ? this.functionOf(this.#declarationOf(node)) : null;
  }

  /** Of an expression; of `await given(…)` what the given function answers. */
  typeOf(node: ts.Expression): ts.Type {
    const call = ts.isAwaitExpression(node) ? node.expression : node;
    const callee = ts.isCallExpression(call) && ts.isIdentifier(call.expression) ? call.expression : undefined;
    const symbol = callee && this.#checker.getSymbolAtLocation(callee);
    const given = symbol?.valueDeclaration && this.#given.get(symbol.valueDeclaration);
    const signature = given && this.#checker.getTypeAtLocation(given).getCallSignatures()[0];
    const answer = signature && this.#checker.getAwaitedType(signature.getReturnType());
    return answer ?? this.#checker.getTypeAtLocation(node);
  }
}

/** What a function gives back at its end. */
function resultOf(made: ts.FunctionLikeDeclaration): ts.Expression | undefined {
  if (!made.body) return undefined;
  if (!ts.isBlock(made.body)) return ts.isParenthesizedExpression(made.body) ? made.body.expression : made.body;
  return made.body.statements.findLast((one): one is ts.ReturnStatement => ts.isReturnStatement(one))?.expression;
}

/** All that a handler may answer; empty where it answers by another function. */
function bodiesOf(handler: ts.FunctionLikeDeclaration): readonly ts.Expression[] {
  const name = handler.parameters[0]?.name.getText();
  return [...within(handler)].flatMap((node) =>
    ts.isBinaryExpression(node) &&
    node.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
    node.left.getText() === `${String(name)}.body`
      ? [node.right]
      : [],
  );
}

interface Declared {
  readonly key: string;
  readonly handler: ts.Node;
  readonly reader: Reader;
}

const partOf = (written: ts.ObjectLiteralExpression, name: string): ts.ObjectLiteralElementLike | undefined =>
  written.properties.find((one) => one.name?.getText() === name);

/** A handler that a route of the panel names, `panel.check`, among the controllers of the plugin object. */
function namedHandler(reader: Reader, name: string, plugin: ts.SourceFile): ts.Node | undefined {
  const [controller = '', method = ''] = name.split('.');
  const all = [...within(plugin)].find(
    (node): node is ts.PropertyAssignment => ts.isPropertyAssignment(node) && node.name.getText() === 'controllers',
  )?.initializer;
  const maker = all && ts.isObjectLiteralExpression(all) ? reader.functionOf(partOf(all, controller)) : null;
  const made = maker && resultOf(maker);
  return made && ts.isObjectLiteralExpression(made) ? partOf(made, method) : undefined;
}

/**
 * A route that is written there, or made there by a function that declares one for its caller.
 * @param plugin the object of its room's plugin, whose controllers the panel's routes name
 */
function declaredAt(checker: ts.TypeChecker, node: ts.Node, room: string, plugin: ts.SourceFile): Declared | null {
  if (!ts.isCallExpression(node) && !ts.isObjectLiteralExpression(node)) return null;
  const maker = ts.isCallExpression(node) ? new Reader(checker).functionOf(node.expression) : null;
  const written = ts.isCallExpression(node) ? maker && resultOf(maker) : node;
  if (!written || !ts.isObjectLiteralExpression(written)) return null;
  const [method, path, handler] = [partOf(written, 'method'), partOf(written, 'path'), partOf(written, 'handler')];
  if (!method || !path || !handler) return null;
  const reader = new Reader(
    checker,
    new Map(
      ts.isCallExpression(node)
        ? maker?.parameters.flatMap((parameter, at) => {
            const argument = node.arguments[at];
            return argument ? [[parameter, argument] as const] : [];
          })
        : [],
    ),
  );
  const [verb, address, name] = [reader.textOf(method), reader.textOf(path), reader.textOf(handler)];
  if (verb === null || address === null) return null;
  if (partOf(written, 'access'))
    return address.startsWith('/api/') ? { key: `${verb} ${address}`, handler, reader } : null;
  const named = name === null ? undefined : namedHandler(reader, name, plugin);
  return named ? { key: `${verb} /${room}${address}`, handler: named, reader } : null;
}

/** The components that schemas name, and those that these name. */
function namedBy(schemas: readonly Schema[], all: ReadonlyMap<string, Schema>): Record<string, Schema> {
  const found: Record<string, Schema> = {};
  const look = (schema: Schema): void => {
    for (const [, name = ''] of JSON.stringify(schema).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      const named = all.get(name);
      if (!named || name in found) continue;
      found[name] = named;
      look(named);
    }
  };
  schemas.forEach(look);
  return found;
}

/** The answers of each room that has any. */
export function answerSchemas(): ReadonlyMap<string, RoomAnswers> {
  const all = program();
  const checker = all.getTypeChecker();
  const types = new JsonTypes(checker, root);
  const rooms = new Map<string, Record<string, Schema>>();
  for (const source of all.getSourceFiles()) {
    const room = source.fileName.startsWith(root) ? ROOM.exec(source.fileName)?.[1] : undefined;
    const plugin = all.getSourceFile(inRoot('plugins', room ?? '', 'server', 'src', 'index.ts'));
    if (room === undefined || !plugin || source.isDeclarationFile) continue;
    for (const node of within(source)) {
      const declared = declaredAt(checker, node, room, plugin);
      const handler = declared?.reader.functionOf(declared.handler);
      if (!declared || !handler) continue;
      const schemas = bodiesOf(handler).map((body) => types.schemaOf(declared.reader.typeOf(body)));
      const known = schemas.filter((one): one is Schema => one !== null && Object.keys(one).length > 0);
      if (known.length === 0 || known.length < schemas.length) continue;
      const answer = known.length === 1 ? (known[0] ?? {}) : { anyOf: known };
      rooms.set(room, { ...rooms.get(room), [declared.key]: answer });
    }
  }
  return new Map(
    [...rooms].map(([room, routes]) => [room, { routes, schemas: namedBy(Object.values(routes), types.components) }]),
  );
}

export const answersFile = (room: string): string => inRoot('plugins', room, 'server', 'src', 'routes', 'answers.json');

/** As it stands in the file. */
export const writtenAnswers = (room: string, answers: RoomAnswers): Promise<string> =>
  format(JSON.stringify(answers), { filepath: answersFile(room), printWidth: 120 });
