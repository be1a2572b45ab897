/** Dossiers that the application itself has made, taken apart so that copies of them can be written as whole as they are. */
import pg from 'pg';
import { canonicalJson, fold } from '@motcua/plugin-single-window';
import { escaped, Places, template, type Place, type Template } from './template.ts';

type Row = Readonly<Record<string, unknown>>;

export interface Model {
  readonly places: readonly Place[];
  readonly agencyCode: string;
  readonly filedAt: number;
  readonly receivedAt: number | null;
  /** Somebody still has to do with it: a settled result, too, waits to be handed over. */
  readonly open: boolean;
  readonly dossier: Template;
  readonly search: Template;
  readonly events: readonly { readonly hashed: Template; readonly row: Template }[];
  readonly tasks: readonly Template[];
  readonly papers: readonly Template[];
}

export interface Models {
  readonly columns: Readonly<
    Record<'dossiers' | 'dossier_events' | 'dossier_tasks' | 'dossier_papers', readonly string[]>
  >;
  readonly all: readonly Model[];
}

const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

interface Part {
  readonly kind: 'task' | 'paper';
  readonly index: number;
}

interface Source {
  readonly dossier: Row;
  readonly agencyCode: string;
  readonly events: readonly Row[];
  readonly tasks: readonly Row[];
  readonly papers: readonly Row[];
}

class Taking {
  readonly places = new Places();
  readonly #words: ReadonlyMap<string, Place>;
  readonly #ids: Readonly<Record<'papers' | 'tasks', ReadonlyMap<string, Place>>>;

  constructor({ dossier, tasks, papers }: Source) {
    const words: [unknown, Place][] = [
      [dossier['number'], { kind: 'number' }],
      [dossier['code'], { kind: 'code' }],
      [dossier['applicant_name'], { kind: 'name' }],
      [dossier['applicant_number'], { kind: 'person' }],
      [dossier['applicant_phone'], { kind: 'phone' }],
    ];
    this.#words = new Map(words.flatMap(([word, place]) => (typeof word === 'string' ? [[word, place] as const] : [])));
    const ids = (kind: 'task' | 'paper', rows: readonly Row[]): ReadonlyMap<string, Place> =>
      new Map(rows.map((row, index) => [String(row['id']), { kind, index }]));
    this.#ids = { tasks: ids('task', tasks), papers: ids('paper', papers) };
    // Keys of one record are ordered as texts: their places come in the order of the ids.
    for (const known of Object.values(this.#ids)) for (const place of known.values()) this.places.number(place);
  }

  /** Dates and the words of the applicant, wherever they stand. */
  value(value: unknown): unknown {
    if (value instanceof Date) return this.places.string({ kind: 'date', at: value.getTime() });
    if (typeof value === 'string') {
      const place = this.#words.get(value);
      if (place) return this.places.string(place);
      return ISO.test(value) ? this.places.string({ kind: 'date', at: Date.parse(value) }) : value;
    }
    if (Array.isArray(value)) return value.map((item) => this.value(item));
    return isRow(value) ? this.fields(value, {}) : value;
  }

  fields(row: Row, own: Readonly<Record<string, Place>>): Row {
    return Object.fromEntries(
      Object.entries(row).map(([name, value]) => {
        const place = own[name];
        return [name, place && value !== null ? this.places.number(place) : this.value(value)];
      }),
    );
  }

  #parts(kind: 'papers' | 'tasks', parts: unknown): Row {
    const known = this.#ids[kind];
    return Object.fromEntries(
      Object.entries(isRow(parts) ? parts : {}).map(([id, fields]) => {
        const place = known.get(id);
        if (!place) throw new Error(`The dossier has no ${kind} ${id}`);
        return [String(this.places.number(place)), isRow(fields) ? this.fields(fields, { id: place }) : fields];
      }),
    );
  }

  state(state: unknown): unknown {
    if (!isRow(state)) return state;
    const { dossier, papers, tasks } = state;
    return {
      ...(isRow(dossier) && {
        dossier: this.fields(dossier, { id: { kind: 'dossier' }, applicantUserId: { kind: 'user' } }),
      }),
      ...(papers !== undefined && { papers: this.#parts('papers', papers) }),
      ...(tasks !== undefined && { tasks: this.#parts('tasks', tasks) }),
    };
  }

  data(data: unknown): unknown {
    if (!isRow(data)) return data;
    const { checks, ...rest } = data;
    return { ...this.fields(rest, {}), ...(checks !== undefined && { checks: this.#parts('papers', checks) }) };
  }

  actor(actor: unknown): unknown {
    const own = isRow(actor) && actor['kind'] === 'citizen';
    return own ? { ...this.fields(actor, {}), id: this.places.string({ kind: 'user' }) } : this.value(actor);
  }
}

const cell = (value: unknown): string => {
  if (value === null || value === undefined) return '\\N';
  if (typeof value === 'object') return escaped(canonicalJson(value));
  return escaped(typeof value === 'string' ? value : JSON.stringify(value));
};

/** One line of COPY. */
const line = (row: Row, columns: readonly string[]): Template =>
  template(columns.map((column) => cell(row[column])).join('\t'));

/** The line of something that hangs on the dossier. */
function child(taking: Taking, row: Row, place: Part, columns: readonly string[]): Template {
  const made = taking.fields(row, { id: place, dossier_id: { kind: 'dossier' } });
  const document: Place = { kind: 'document', of: place.kind, index: place.index };
  return line({ ...made, document_id: taking.places.string(document) }, columns);
}

function eventOf(taking: Taking, event: Row, index: number, columns: readonly string[]): Model['events'][number] {
  const { places } = taking;
  const content = {
    dossierId: places.number({ kind: 'dossier' }),
    seq: event['seq'],
    type: event['type'],
    actor: taking.actor(event['actor']),
    reason: event['reason'],
    at: taking.value(event['at']),
    data: taking.data(event['data']),
    message: event['message'],
    visible: event['visible'],
    onBehalf: event['on_behalf'] ?? undefined,
    before: event['before'] === null ? undefined : taking.state(event['before']),
    after: event['after'] === null ? undefined : taking.state(event['after']),
  };
  const row = {
    ...taking.fields(event, { id: { kind: 'event', index }, dossier_id: { kind: 'dossier' } }),
    actor: content.actor,
    data: content.data,
    before: content.before,
    after: content.after,
    previous_hash: index === 0 ? event['previous_hash'] : places.string({ kind: 'hash', index: index - 1 }),
    hash: places.string({ kind: 'hash', index }),
    document_id: places.string({ kind: 'document', of: 'event', index }),
  };
  return { hashed: template(`\n${canonicalJson(content)}`), row: line(row, columns) };
}

/** The folded words of the search, with the places of what is another's in a copy. */
function searchOf(taking: Taking, { dossier }: Source): Template {
  let text = typeof dossier['search_text'] === 'string' ? dossier['search_text'] : '';
  for (const [column, kind] of [
    ['number', 'number'],
    ['code', 'code'],
    ['applicant_name', 'name'],
    ['applicant_number', 'person'],
  ] as const) {
    const word = dossier[column];
    if (typeof word === 'string' && word !== '') text = text.replaceAll(fold(word), taking.places.string({ kind }));
  }
  return template(text);
}

function modelOf(source: Source, columns: Models['columns']): Model {
  const taking = new Taking(source);
  const { dossier, events, tasks, papers } = source;
  const row = {
    ...taking.fields(dossier, { id: { kind: 'dossier' }, applicant_user_id: { kind: 'user' } }),
    document_id: taking.places.string({ kind: 'document', of: 'dossier', index: 0 }),
    search_text: taking.places.string({ kind: 'search' }),
    last_event_hash: taking.places.string({ kind: 'hash', index: events.length - 1 }),
  };
  return {
    agencyCode: source.agencyCode,
    filedAt: Number(dossier['filed_at']),
    receivedAt: dossier['received_at'] === null ? null : Number(dossier['received_at']),
    open: dossier['ended_at'] === null || tasks.some((task) => task['status'] === 'open'),
    dossier: line(row, columns.dossiers),
    search: searchOf(taking, source),
    events: events.map((event, index) => eventOf(taking, event, index, columns.dossier_events)),
    tasks: tasks.map((task, index) => child(taking, task, { kind: 'task', index }, columns.dossier_tasks)),
    papers: papers.map((paper, index) => child(taking, paper, { kind: 'paper', index }, columns.dossier_papers)),
    places: taking.places.all,
  };
}

const CHILDREN = ['dossier_events', 'dossier_tasks', 'dossier_papers'] as const;

/** The newest dossiers of citizens whose events tell all that they changed. */
export async function readModels(client: pg.Client, most: number): Promise<Models> {
  const select = async (text: string, values: readonly unknown[] = []): Promise<readonly Row[]> =>
    (await client.query<Row>(text, [...values])).rows;
  const dossiers = await select(
    `SELECT d.*, a.code AS agency FROM dossiers d JOIN agencies a ON a.id = d.agency_id
     WHERE d.applicant_kind = 'citizen' AND d.number LIKE 'HS-%'
       AND EXISTS (SELECT 1 FROM dossier_events e WHERE e.dossier_id = d.id AND e.seq = 1 AND e.after IS NOT NULL)
     ORDER BY d.id LIMIT $1`,
    [most],
  );
  const columnsOf = async (table: string): Promise<readonly string[]> =>
    (
      await select(
        `SELECT attname FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum`,
        [table],
      )
    ).map((row) => String(row['attname']));
  const columns = {
    dossiers: await columnsOf('dossiers'),
    dossier_events: await columnsOf('dossier_events'),
    dossier_tasks: await columnsOf('dossier_tasks'),
    dossier_papers: await columnsOf('dossier_papers'),
  };
  const children = new Map<string, readonly Row[]>();
  for (const table of CHILDREN)
    children.set(
      table,
      await select(
        `SELECT * FROM ${table} WHERE dossier_id = ANY ($1::integer[]) ORDER BY ${table === 'dossier_events' ? 'dossier_id, seq' : 'id'}`,
        [dossiers.map((row) => row['id'])],
      ),
    );
  const of = (table: string, id: unknown): readonly Row[] =>
    (children.get(table) ?? []).filter((row) => row['dossier_id'] === id);
  const all = dossiers.map(({ agency, ...dossier }) =>
    modelOf(
      {
        dossier,
        agencyCode: String(agency),
        events: of('dossier_events', dossier['id']),
        tasks: of('dossier_tasks', dossier['id']),
        papers: of('dossier_papers', dossier['id']),
      },
      columns,
    ),
  );
  return { columns, all };
}
