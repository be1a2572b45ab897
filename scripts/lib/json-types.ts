/** What `JSON.stringify` makes of a value of a TypeScript type, as a JSON Schema; named types of the repository become components. */
import ts from 'typescript';

export type Schema = Readonly<Record<string, unknown>>;

/** The room that a file of ours belongs to, whether it is the source or what was built of it. */
const roomOf = (path: string): string | undefined => /^\/(?:plugins\/)?([a-z-]+)\//.exec(path)?.[1];

const has = (type: ts.Type, flags: ts.TypeFlags): boolean => (type.flags & flags) !== 0;

/** The schema of either of several; what only differs in its constant is a list of values. */
function eitherOf(schemas: readonly Schema[]): Schema {
  // The compiler's own order changes with what else it reads.
  const unique = [...new Map(schemas.map((one) => [JSON.stringify(one), one])).entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, one]) => one);
  const constants = unique.filter((one) => 'const' in one).map((one) => one['const']);
  const booleans = constants.includes(true) && constants.includes(false);
  const values = constants.filter((value) => !booleans || typeof value !== 'boolean');
  const others = unique.filter((one) => !('const' in one));
  const all: readonly Schema[] = [
    ...others,
    ...(booleans ? [{ type: 'boolean' }] : []),
    ...(values.length === 1 ? [{ const: values[0] }] : values.length > 1 ? [{ enum: values }] : []),
  ];
  if (all.some((one) => Object.keys(one).length === 0)) return {};
  return all.length === 1 ? (all[0] ?? {}) : { anyOf: all };
}

export class JsonTypes {
  readonly components = new Map<string, Schema>();
  readonly #checker: ts.TypeChecker;
  /** Where each name is declared, in the order of their being read. */
  readonly #homes = new Map<string, string[]>();
  readonly #root: string;

  constructor(checker: ts.TypeChecker, root: string) {
    this.#checker = checker;
    this.#root = root;
  }

  /** Null for what is left out of JSON: nothing and functions. */
  schemaOf(type: ts.Type): Schema | null {
    if (has(type, ts.TypeFlags.Undefined | ts.TypeFlags.Void)) return null;
    const name = this.#nameOf(type);
    if (name === null) return this.#made(type);
    if (!this.components.has(name)) {
      // Known before it is made: it may hold itself.
      this.components.set(name, {});
      this.components.set(name, this.#made(type) ?? {});
    }
    return { $ref: `#/components/schemas/${name}` };
  }

  /** `room.Name` for a type of ours that has a name and no parameters, unless it is as short as its name. */
  #nameOf(type: ts.Type): string | null {
    const alias = type.aliasSymbol;
    if (alias && (type.aliasTypeArguments?.length ?? 0) > 0) return null;
    const isInterface = has(type, ts.TypeFlags.Object) && type.isClassOrInterface() && !type.typeParameters?.length;
    const symbol = alias ?? (isInterface ? type.getSymbol() : undefined);
    const file = symbol?.declarations?.[0]?.getSourceFile().fileName;
    if (symbol === undefined || !file?.startsWith(this.#root) || file.includes('/node_modules/')) return null;
    if (!has(type, ts.TypeFlags.Object | ts.TypeFlags.UnionOrIntersection)) return null;
    const path = file.slice(this.#root.length);
    const room = roomOf(path);
    return room === undefined ? null : this.#kept(`${room}.${symbol.getName()}`, path);
  }

  /** Two types of a room may have one name; a type and what was built of it are one. */
  #kept(name: string, path: string): string {
    const source = path.replace('/dist/', '/').replace(/(?:\.d)?\.ts$/, '');
    const homes = this.#homes.get(name) ?? [];
    if (!homes.includes(source)) homes.push(source);
    this.#homes.set(name, homes);
    const at = homes.indexOf(source);
    return at === 0 ? name : `${name}${at + 1}`;
  }

  #made(type: ts.Type): Schema | null {
    if (type.isStringLiteral() || type.isNumberLiteral()) return { const: type.value };
    if (has(type, ts.TypeFlags.BooleanLiteral)) return { const: this.#checker.typeToString(type) === 'true' };
    if (has(type, ts.TypeFlags.Null)) return { type: 'null' };
    if (has(type, ts.TypeFlags.StringLike)) return { type: 'string' };
    if (has(type, ts.TypeFlags.NumberLike)) return { type: 'number' };
    if (has(type, ts.TypeFlags.Boolean)) return { type: 'boolean' };
    if (type.isUnion()) {
      const parts = type.types.map((one) => this.schemaOf(one)).filter((one) => one !== null);
      return parts.length > 0 ? eitherOf(parts) : null;
    }
    if (type.isIntersection()) {
      const plain = type.types.find((one) => has(one, ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike));
      return plain ? this.#made(plain) : this.#objectOf(type);
    }
    if (has(type, ts.TypeFlags.Object)) return this.#objectOf(type);
    const bound = this.#checker.getBaseConstraintOfType(type);
    return bound && bound !== type && !has(bound, ts.TypeFlags.Any | ts.TypeFlags.Unknown) ? this.schemaOf(bound) : {};
  }

  #objectOf(type: ts.Type): Schema | null {
    const symbol = type.getSymbol();
    if (symbol?.getName() === 'Date') return { type: 'string', format: 'date-time' };
    if (this.#checker.isTupleType(type) || this.#checker.isArrayType(type)) return this.#listOf(type);
    if (type.getCallSignatures().length > 0) return null;
    if (this.#isForeign(symbol)) return {};
    const properties: Record<string, Schema> = {};
    const required: string[] = [];
    for (const property of this.#checker.getPropertiesOfType(type)) {
      // A symbol or a private field.
      if (property.getName().startsWith('__')) continue;
      const value = this.#checker.getTypeOfSymbol(property);
      const schema = this.schemaOf(value);
      if (schema === null) continue;
      properties[property.getName()] = schema;
      if (!this.#mayBeMissing(property, value)) required.push(property.getName());
    }
    const more = this.#checker.getIndexTypeOfType(type, ts.IndexKind.String);
    return {
      type: 'object',
      ...(Object.keys(properties).length > 0 && { properties }),
      ...(required.length > 0 && { required }),
      ...(more && { additionalProperties: this.schemaOf(more) ?? {} }),
    };
  }

  #mayBeMissing(property: ts.Symbol, value: ts.Type): boolean {
    if ((property.flags & ts.SymbolFlags.Optional) !== 0) return true;
    if (has(value, ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return true;
    return value.isUnion() && value.types.some((one) => has(one, ts.TypeFlags.Undefined));
  }

  #listOf(type: ts.Type): Schema {
    // Both kinds of list are references to a generic type.
    const [first, ...rest] = this.#checker.getTypeArguments(type as ts.TypeReference);
    const items = first ? [first, ...rest].map((one) => this.schemaOf(one) ?? { type: 'null' }) : [];
    return { type: 'array', ...(items.length > 0 && { items: eitherOf(items) }) };
  }

  /** Of a library or the language itself: what it is as JSON is not known from its type. */
  #isForeign(symbol: ts.Symbol | undefined): boolean {
    const file = symbol?.declarations?.[0]?.getSourceFile();
    if (!file || symbol?.getName() === '__type' || symbol?.getName() === '__object') return false;
    return file.fileName.includes('/node_modules/');
  }
}
