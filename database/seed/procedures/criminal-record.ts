/** What a criminal record certificate costs, and the system that decides it. */
import type { FeeLine } from '@motcua/cms';
import { fee, t } from './describe';

export const PUBLIC_SECURITY = {
  system: t(
    'Hệ thống thông tin giải quyết thủ tục hành chính của Bộ Công an',
    'the system of the Ministry of Public Security',
  ),
  url: 'https://dichvucong.bocongan.gov.vn/',
};

export const CERTIFICATE: FeeLine = {
  ...fee('P-LLTP', 'Phí cung cấp thông tin', 'Certificate', 200_000, 'any', 'charge'),
  exemptions: [
    {
      key: 'P-LLTP.1',
      name: t('Học sinh, sinh viên', 'Students'),
      legalBasis: t('Thông tư 244/2016/TT-BTC, Điều 4', 'Circular 244/2016/TT-BTC, Art. 4'),
      percent: 50,
      component: 'student',
    },
  ],
};
