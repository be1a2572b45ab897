import type { JSX } from 'react';
import { Link } from 'react-router-dom';
import type { Interlinked } from '@motcua/plugin-single-window';
import { useAnswer } from '../data/useAnswer';
import type { DossierRecord } from '../data/types';
import { useWords } from '../i18n/useWords';
import { dateTimeWords } from '../layout/format';
import './parts.css';

/** As JSON has it: moments are texts. */
type Json<T> = T extends Date ? string : T extends object ? { readonly [Name in keyof T]: Json<T[Name]> } : T;
type Linked = NonNullable<Json<Interlinked>['whole']>;
type Part = Json<Interlinked>['parts'][number];

const Code = ({ linked }: { readonly linked: Linked }): JSX.Element =>
  linked.dossierId === null ? <>{linked.code}</> : <Link to={`/dossiers/${linked.dossierId}`}>{linked.code}</Link>;

const PartLine = ({ part }: { readonly part: Part }): JSX.Element => {
  const { t, say } = useWords();
  const { dossier } = part;
  return (
    <li className={`part is-${part.status}`}>
      <strong>{part.procedureName}</strong>
      <span className="tag">{dossier ? say(dossier.state) : t(`parts.status.${part.status}`)}</span>
      <span className="when">
        {dossier ? (
          <>
            <Code linked={dossier} /> · {dossier.agency}
            {dossier.promisedAt === null ? null : ` · ${t('parts.until', { at: dateTimeWords(dossier.promisedAt) })}`}
          </>
        ) : (
          t('parts.after', { names: part.after.join(', ') })
        )}
      </span>
    </li>
  );
};

const Block = ({ linked }: { readonly linked: Json<Interlinked> }): JSX.Element => {
  const { t, say } = useWords();
  const { whole, parts, given } = linked;
  return (
    <section className="parts" aria-label={t('parts.title')}>
      <h2>{t('parts.title')}</h2>
      {whole ? (
        <p>
          {t('parts.whole')} <Code linked={whole} /> <span className="tag">{say(whole.state)}</span>
        </p>
      ) : null}
      {given.length > 0 ? (
        <ul className="part-given">
          {given.map(({ title, number, verifyCode }) => (
            <li key={verifyCode}>{t('parts.given', { title, number })}</li>
          ))}
        </ul>
      ) : null}
      <ol>
        {parts.map((part) => (
          <PartLine key={part.key} part={part} />
        ))}
      </ol>
    </section>
  );
};

const Loaded = ({ dossierId }: { readonly dossierId: number }): JSX.Element | null => {
  const { answer } = useAnswer(`dossiers/${dossierId}/parts`);
  // The address answers just this.
  return answer ? <Block linked={answer as Json<Interlinked>} /> : null;
};

/** The parts of an interlinked filing with where each stands, or the whole that this dossier is a part of. */
export const PartsBlock = ({ dossier }: { readonly dossier: DossierRecord }): JSX.Element | null => {
  const { parts, whole } = dossier.life;
  return parts === undefined && whole === undefined ? null : <Loaded key={dossier.version} dossierId={dossier.id} />;
};
