/** The filters of a list as conditions on `dossiers d`. */
import { bounds } from '../domain/inbox-groups';
import type { InboxFilters } from '../api-inbox';
import { contentQuery } from '../domain/content-words';
import type { Statement } from './prepared';

/** When a dossier of a list of dossiers is due; lists of tasks have their task's time. */
const LIST_DUE = 'CASE WHEN d.npsp_status = 5 THEN d.supplement_due_at ELSE d.promised_at END';
const TASK_DUE = 't.due_at';

interface Moment {
  readonly now: Date;
  /** Of a list of tasks, each of which is open, whatever has become of its dossier. */
  readonly tasks: boolean;
}

function groupCondition(group: NonNullable<InboxFilters['group']>, { now, tasks }: Moment): Statement {
  const due = tasks ? TASK_DUE : LIST_DUE;
  const open = tasks ? 'true' : 'd.ended_at IS NULL';
  const moving = `${open} AND d.npsp_status <> 5`;
  const { tomorrow, nextWeek } = bounds(now);
  const time = 'timestamptz';
  switch (group) {
    case 'ended':
      return { sql: tasks ? 'false' : 'd.ended_at IS NOT NULL', values: [] };
    case 'waiting':
      return { sql: `${open} AND d.npsp_status = 5`, values: [] };
    case 'late':
      return { sql: `${moving} AND ${due} < ?::${time}`, values: [now] };
    case 'today':
      return { sql: `${moving} AND ${due} >= ?::${time} AND ${due} < ?::${time}`, values: [now, tomorrow] };
    case 'week':
      return { sql: `${moving} AND ${due} >= ?::${time} AND ${due} < ?::${time}`, values: [tomorrow, nextWeek] };
    case 'later':
      return { sql: `${moving} AND (${due} IS NULL OR ${due} >= ?::${time})`, values: [nextWeek] };
  }
}

const HELD = "SELECT 1 FROM dossier_tasks f WHERE f.dossier_id = d.id AND f.status = 'open' AND f.assignee_id";

const officerCondition = (username: string): Statement =>
  username === '-'
    ? { sql: `NOT EXISTS (${HELD} IS NOT NULL)`, values: [] }
    : { sql: `EXISTS (${HELD} = (SELECT o.id FROM officers o WHERE o.username = ?))`, values: [username] };

const startOf = (day: string): Date => new Date(`${day}T00:00:00+07:00`);
const dayMs = 86_400_000;

/** From ` AND` on, or nothing. */
export function narrowingOf(filters: InboxFilters, moment: Moment): Statement {
  const { step, procedure, group, unit, officer, channel, from, to, content } = filters;
  const parts: readonly (Statement | null)[] = [
    step === undefined ? null : { sql: 'd.state_key = ANY(?)', values: [step.split(',')] },
    procedure === undefined ? null : { sql: 'd.procedure_code = ?', values: [procedure] },
    group === undefined ? null : groupCondition(group, moment),
    unit === undefined ? null : { sql: 'd.agency_id = (SELECT a.id FROM agencies a WHERE a.code = ?)', values: [unit] },
    officer === undefined ? null : officerCondition(officer),
    channel === undefined ? null : { sql: 'd.channel = ?', values: [channel] },
    from === undefined ? null : { sql: 'd.filed_at >= ?::timestamptz', values: [startOf(from)] },
    to === undefined ? null : { sql: 'd.filed_at < ?::timestamptz', values: [new Date(startOf(to).getTime() + dayMs)] },
    content === undefined
      ? null
      : {
          sql: 'd.id IN (SELECT w.dossier_id FROM dossier_contents w WHERE w.words @@ ?::tsquery)',
          values: [contentQuery(content)],
        },
  ];
  const present = parts.filter((part) => part !== null);
  return {
    sql: present.map(({ sql }) => ` AND ${sql}`).join(''),
    values: present.flatMap(({ values }) => values),
  };
}
