/** Which two versions are compared: those of the address, else the newest that counts with the one before it. */
import type { ListedVersion } from '../../../server/src/domain/versions/panel';
import type { Pair } from './useVersions';

const known = (versions: readonly ListedVersion[], text: string | null): number | null =>
  versions.find(({ number }) => String(number) === text)?.number ?? null;

/** Null while there are not two. */
export function pairOf(versions: readonly ListedVersion[], address: URLSearchParams): Pair | null {
  const counts = versions.filter(({ state }) => state !== 'replaced');
  const after = known(versions, address.get('after')) ?? counts[0]?.number ?? versions[0]?.number;
  const earlier = [...counts, ...versions].find(({ number }) => number !== after);
  const before = known(versions, address.get('before')) ?? earlier?.number;
  return before === undefined || after === undefined ? null : { before, after };
}
