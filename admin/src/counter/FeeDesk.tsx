import type { JSX } from 'react';
import { useWords } from '../i18n/useWords';
import type { Intake } from './types';
import type { Counter } from './useCounter';

export const money = (amount: number): string => `${new Intl.NumberFormat('vi-VN').format(amount)} đồng`;

/** What it costs, and whether it lies on the desk in cash or is paid online later. */
export const FeeDesk = ({ counter, intake }: { readonly counter: Counter; readonly intake: Intake }): JSX.Element => {
  const { t, say } = useWords();
  const { desk, setDesk } = counter;
  const { payment } = desk;
  const { fee } = intake;
  return (
    <section aria-labelledby="fee">
      <h3 id="fee">{t('counter.fee')}</h3>
      <ul className="take-fee">
        {fee.lines.map((line) => (
          <li key={line.code}>
            <span>
              {say(line.name)}
              {line.reductions.map((one) => (
                <small key={say(one.name)}>{say(one.name)}</small>
              ))}
            </span>
            <strong>{money(line.amount)}</strong>
          </li>
        ))}
        <li>
          <span>{t('counter.total')}</span>
          <strong>{fee.total === 0 ? t('counter.free') : money(fee.total)}</strong>
        </li>
      </ul>
      {fee.total === 0 ? null : (
        <div className="take-payment">
          <fieldset className="take-choices">
            <legend className="unseen">{t('counter.payment')}</legend>
            {(['cash', 'later'] as const).map((kind) => (
              <label key={kind}>
                <input
                  type="radio"
                  name="payment"
                  checked={payment.kind === kind}
                  onChange={() => setDesk({ ...desk, payment: { ...payment, kind } })}
                />
                <span>{t(`counter.pay_${kind}`)}</span>
              </label>
            ))}
          </fieldset>
          {payment.kind === 'cash' ? (
            <label className="take-receipt">
              {t('counter.receipt_number')}
              <input
                id="receipt-number"
                autoComplete="off"
                value={payment.receipt}
                onChange={(event) => setDesk({ ...desk, payment: { ...payment, receipt: event.target.value } })}
              />
            </label>
          ) : null}
        </div>
      )}
    </section>
  );
};
