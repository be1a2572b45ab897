import { ask, BUSINESS, fee, HOUSEHOLD, ORGANISATION, paper, PERSON, steps, t, within, type DemoProcedure } from './describe';

const LAND_LAW = 'Luật Đất đai số 31/2024/QH15';

export const housing: readonly DemoProcedure[] = [
  {
    code: '1.013225',
    name: t('Cấp giấy phép xây dựng mới đối với nhà ở riêng lẻ', 'Construction permit for a house'),
    plainName: t('Xin phép xây nhà', 'Get permission to build a house'),
    summary: t('Trước khi khởi công nhà ở trong khu vực phải có giấy phép. Sở Xây dựng xét, đồng thời hỏi ý kiến cơ quan đất đai, môi trường.', 'Before you start building where a permit is needed. The Department of Construction decides and asks the land authority in parallel.'),
    field: 'construction', level: 'province', onlineLevel: 'full', department: 'H44.05', audience: [PERSON],
    steps: steps(
      t('Sở Xây dựng xem bản vẽ; các cơ quan liên quan cho ý kiến cùng lúc.', 'The department examines the drawings while the other authorities give their opinions at the same time.'),
      t('Nhận giấy phép kèm bản vẽ có dấu.', 'Get the permit with stamped drawings.'),
    ),
    components: [
      paper('land_paper', 'Giấy tờ chứng minh quyền sử dụng đất', 'Proof of land use right', { copies: 1 }),
      paper('drawings', 'Bản vẽ thiết kế xây dựng', 'Construction drawings', { originals: 2, hint: t('Mặt bằng, mặt đứng, mặt cắt và sơ đồ đấu nối.', 'Plans, elevations, sections and connections.') }),
      paper('neighbour', 'Cam kết an toàn với công trình liền kề', 'Commitment about neighbouring buildings', { required: false }),
    ],
    fees: [fee('LP-GPXD', 'Lệ phí cấp giấy phép xây dựng nhà ở', 'House construction permit', 75_000)], timeLimits: within(15),
    result: { code: 'KQ.G17.000002', name: t('Giấy phép xây dựng', 'Construction permit') },
    legalBases: ['Luật Xây dựng số 50/2014/QH13', 'Nghị định 175/2024/NĐ-CP về quản lý hoạt động xây dựng'],
    questions: [
      ask('Sửa nhà có cần xin phép không?', 'Do repairs need a permit?', 'Không, nếu không đổi kết cấu, công năng và mặt ngoài giáp đường.', 'No, unless structure, use or the street front change.'),
      ask('Giấy phép có hạn bao lâu?', 'How long is it valid?', 'Phải khởi công trong 12 tháng, được gia hạn hai lần.', 'Start within 12 months; it can be extended twice.'),
    ],
    keywords: ['xây nhà', 'giấy phép xây dựng', 'làm nhà', 'cất nhà', 'building permit'],
    lifeEvents: ['housing'], workflow: 'parallel-permit',
  },
  {
    code: '1.012783',
    name: t('Đăng ký biến động quyền sử dụng đất khi chuyển nhượng, tặng cho', 'Land change after a transfer or gift'),
    plainName: t('Sang tên sổ đỏ', 'Transfer a land certificate'),
    summary: t('Sau khi mua bán, cho tặng hoặc thừa kế nhà đất, ghi tên chủ mới vào sổ.', 'After a sale, a gift or an inheritance, put the new owner on the certificate.'),
    field: 'land', level: 'province', onlineLevel: 'partial', onlineReason: 'Phải nộp lại bản gốc giấy chứng nhận', department: 'H44.06', audience: [PERSON, BUSINESS],
    steps: steps(
      t('Cơ quan đăng ký đất đai kiểm tra hồ sơ và gửi phiếu sang cơ quan thuế; bạn nộp thuế theo thông báo.', 'The land office checks and tells the tax office; you pay by the notice.'),
      t('Nhận sổ đã ghi tên chủ mới.', 'Get the certificate with the new owner.'),
    ),
    components: [
      paper('contract', 'Hợp đồng chuyển nhượng, tặng cho đã công chứng', 'Notarised contract'),
      paper('certificate', 'Giấy chứng nhận đã cấp', 'The certificate'),
    ],
    fees: [fee('LP-BDDD', 'Lệ phí đăng ký biến động', 'Registration of the change', 28_000)], timeLimits: within(8),
    result: { code: 'KQ.G13.000012', name: t('Giấy chứng nhận quyền sử dụng đất', 'Land use certificate') },
    legalBases: [LAND_LAW, 'Nghị định 101/2024/NĐ-CP về đăng ký, cấp giấy chứng nhận quyền sử dụng đất'],
    questions: [
      ask('Ai nộp thuế thu nhập?', 'Who pays income tax?', 'Bên bán, trừ khi hai bên thỏa thuận khác.', 'The seller, unless you agreed otherwise.'),
      ask('Cha mẹ cho con có phải nộp thuế không?', 'Is a gift from parents taxed?', 'Được miễn, nhưng vẫn phải kê khai.', 'It is exempt, yet must be declared.'),
    ],
    keywords: ['sổ đỏ', 'sổ hồng', 'mua bán đất', 'thừa kế đất', 'land title'], lifeEvents: ['housing', 'death'],
  },
  {
    code: '1.012817',
    name: t('Cấp đổi Giấy chứng nhận quyền sử dụng đất', 'Exchange of a land certificate'),
    plainName: t('Đổi sổ đỏ cũ, rách', 'Exchange an old land certificate'),
    summary: t('Sổ rách, ố hoặc muốn đổi sang mẫu mới có mã QR.', 'For a torn or stained certificate, or to get the new kind with a QR code.'),
    field: 'land', level: 'province', onlineLevel: 'partial', onlineReason: 'Phải nộp lại bản gốc giấy chứng nhận', department: 'H44.06', audience: [PERSON, ORGANISATION],
    steps: steps(t('Cơ quan đăng ký đất đai đối chiếu với hồ sơ địa chính.', 'The land office compares it with the cadastre.'), t('Nhận sổ mới, sổ cũ được thu lại.', 'Get the new one; the old one is taken back.')),
    components: [paper('certificate', 'Giấy chứng nhận đã cấp', 'The certificate')],
    fees: [fee('LP-CDGCN', 'Lệ phí cấp đổi', 'Exchange', 50_000)], timeLimits: within(5),
    result: { code: 'KQ.G13.000013', name: t('Giấy chứng nhận quyền sử dụng đất', 'Land use certificate') },
    legalBases: [LAND_LAW, 'Nghị định 101/2024/NĐ-CP về đăng ký, cấp giấy chứng nhận quyền sử dụng đất'],
    questions: [
      ask('Sổ đang thế chấp đổi được không?', 'Can a pledged certificate be exchanged?', 'Được, ngân hàng nộp sổ và nhận sổ mới.', 'Yes, the bank files it and gets the new one.'),
      ask('Có phải đo lại đất không?', 'Is the land measured again?', 'Chỉ khi ranh giới đã thay đổi.', 'Only if the borders changed.'),
    ],
    keywords: ['đổi sổ', 'sổ bị rách', 'mẫu mới'], lifeEvents: ['housing'],
  },
  {
    code: '1.010723',
    name: t('Cấp giấy phép môi trường', 'Environmental permit'),
    plainName: t('Giấy phép môi trường cho cơ sở sản xuất', 'Environmental permit for a workshop'),
    summary: t('Trang trại, xưởng, cơ sở có nước thải hoặc khí thải cần giấy phép trước khi chạy thử.', 'Farms and workshops with waste water or fumes need it before their trial run.'),
    field: 'environment', level: 'province', onlineLevel: 'full', department: 'H44.06', audience: [BUSINESS, HOUSEHOLD],
    steps: steps(t('Tổ thẩm định xem báo cáo và có thể đến tận nơi.', 'The panel reads the report and may visit.'), t('Nhận giấy phép.', 'Get the permit.')),
    components: [paper('report', 'Báo cáo đề xuất cấp giấy phép', 'Report', { originals: 1 })],
    fees: [fee('P-GPMT', 'Phí thẩm định', 'Appraisal', 5_000_000, 'any', 'charge')], timeLimits: within(30, 'calendar_day'),
    result: { code: 'KQ.G13.000051', name: t('Giấy phép môi trường', 'Environmental permit') },
    legalBases: ['Luật Bảo vệ môi trường số 72/2020/QH14', 'Nghị định 08/2022/NĐ-CP quy định chi tiết một số điều của Luật Bảo vệ môi trường'],
    questions: [
      ask('Giấy có hạn bao lâu?', 'How long is it valid?', 'Từ 7 đến 10 năm tùy loại cơ sở.', 'Seven to ten years, by kind.'),
      ask('Cơ sở nhỏ cũng cần?', 'Small places too?', 'Phần lớn chỉ đăng ký môi trường ở xã, phường.', 'Most only register with the commune.'),
    ],
    keywords: ['xả thải', 'nước thải', 'trang trại', 'environment'], lifeEvents: ['business'],
  },
];
