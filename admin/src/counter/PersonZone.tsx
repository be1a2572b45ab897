import { useEffect, useRef, useState, type FormEvent, type JSX } from 'react';
import { useTranslate } from 'react-admin';
import { useWords } from '../i18n/useWords';
import { dateWords, timeWords } from '../layout/format';
import { readCard, type Card } from './cccd';
import { Proxy } from './Proxy';
import { ask } from './requests';
import type { Held, Person } from './types';
import type { Counter } from './useCounter';

/** Who is not in the register says who he is; the card's other side is read to the officer. */
const ByHand = ({
  number,
  onSend,
}: {
  readonly number: string;
  readonly onSend: (card: Card) => void;
}): JSX.Element => {
  const t = useTranslate();
  const [fullName, setName] = useState('');
  const [birth, setBirth] = useState('');
  const [address, setAddress] = useState('');
  const name = useRef<HTMLInputElement>(null);
  useEffect(() => name.current?.focus(), []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const date = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(birth.trim());
    const born = date ? `${date[3]}-${date[2]?.padStart(2, '0')}-${date[1]?.padStart(2, '0')}` : '';
    if (fullName.trim() === '') return;
    onSend({
      personalNumber: number,
      fullName: fullName.trim(),
      ...(born === '' ? {} : { birthDate: born }),
      ...(address.trim() === '' ? {} : { address: address.trim() }),
    });
  };
  return (
    <form className="take-hand" onSubmit={submit}>
      <p>{t('counter.by_hand', { number })}</p>
      <label>
        {t('counter.full_name')}
        <input ref={name} value={fullName} autoComplete="off" onChange={(event) => setName(event.target.value)} />
      </label>
      <label>
        {t('counter.born')}
        <input
          value={birth}
          autoComplete="off"
          placeholder="27/03/1988"
          onChange={(event) => setBirth(event.target.value)}
        />
      </label>
      <label>
        {t('counter.address')}
        <input value={address} autoComplete="off" onChange={(event) => setAddress(event.target.value)} />
      </label>
      <button type="submit" className="pill">
        {t('counter.use_these')}
      </button>
    </form>
  );
};

const hidden = (number: string): string =>
  number.length === 12 ? `${number.slice(0, 3)} ${number.slice(3, 6)} ••• ${number.slice(-3)}` : number;

const About = ({ person }: { readonly person: Person }): JSX.Element => {
  const t = useTranslate();
  const lines: readonly (readonly [string, string | null])[] = [
    ['full_name', person.fullName],
    ['number', hidden(person.personalNumber)],
    [
      'born',
      person.birthDate === null
        ? null
        : [dateWords(person.birthDate), person.sex === null ? null : t(`counter.sex.${person.sex}`)]
            .filter(Boolean)
            .join(' · '),
    ],
    ['address', person.address],
  ];
  return (
    <>
      <dl className="take-person">
        {lines.map(([name, value]) =>
          value === null || value === '' ? null : (
            <div key={name}>
              <dt>{t(`counter.${name}`)}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
        <div>
          <dt>{t('counter.register')}</dt>
          <dd>
            <span className={`tag ${person.outcome === 'found' ? (person.differs.length > 0 ? 'soon' : 'good') : ''}`}>
              {t(person.differs.length > 0 ? 'counter.outcome.differs' : `counter.outcome.${person.outcome}`)}
            </span>
          </dd>
        </div>
      </dl>
      {person.differs.length > 0 ? (
        <p className="take-warn">
          {t('counter.differs', { what: person.differs.map((name) => t(`counter.part.${name}`)).join(', ') })}
        </p>
      ) : null}
    </>
  );
};

/** Results that the person has had from this province before. */
const HeldPapers = ({ person }: { readonly person: Person }): JSX.Element => {
  const { t, say } = useWords();
  const [held, setHeld] = useState<readonly Held[] | null>(null);
  useEffect(() => {
    let left = false;
    setHeld(null);
    ask<readonly Held[]>('counter/held')
      .then((found) => {
        if (!left) setHeld(found);
      })
      .catch(() => {
        if (!left) setHeld([]);
      });
    return () => {
      left = true;
    };
  }, [person.personalNumber]);
  return (
    <section aria-labelledby="held">
      <h3 id="held">{t('counter.held')}</h3>
      {held?.length === 0 ? <p className="quiet">{t('counter.held_none')}</p> : null}
      <ul className="take-held">
        {held?.map(({ title, number, issuedAt }) => (
          <li key={number}>
            <span aria-hidden="true">✓</span>
            <span>
              {say(title)} <small>{number}</small>
            </span>
            <time dateTime={issuedAt}>{dateWords(issuedAt)}</time>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** Zone 1: who stands there. A scanner types the card's code into the field and presses Enter. */
export const PersonZone = ({
  counter,
  onMet,
}: {
  readonly counter: Counter;
  readonly onMet: () => void;
}): JSX.Element => {
  const t = useTranslate();
  const [typed, setTyped] = useState('');
  const [unread, setUnread] = useState(false);
  const [unknown, setUnknown] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const person = counter.visit?.person ?? null;
  const meet = async (card: Card): Promise<void> => {
    setUnknown(null);
    if (await counter.meet(card)) {
      setTyped('');
      onMet();
    } else if (card.fullName === '') {
      // No register knows the name: it is asked for here, and nothing typed is lost.
      counter.say(null);
      setUnknown(card.personalNumber);
    }
  };
  const scan = (event: FormEvent): void => {
    event.preventDefault();
    const card = readCard(typed);
    setUnread(card === null);
    if (card) void meet(card);
  };
  return (
    <section className="take-zone" aria-labelledby="zone-1">
      <h2 id="zone-1">
        <span aria-hidden="true">1</span> {t('counter.person')}
      </h2>
      <form className="take-scan" onSubmit={scan} noValidate>
        <label htmlFor="card">{t('counter.scan')}</label>
        <input
          id="card"
          ref={field}
          autoFocus
          autoComplete="off"
          spellCheck={false}
          value={typed}
          placeholder={t('counter.scan_hint')}
          aria-invalid={unread ? true : undefined}
          aria-describedby={unread ? 'card-error' : undefined}
          onChange={(event) => setTyped(event.target.value)}
        />
        {person ? <p className="take-read">✓ {t('counter.read_at', { at: timeWords(person.at) })}</p> : null}
        {unread ? (
          <p className="take-error" id="card-error" role="alert">
            {t('counter.unread')}
          </p>
        ) : null}
      </form>
      {unknown === null ? null : <ByHand number={unknown} onSend={(card) => void meet(card)} />}
      {person && unknown === null ? (
        <>
          <About person={person} />
          <Proxy counter={counter} />
          <HeldPapers person={person} />
        </>
      ) : null}
    </section>
  );
};
