import type { JSX } from 'react';
import { useAnswer } from '../data/useAnswer';
import { useWords } from '../i18n/useWords';
import { dateTimeWords, dateWords } from '../layout/format';
import { PageSkeleton } from '../layout/PageSkeleton';
import { Refused } from '../layout/Refused';
import { AnswerForm } from './AnswerForm';
import type { Asked, Due, Export, Flag, ListPart, Reading, SignIns } from './audit';
import { AuditTable } from './AuditTable';

interface Props<Row> {
  readonly rows: readonly Row[];
  readonly onDone: () => void;
}

const Flags = ({ rows, onDone }: Props<Flag>): JSX.Element => {
  const { t } = useWords();
  return (
    <AuditTable
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        ['what', (flag) => t(`audit.flag.${flag.kind}`, { smart_count: flag.count })],
        ['who', (flag) => `${flag.name}, ${flag.unit}`],
        ['day', (flag) => dateWords(`${flag.day}T12:00:00+07:00`)],
        ['dossiers', (flag) => flag.reason ?? flag.codes.join(', ')],
        [
          'finding',
          (flag) =>
            flag.seenAt === null ? (
              <AnswerForm
                id={`finding-${flag.id}`}
                path={`audit/flags/${flag.id}/finding`}
                label={t('audit.finding')}
                body={(finding) => ({ finding })}
                onDone={onDone}
              />
            ) : (
              `${flag.finding ?? ''} (${flag.seenBy ?? ''}, ${dateTimeWords(flag.seenAt)})`
            ),
        ],
      ]}
    />
  );
};

const Requests = ({ rows, onDone }: Props<Asked>): JSX.Element => {
  const { t } = useWords();
  const outcomes = (['done', 'partly', 'refused'] as const).map((one) => [one, t(`audit.outcome.${one}`)] as const);
  return (
    <AuditTable
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        ['request', (asked) => `${asked.id} · ${t(`audit.kind.${asked.kind}`)}`],
        ['dossier', (asked) => asked.dossierCode ?? ''],
        ['said', (asked) => asked.said],
        ['due', (asked) => dateWords(asked.dueAt)],
        [
          'answer',
          (asked) =>
            asked.outcome === null ? (
              <AnswerForm
                id={`answer-${asked.id}`}
                path={`audit/requests/${asked.id}/answer`}
                label={t('audit.answer')}
                outcomes={outcomes}
                body={(text, outcome) => ({ text, outcome })}
                onDone={onDone}
              />
            ) : (
              `${t(`audit.outcome.${asked.outcome}`)}: ${asked.answer ?? ''} (${asked.answeredBy ?? ''})`
            ),
        ],
      ]}
    />
  );
};

const Readings = ({ rows }: Pick<Props<Reading>, 'rows'>): JSX.Element => (
  <AuditTable
    rows={rows}
    keyOf={({ id }) => id}
    columns={[
      ['at', (read) => dateTimeWords(read.at)],
      ['who', (read) => `${read.name}, ${read.unit}`],
      ['dossier', (read) => read.code],
      ['purpose', (read) => read.purpose],
    ]}
  />
);

const Exports = ({ rows }: Pick<Props<Export>, 'rows'>): JSX.Element => (
  <AuditTable
    rows={rows}
    keyOf={({ at, username }) => `${at}${username}`}
    columns={[
      ['at', (made) => dateTimeWords(made.at)],
      ['who', (made) => made.username],
      ['list', (made) => made.title],
      ['rows', (made) => made.rows ?? ''],
    ]}
  />
);

const SignInDays = ({ rows }: Pick<Props<SignIns>, 'rows'>): JSX.Element => (
  <AuditTable
    rows={rows}
    keyOf={({ day }) => day}
    columns={[
      ['day', ({ day }) => dateWords(`${day}T12:00:00+07:00`)],
      ['sign_ins', ({ count }) => count],
    ]}
  />
);

const Retention = ({ rows }: Pick<Props<Due>, 'rows'>): JSX.Element => {
  const { t, say } = useWords();
  return (
    <AuditTable
      rows={rows}
      keyOf={({ key }) => key}
      columns={[
        ['what', ({ what }) => say(what)],
        ['class', (rule) => t(`audit.class.${rule.class}`)],
        ['kept', ({ days }) => t('audit.days', { smart_count: days })],
        ['then', ({ then }) => t(`audit.then.${then}`)],
        ['due_now', ({ due }) => due],
      ]}
    />
  );
};

/** One part of the page, asked for anew after each answer. */
export const AuditPart = ({
  part,
  query,
  turn,
  onDone,
}: {
  readonly part: ListPart;
  readonly query: string;
  readonly turn: number;
  readonly onDone: () => void;
}): JSX.Element => {
  const { answer, problem } = useAnswer(`audit/${part}?turn=${turn}&q=${encodeURIComponent(query)}`);
  if (problem !== null) return <Refused error={problem} part />;
  if (answer === null) return <PageSkeleton />;
  // The server's own types, as it answers.
  switch (part) {
    case 'flags':
      return <Flags rows={answer as readonly Flag[]} onDone={onDone} />;
    case 'requests':
      return <Requests rows={answer as readonly Asked[]} onDone={onDone} />;
    case 'readings':
      return <Readings rows={answer as readonly Reading[]} />;
    case 'exports':
      return <Exports rows={answer as readonly Export[]} />;
    case 'sign-ins':
      return <SignInDays rows={answer as readonly SignIns[]} />;
    case 'retention':
      return <Retention rows={answer as readonly Due[]} />;
  }
};
