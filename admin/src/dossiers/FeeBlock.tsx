import type { JSX } from 'react';
import type { DossierRecord } from '../data/types';
import { useWords } from '../i18n/useWords';

const dong = (amount: number): string => `${new Intl.NumberFormat('vi-VN').format(amount)} đ`;

/** What this applicant pays, and what was taken off by which law; as it stood on the day of filing. */
export const FeeBlock = ({ dossier }: { readonly dossier: DossierRecord }): JSX.Element | null => {
  const { t, say } = useWords();
  const { fee, components } = dossier;
  if (!fee || fee.lines.length === 0) return null;
  const paperOf = (key: string): string => {
    const component = components.find((one) => one.key === key);
    return component ? say(component.name) : key;
  };
  return (
    <div>
      <h2>{t('dossier.fee')}</h2>
      <dl>
        {fee.lines.map((line) => (
          <div key={line.code + say(line.name)} className="fact">
            <dt>{say(line.name)}</dt>
            <dd>
              {line.quantity === 1 ? null : `${line.quantity} × ${dong(line.unitAmount)} = ${dong(line.full)} `}
              {line.reductions.map((off) => (
                <span key={off.kind} className="source">
                  {t('dossier.fee_off', { amount: dong(off.amount), name: say(off.name), basis: say(off.legalBasis) })}
                  {off.component === undefined ? null : ` ${t('dossier.fee_paper', { paper: paperOf(off.component) })}`}
                </span>
              ))}
              <strong>{dong(line.amount)}</strong>
            </dd>
          </div>
        ))}
        <div className="fact">
          <dt>{t('dossier.fee_total')}</dt>
          <dd>
            <strong>{dong(fee.total)}</strong> {t(`status.${dossier.paymentStatus}`, { _: '' })}
          </dd>
        </div>
      </dl>
    </div>
  );
};
