/** What differs between what is wanted and what is there. Only what is wanted is looked at: the rest is Keycloak's own. */

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const SECRET = /(secret|credential|password)$/i;

const shown = (path: string, value: unknown): string => {
  if (value === undefined || value === null || value === '') return 'nothing';
  return SECRET.test(path) ? '(secret)' : JSON.stringify(value);
};

const sorted = (values: readonly unknown[]): string =>
  JSON.stringify(
    values
      .filter((value) => value !== '')
      .map((value) => JSON.stringify(value))
      .sort(),
  );

/** Keycloak answers numbers and truths of attributes as texts, and leaves out what is empty. */
const plain = (value: unknown): string =>
  typeof value === 'string' ? value : value === undefined || value === null ? '' : JSON.stringify(value);

/** One line for each difference, as `path: there → wanted`. */
export function differences(wanted: unknown, there: unknown, path = ''): readonly string[] {
  if (isRecord(wanted)) {
    const known = isRecord(there) ? there : {};
    return Object.entries(wanted).flatMap(([key, value]) =>
      differences(value, known[key], path === '' ? key : `${path}.${key}`),
    );
  }
  const same = Array.isArray(wanted)
    ? sorted(wanted) === sorted(Array.isArray(there) ? there : [])
    : plain(wanted) === plain(there);
  return same ? [] : [`${path}: ${shown(path, there)} → ${shown(path, wanted)}`];
}

/** What is there with what is wanted laid over it, so that a PUT takes nothing else away. */
export function laidOver(wanted: unknown, there: unknown): unknown {
  if (!isRecord(wanted) || !isRecord(there)) return wanted;
  return {
    ...there,
    ...Object.fromEntries(Object.entries(wanted).map(([key, value]) => [key, laidOver(value, there[key])])),
  };
}
