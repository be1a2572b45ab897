import type { JSX } from 'react';
import { useWords } from '../i18n/useWords';
import { dateTimeWords } from '../layout/format';
import { useMe } from '../layout/useMe';
import { money } from './FeeDesk';
import type { Intake } from './types';

/** For a person who came without papers: what to bring, what it costs, how long it takes. Only the printer shows it; it names nobody. */
export const GuidanceSlip = ({ intake }: { readonly intake: Intake }): JSX.Element => {
  const { say } = useWords();
  const me = useMe();
  return (
    <article className="slip" lang="vi" aria-hidden="true">
      <p className="slip-unit">{me?.agency.name}</p>
      <h2>PHIẾU HƯỚNG DẪN</h2>
      <p>
        Thủ tục: <strong>{intake.procedure.name.vi}</strong> ({intake.procedure.code})
      </p>
      <h3>Ông/Bà cần chuẩn bị:</h3>
      <ol>
        <li>Thẻ căn cước hoặc tài khoản định danh điện tử.</li>
        {intake.components.map(({ key, name, hint, required, originals, copies }) => (
          <li key={key}>
            {name.vi}
            {originals > 0 ? `, ${originals} bản chính` : ''}
            {copies > 0 ? `, ${copies} bản sao` : ''}
            {required ? '' : ' (nếu thuộc trường hợp)'}
            {hint ? ` – ${hint.vi}` : ''}
          </li>
        ))}
      </ol>
      <p>Thời hạn giải quyết: {intake.limit ?? 'theo quy định của pháp luật'}.</p>
      <p>Phí, lệ phí: {intake.fee.total === 0 ? 'không thu' : money(intake.fee.total)}.</p>
      <p>Cơ quan giải quyết: {intake.agency?.name ?? say({ vi: 'xã, phường nơi cư trú', en: '' })}.</p>
      <p className="slip-end">
        Phiếu in lúc {dateTimeWords(new Date().toISOString())}. Ông/Bà cũng có thể nộp trực tuyến tại {location.host}.
      </p>
    </article>
  );
};
