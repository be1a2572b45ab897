import type { Text } from '@motcua/cms';

/** The eight moments of a life by which people look for a procedure; `key` stands in `procedures.life_events`. */
export interface LifeEvent {
  readonly key: string;
  readonly name: Text;
  readonly about: Text;
  /** What is searched for when no procedure is marked with the key. */
  readonly query: string;
}

const event = (key: string, vi: string, en: string, aboutVi: string, aboutEn: string, query: string): LifeEvent => ({
  key,
  name: { vi, en },
  about: { vi: aboutVi, en: aboutEn },
  query,
});

export const lifeEvents: readonly LifeEvent[] = [
  event(
    'birth',
    'Sinh con',
    'Having a child',
    'Khai sinh, thẻ bảo hiểm, cư trú',
    'Birth registration, health card, residence',
    'khai sinh',
  ),
  event(
    'marriage',
    'Kết hôn',
    'Getting married',
    'Đăng ký kết hôn, tình trạng hôn nhân',
    'Marriage registration, marital status',
    'kết hôn',
  ),
  event(
    'housing',
    'Nhà đất',
    'House and land',
    'Cấp sổ, chuyển nhượng, xây nhà',
    'Land certificate, transfer, building',
    'nhà đất xây dựng',
  ),
  event(
    'business',
    'Mở cửa hàng',
    'Opening a shop',
    'Hộ kinh doanh, giấy phép',
    'Household business, licences',
    'hộ kinh doanh',
  ),
  event(
    'education',
    'Học hành',
    'Learning',
    'Nhập học, bằng cấp, hỗ trợ',
    'Enrolment, diplomas, support',
    'học tập giáo dục',
  ),
  event(
    'work',
    'Việc làm',
    'Working',
    'Lao động, bảo hiểm, trợ cấp',
    'Labour, insurance, allowances',
    'lao động việc làm',
  ),
  event(
    'health',
    'Sức khỏe',
    'Health',
    'Khám chữa bệnh, khuyết tật',
    'Treatment, disability',
    'khám chữa bệnh khuyết tật',
  ),
  event(
    'death',
    'Người thân qua đời',
    'A death in the family',
    'Khai tử, mai táng, thừa kế',
    'Death registration, funeral, inheritance',
    'khai tử',
  ),
];
