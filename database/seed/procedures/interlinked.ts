/** Filings of several procedures at once; they come after those that they are made of. */
import { ask, FREE, paper, PERSON, steps, t, within, type DemoProcedure } from './describe';

export const interlinked: readonly DemoProcedure[] = [
  {
    code: '2.002621',
    name: t(
      'Liên thông: Đăng ký khai sinh, đăng ký thường trú, cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi',
      'Interlinked: birth registration, permanent residence, health insurance card for a child under six',
    ),
    plainName: t('Khai sinh, thường trú, thẻ bảo hiểm y tế cho bé', 'Birth, home and health insurance of your baby'),
    summary: t(
      'Một tờ khai cho ba thủ tục. Bạn nộp một lần; các cơ quan tự chuyển kết quả cho nhau.',
      'One form for three procedures. You file once; the agencies pass the results on among themselves.',
    ),
    field: 'civilStatus',
    level: 'commune',
    onlineLevel: 'full',
    audience: [PERSON],
    steps: steps(
      t(
        'Đăng ký khai sinh trước; sau đó đăng ký thường trú và cấp thẻ bảo hiểm y tế cùng lúc.',
        'The birth is registered first; then residence and insurance at the same time.',
      ),
      t(
        'Nhận cả ba kết quả một lần; phần nào xong trước thì xem được trên cổng trước.',
        'Get all three results at once; each is on the portal as soon as it is there.',
      ),
    ),
    components: [
      paper('birth_proof', 'Giấy chứng sinh', 'Medical birth notice', {
        hint: t('Bệnh viện cấp khi mẹ và bé ra viện.', 'Given by the hospital at discharge.'),
      }),
      paper('marriage_certificate', 'Giấy chứng nhận kết hôn của cha mẹ', 'Parents’ marriage certificate', {
        copies: 1,
        required: false,
        hint: t('Chỉ cần khi dữ liệu hộ tịch chưa có.', 'Only if the civil register does not hold it yet.'),
      }),
      paper('home_proof', 'Giấy tờ chứng minh chỗ ở hợp pháp', 'Proof of a lawful home', { copies: 1 }),
      paper('consent', 'Ý kiến đồng ý của chủ hộ hoặc chủ nhà', 'Consent of the householder or owner', {
        required: false,
      }),
    ],
    fees: [FREE],
    timeLimits: within(8),
    result: {
      code: 'KQ.G15.000001',
      name: t('Giấy khai sinh và kết quả hai thủ tục', 'Birth certificate and two results'),
    },
    legalBases: ['Nghị định 63/2024/NĐ-CP về liên thông điện tử hai nhóm thủ tục hành chính'],
    questions: [
      ask(
        'Một phần bị từ chối thì sao?',
        'What if one part is refused?',
        'Các phần khác vẫn được giải quyết; bạn được báo lý do và làm lại riêng phần đó.',
        'The others go on; you are told why and can file that part again.',
      ),
    ],
    keywords: ['liên thông', 'sinh con', 'khai sinh', 'bảo hiểm', 'nhập khẩu cho con', 'newborn', 'interlinked'],
    lifeEvents: ['birth'],
    interlinked: ['1.001193', '1.004222', '1.002759'],
    workflow: 'child-under-six',
  },
];
