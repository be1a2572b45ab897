/** Units that merge or close: their open dossiers follow, the history keeps the old names. */
import { z } from 'zod';
import { agencyCode } from './inputs';
import { OPEN, standing, type StandingAct } from './standing';

export const UNITS: readonly StandingAct[] = [
  standing({
    type: 'SUCCEED_UNIT',
    label: { vi: 'Chuyển theo sắp xếp đơn vị', en: 'Follow the reorganisation' },
    who: [{ at: 'province', roles: ['administrator'] }],
    statuses: [...OPEN, 9],
    guards: ['isNotArchived'],
    asks: ['unit', 'reason'],
    data: z.strictObject({ from: agencyCode, unit: agencyCode }),
    message: {
      vi: 'Hồ sơ được chuyển đến đơn vị kế thừa sau sắp xếp; mã hồ sơ và ngày hẹn trả không đổi.',
      en: 'The dossier follows the reorganisation of units; code and date stay.',
    },
    law: 'Nghị định 118/2025/NĐ-CP, Điều 40; Luật Tổ chức chính quyền địa phương 72/2025/QH15',
  }),
];
