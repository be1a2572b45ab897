import { useState, type JSX } from 'react';
import { useTranslate } from 'react-admin';
import type { Counter } from './useCounter';

const PARTS = ['name', 'number', 'phone', 'relation', 'paper'] as const;
type Typed = Readonly<Record<(typeof PARTS)[number], string>>;
const NONE: Typed = { name: '', number: '', phone: '', relation: '', paper: '' };

/** Who hands in for the applicant, with the paper that lets him (Decree 118/2025 Art. 17). The account stays the applicant's. */
export const Proxy = ({ counter }: { readonly counter: Counter }): JSX.Element => {
  const t = useTranslate();
  const { desk, setDesk } = counter;
  const [typed, setTyped] = useState<Typed>({ ...NONE, ...desk.representative });
  const [open, setOpen] = useState(desk.representative !== null);
  const write = (next: Typed): void => {
    setTyped(next);
    const { phone, ...needed } = next;
    const whole = Object.values(needed).every((value) => value.trim() !== '') && /^\d{10,13}$/.test(next.number.trim());
    setDesk({
      ...desk,
      representative: whole ? { ...needed, number: next.number.trim(), ...(phone === '' ? {} : { phone }) } : null,
    });
  };
  return (
    <div className="take-proxy">
      <p>
        {t('counter.for')} <strong>{t(open ? 'counter.for_other' : 'counter.for_self')}</strong>{' '}
        <button
          type="button"
          className="linklike"
          aria-expanded={open}
          onClick={() => {
            if (open) write(NONE);
            setOpen(!open);
          }}
        >
          {t(open ? 'counter.proxy_off' : 'counter.proxy_on')}
        </button>
      </p>
      {open ? (
        <fieldset>
          <legend>{t('counter.proxy')}</legend>
          {PARTS.map((part) => (
            <label key={part}>
              {t(`counter.proxy_${part}`)}
              <input
                id={`proxy-${part}`}
                value={typed[part]}
                autoComplete="off"
                inputMode={part === 'number' || part === 'phone' ? 'numeric' : undefined}
                onChange={(event) => write({ ...typed, [part]: event.target.value })}
              />
            </label>
          ))}
          {desk.representative === null ? <p className="quiet">{t('counter.proxy_missing')}</p> : null}
        </fieldset>
      ) : null}
    </div>
  );
};
