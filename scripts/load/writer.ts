/** Writes copies of models: some hundred dossiers in one transaction, each with its people, events, tasks and papers. */
import { createHash, randomBytes, randomInt } from 'node:crypto';
import type pg from 'pg';
import { codeDay, dossierCode, filingNumber, fold, GENESIS } from '@motcua/plugin-single-window';
import { copyRows } from './copy.ts';
import type { Model, Models } from './models.ts';
import { applicant, type Applicant } from './people.ts';
import { filled, type Place } from './template.ts';

const WEEK = 7 * 86_400_000;
/** Dossiers of one person. */
const EACH = 3;

const USER = [
  'id',
  'document_id',
  'username',
  'email',
  'provider',
  'confirmed',
  'blocked',
  'created_at',
  'updated_at',
  'published_at',
];
const ACCOUNT = ['user_id', 'personal_number', 'full_name', 'phone', 'email', 'level'];

export interface Order {
  readonly model: Model;
  /** How many weeks before its model it was filed. */
  readonly weeks: number;
}

interface Lines {
  readonly users: string[];
  readonly accounts: string[];
  readonly roles: string[];
  readonly dossiers: string[];
  readonly events: string[];
  readonly tasks: string[];
  readonly papers: string[];
}

interface Copy {
  readonly dossier: number;
  readonly tasks: readonly number[];
  readonly papers: readonly number[];
  readonly events: readonly number[];
  readonly who: Applicant;
  readonly number: string;
  readonly code: string;
  readonly search: string;
  readonly shift: number;
}

const LETTERS = { dossier: 'd', task: 't', paper: 'p', event: 'e' } as const;

function idOf(copy: Copy, of: 'dossier' | 'task' | 'paper' | 'event', index: number): number {
  if (of === 'dossier') return copy.dossier;
  return (of === 'task' ? copy.tasks : of === 'paper' ? copy.papers : copy.events)[index] ?? 0;
}

function valueOf(copy: Copy, place: Place): string {
  switch (place.kind) {
    case 'dossier':
      return String(copy.dossier);
    case 'user':
      return String(copy.who.userId);
    case 'number':
      return copy.number;
    case 'code':
      return copy.code;
    case 'name':
      return copy.who.name;
    case 'person':
      return copy.who.number;
    case 'phone':
      return copy.who.phone;
    case 'search':
      return copy.search;
    case 'date':
      return new Date(place.at - copy.shift).toISOString();
    case 'document':
      return `${LETTERS[place.of]}${String(idOf(copy, place.of, place.index)).padStart(23, '0')}`;
    case 'hash':
      return '';
    default:
      return String(idOf(copy, place.kind, place.index));
  }
}

/** Numbers of a sequence, taken as they are needed. */
class Numbers {
  #left: number[] = [];

  readonly #table: string;

  constructor(table: string) {
    this.#table = table;
  }

  async reserve(client: pg.Client, count: number): Promise<void> {
    const { rows } = await client.query<{ ids: number[] }>(
      `SELECT array_agg(nextval('${this.#table}_id_seq')::integer) AS ids FROM generate_series(1, $1)`,
      [count],
    );
    this.#left = rows[0]?.ids.reverse() ?? [];
  }

  /** All equally long, so that as keys of a record they have the order of numbers. */
  take(count: number): readonly number[] {
    for (;;) {
      const taken = Array.from({ length: count }, () => this.#left.pop());
      if (taken.includes(undefined)) throw new Error(`Too few numbers of ${this.#table} were reserved`);
      const ids = taken.flatMap((id) => id ?? []);
      if (new Set(ids.map((id) => String(id).length)).size <= 1) return ids;
    }
  }
}

export class LoadWriter {
  readonly #ids = {
    users: new Numbers('up_users'),
    dossiers: new Numbers('dossiers'),
    events: new Numbers('dossier_events'),
    tasks: new Numbers('dossier_tasks'),
    papers: new Numbers('dossier_papers'),
  };
  /** The last serial by agency and day of those that were used. */
  readonly #serials = new Map<string, number>();

  readonly #client: pg.Client;
  readonly #columns: Models['columns'];
  readonly #roleId: number;

  /** @param roleId of users-permissions, for citizens */
  constructor(client: pg.Client, columns: Models['columns'], roleId: number) {
    this.#client = client;
    this.#columns = columns;
    this.#roleId = roleId;
  }

  async prepare(): Promise<void> {
    const { rows } = await this.#client.query<{ agency_code: string; day: string; last: number }>(
      'SELECT * FROM dossier_counters',
    );
    for (const { agency_code: agency, day, last } of rows) this.#serials.set(`${agency} ${day}`, last);
  }

  async write(orders: readonly Order[]): Promise<void> {
    const client = this.#client;
    const people = await this.#reserve(orders);
    const lines: Lines = { users: [], accounts: [], roles: [], dossiers: [], events: [], tasks: [], papers: [] };
    const stamp = new Date().toISOString();
    for (const { userId, number, name, phone } of people) {
      lines.users.push(
        `${userId}\tu${String(userId).padStart(23, '0')}\t${number}\t${number}@khong-co.invalid\toidc\tt\tf\t${stamp}\t${stamp}\t${stamp}`,
      );
      lines.accounts.push(`${userId}\t${number}\t${name}\t${phone}\t\\N\t1`);
      lines.roles.push(`${userId}\t${this.#roleId}`);
    }
    for (const order of orders) this.#add(order, people, lines);
    await client.query('BEGIN');
    await copyRows(client, 'up_users', USER, lines.users);
    await copyRows(client, 'up_users_role_lnk', ['user_id', 'role_id'], lines.roles);
    await copyRows(client, 'motcua_accounts', ACCOUNT, lines.accounts);
    await copyRows(client, 'dossiers', this.#columns.dossiers, lines.dossiers);
    await copyRows(client, 'dossier_events', this.#columns.dossier_events, lines.events);
    await copyRows(client, 'dossier_tasks', this.#columns.dossier_tasks, lines.tasks);
    await copyRows(client, 'dossier_papers', this.#columns.dossier_papers, lines.papers);
    await client.query('COMMIT');
  }

  /** Codes go on where the load ended. */
  async finish(): Promise<void> {
    const all = [...this.#serials].map(([key, last]) => [...key.split(' '), last] as const);
    await this.#client.query(
      `INSERT INTO dossier_counters (agency_code, day, last)
       SELECT * FROM unnest($1::text[], $2::text[], $3::integer[])
       ON CONFLICT (agency_code, day) DO UPDATE SET last = greatest(dossier_counters.last, excluded.last)`,
      [all.map(([agency]) => agency), all.map(([, day]) => day), all.map(([, , last]) => last)],
    );
  }

  async #reserve(orders: readonly Order[]): Promise<readonly Applicant[]> {
    const client = this.#client;
    const persons = Math.ceil(orders.length / EACH);
    const spare = 100;
    const sum = (of: (model: Model) => number): number => orders.reduce((all, { model }) => all + of(model), spare);
    await this.#ids.users.reserve(client, persons);
    await this.#ids.dossiers.reserve(client, orders.length);
    await this.#ids.events.reserve(
      client,
      sum((model) => model.events.length),
    );
    await this.#ids.tasks.reserve(
      client,
      sum((model) => model.tasks.length),
    );
    await this.#ids.papers.reserve(
      client,
      sum((model) => model.papers.length),
    );
    return Array.from({ length: persons }, () => applicant(this.#ids.users.take(1)[0] ?? 0));
  }

  #code({ agencyCode, receivedAt }: Model, shift: number): string {
    if (receivedAt === null) return '';
    const at = new Date(receivedAt - shift);
    const key = `${agencyCode} ${codeDay(at)}`;
    const serial = (this.#serials.get(key) ?? 0) + 1;
    this.#serials.set(key, serial);
    return dossierCode(agencyCode, at, serial);
  }

  #add({ model, weeks }: Order, people: readonly Applicant[], lines: Lines): void {
    const shift = weeks * WEEK;
    const who = people[randomInt(people.length)];
    if (!who) throw new Error('Nobody files');
    const base = {
      dossier: this.#ids.dossiers.take(1)[0] ?? 0,
      events: this.#ids.events.take(model.events.length),
      tasks: this.#ids.tasks.take(model.tasks.length),
      papers: this.#ids.papers.take(model.papers.length),
      who,
      number: filingNumber(new Date(model.filedAt - shift), randomBytes(8)),
      code: this.#code(model, shift),
      shift,
      search: '',
    };
    const folded = { ...base, number: fold(base.number), code: fold(base.code), who: { ...who, name: fold(who.name) } };
    const search = filled(
      model.search,
      model.places.map((place) => valueOf(folded, place)),
    );
    const values = model.places.map((place) => valueOf({ ...base, search }, place));
    const hashes = new Map(
      model.places.flatMap((place, at) => (place.kind === 'hash' ? [[place.index, at] as const] : [])),
    );
    let previous = GENESIS;
    for (const [index, event] of model.events.entries()) {
      previous = createHash('sha256').update(previous).update(filled(event.hashed, values)).digest('hex');
      values[hashes.get(index) ?? 0] = previous;
      lines.events.push(filled(event.row, values));
    }
    lines.dossiers.push(filled(model.dossier, values));
    for (const task of model.tasks) lines.tasks.push(filled(task, values));
    for (const paper of model.papers) lines.papers.push(filled(paper, values));
  }
}
