import {
  FREE,
  ask,
  BUSINESS,
  fee,
  HOUSEHOLD,
  ORGANISATION,
  paper,
  PERSON,
  steps,
  t,
  within,
  type DemoProcedure,
} from './describe';

export const business: readonly DemoProcedure[] = [
  {
    code: '1.001612',
    name: t('Đăng ký thành lập hộ kinh doanh', 'Household business registration'),
    plainName: t('Mở cửa hàng, đăng ký hộ kinh doanh', 'Open a shop as a household business'),
    summary: t(
      'Đăng ký tên, ngành nghề và địa điểm để mở cửa hàng, quán ăn, tiệm may… Mã số hộ kinh doanh cũng là mã số thuế.',
      'Register the name, trade and place of your shop, eatery or workshop. The business number is also the tax code.',
    ),
    field: 'business',
    level: 'commune',
    onlineLevel: 'full',
    audience: [PERSON, HOUSEHOLD],
    steps: steps(
      t(
        'Chuyên viên kiểm tra tên không trùng, ngành nghề không bị cấm, người đứng tên chưa có hộ kinh doanh khác.',
        'An officer checks that the name is free, the trade allowed and the owner has no other household business.',
      ),
      t('Nhận giấy chứng nhận có mã số thuế.', 'Get the certificate with your tax code.'),
    ),
    components: [
      paper('place_proof', 'Giấy tờ về địa điểm kinh doanh', 'Papers about the place', {
        copies: 1,
        hint: t('Hợp đồng thuê hoặc giấy tờ nhà đất.', 'A lease or the land papers.'),
      }),
      paper('members_minutes', 'Biên bản họp thành viên hộ gia đình', 'Minutes of the household members', {
        copies: 1,
        required: false,
        hint: t('Khi nhiều thành viên cùng góp vốn.', 'When several members put in money.'),
      }),
    ],
    fees: [
      {
        ...fee('LP-HKD', 'Lệ phí đăng ký hộ kinh doanh', 'Household business registration', 100_000),
        online: {
          percent: 50,
          legalBasis: t(
            'Nghị quyết của Hội đồng nhân dân tỉnh về mức thu khi dùng dịch vụ công trực tuyến',
            'Resolution of the provincial People’s Council on fees of online services',
          ),
        },
      },
    ],
    timeLimits: within(3),
    result: {
      code: 'KQ.G05.000014',
      name: t('Giấy chứng nhận đăng ký hộ kinh doanh', 'Household business certificate'),
    },
    legalBases: ['Nghị định 168/2025/NĐ-CP về đăng ký doanh nghiệp', 'Luật Doanh nghiệp số 59/2020/QH14'],
    questions: [
      ask(
        'Bán hàng rong có phải đăng ký không?',
        'Must street sellers register?',
        'Không, trừ ngành nghề kinh doanh có điều kiện.',
        'No, except for trades with special conditions.',
      ),
      ask(
        'Một người được mở mấy hộ kinh doanh?',
        'How many may one person have?',
        'Một hộ trên cả nước, nhưng được kinh doanh ở nhiều nơi.',
        'One in the whole country, though at several places.',
      ),
      ask('Có cần con dấu không?', 'Do I need a seal?', 'Không.', 'No.'),
    ],
    keywords: ['mở quán', 'mở tiệm', 'buôn bán', 'giấy phép kinh doanh', 'cửa hàng', 'shop licence'],
    lifeEvents: ['business', 'work'],
    related: ['2.001827', '1.009896', '1.001570'],
    workflow: 'commune-standard',
  },
  {
    code: '1.001570',
    name: t('Tạm ngừng kinh doanh của hộ kinh doanh', 'Suspension of a household business'),
    plainName: t('Tạm nghỉ bán hàng', 'Pause your shop'),
    summary: t(
      'Báo trước khi nghỉ từ 30 ngày để không bị tính thuế trong thời gian đóng cửa.',
      'Give notice before closing for 30 days or more, so that no tax falls due meanwhile.',
    ),
    field: 'business',
    level: 'commune',
    onlineLevel: 'full',
    audience: [HOUSEHOLD],
    steps: steps(
      t(
        'Chuyên viên ghi nhận thời gian nghỉ và báo cho cơ quan thuế.',
        'An officer records the pause and tells the tax office.',
      ),
      t('Nhận giấy xác nhận.', 'Get the confirmation.'),
    ),
    components: [paper('notice', 'Thông báo tạm ngừng', 'Notice of suspension')],
    fees: [FREE],
    timeLimits: within(3),
    result: { code: 'KQ.G05.000016', name: t('Giấy xác nhận tạm ngừng kinh doanh', 'Confirmation of suspension') },
    legalBases: ['Nghị định 168/2025/NĐ-CP về đăng ký doanh nghiệp'],
    questions: [
      ask(
        'Nghỉ được bao lâu?',
        'For how long?',
        'Không giới hạn, ghi rõ ngày mở lại.',
        'As long as you say; state the day you reopen.',
      ),
      ask('Phải báo trước mấy ngày?', 'How early?', 'Ít nhất 3 ngày làm việc.', 'At least three working days.'),
    ],
    keywords: ['nghỉ bán', 'đóng cửa tạm thời', 'close shop'],
    lifeEvents: ['business'],
  },
  {
    code: '2.001827',
    name: t(
      'Cấp Giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm đối với dịch vụ ăn uống',
      'Food safety certificate for eateries',
    ),
    plainName: t('Giấy an toàn thực phẩm cho quán ăn', 'Food safety certificate'),
    summary: t(
      'Quán ăn, nhà hàng, bếp ăn tập thể cần giấy này trước khi mở cửa; đoàn kiểm tra đến xem bếp.',
      'Eateries, restaurants and canteens need it before opening; inspectors come to see the kitchen.',
    ),
    field: 'food',
    level: 'province',
    onlineLevel: 'partial',
    onlineReason: 'Phải kiểm tra thực tế tại cơ sở',
    department: 'H44.09',
    audience: [HOUSEHOLD, BUSINESS],
    steps: steps(
      t('Đoàn thẩm định kiểm tra nguồn nước, bếp và khu bảo quản.', 'Inspectors check water, kitchen and storage.'),
      t('Nhận giấy chứng nhận có giá trị 3 năm.', 'Get the certificate, valid for three years.'),
    ),
    components: [
      paper('application', 'Đơn đề nghị', 'Application'),
      paper('facilities', 'Bản thuyết minh cơ sở vật chất, trang thiết bị', 'Description of premises and equipment'),
      paper('health', 'Giấy xác nhận đủ sức khỏe của người trực tiếp chế biến', 'Health confirmation of the cooks', {
        copies: 1,
      }),
    ],
    fees: [fee('P-ATTP', 'Phí thẩm định, dưới 200 suất ăn', 'Appraisal, up to 200 meals', 700_000, 'any', 'charge')],
    timeLimits: within(20),
    result: {
      code: 'KQ.G18.000031',
      name: t('Giấy chứng nhận đủ điều kiện an toàn thực phẩm', 'Food safety certificate'),
    },
    legalBases: [
      'Luật An toàn thực phẩm số 55/2010/QH12',
      'Nghị định 15/2018/NĐ-CP quy định chi tiết Luật An toàn thực phẩm',
    ],
    questions: [
      ask(
        'Bán đồ ăn vặt nhỏ lẻ có cần không?',
        'Do small snack stalls need it?',
        'Không; chỉ cần cam kết với phường, xã.',
        'No; a commitment to the commune is enough.',
      ),
      ask(
        'Nhân viên phải học gì?',
        'What must staff learn?',
        'Kiến thức an toàn thực phẩm do chủ cơ sở tự tổ chức, xác nhận.',
        'Food safety basics, taught and confirmed by the owner.',
      ),
    ],
    keywords: ['quán ăn', 'nhà hàng', 'vệ sinh thực phẩm', 'VSATTP', 'restaurant'],
    lifeEvents: ['business', 'health'],
  },
  {
    code: '1.003676',
    name: t('Cấp Giấy phép đủ điều kiện kinh doanh dịch vụ karaoke', 'Licence for karaoke services'),
    plainName: t('Giấy phép karaoke', 'Karaoke licence'),
    summary: t(
      'Phòng hát cần giấy phép riêng sau khi đã có giấy an ninh trật tự và nghiệm thu chữa cháy.',
      'Karaoke rooms need their own licence, after the security certificate and the fire acceptance.',
    ),
    field: 'culture',
    level: 'province',
    onlineLevel: 'partial',
    onlineReason: 'Phải thẩm định tại nơi kinh doanh',
    department: 'H44.11',
    audience: [HOUSEHOLD, BUSINESS],
    steps: steps(
      t(
        'Đoàn thẩm định đo diện tích phòng, kiểm tra âm thanh và lối thoát.',
        'Inspectors measure the rooms and check sound and exits.',
      ),
      t('Nhận giấy phép.', 'Get the licence.'),
    ),
    components: [
      paper('application', 'Đơn đề nghị', 'Application'),
      paper('security', 'Giấy chứng nhận đủ điều kiện an ninh, trật tự', 'Security and order certificate', {
        copies: 1,
      }),
    ],
    fees: [fee('P-KAR', 'Phí thẩm định từ 1 đến 3 phòng', 'Appraisal, 1 to 3 rooms', 4_000_000, 'any', 'charge')],
    timeLimits: within(5),
    result: { code: 'KQ.G16.000008', name: t('Giấy phép kinh doanh dịch vụ karaoke', 'Karaoke licence') },
    legalBases: [
      'Nghị định 54/2019/NĐ-CP về kinh doanh dịch vụ karaoke, vũ trường',
      'Nghị định 148/2024/NĐ-CP sửa đổi Nghị định 54/2019/NĐ-CP',
    ],
    questions: [
      ask(
        'Phòng hát rộng bao nhiêu?',
        'How large must a room be?',
        'Từ 20 m² trở lên, không kể công trình phụ.',
        'At least 20 m², side rooms not counted.',
      ),
      ask(
        'Được mở đến mấy giờ?',
        'Until when may it open?',
        'Không hoạt động từ 0 giờ đến 8 giờ sáng.',
        'Not from midnight to 8 in the morning.',
      ),
    ],
    keywords: ['phòng hát', 'quán hát', 'dịch vụ văn hóa', 'karaoke'],
    lifeEvents: ['business'],
  },
  {
    code: '1.009896',
    name: t('Thẩm duyệt thiết kế về phòng cháy và chữa cháy', 'Approval of fire safety design'),
    plainName: t('Duyệt thiết kế phòng cháy', 'Fire safety design approval'),
    summary: t(
      'Nhà xưởng, nhà cao tầng, nơi đông người phải được duyệt bản vẽ phòng cháy trước khi xây.',
      'Workshops, tall buildings and crowded places have their fire plans approved before building.',
    ),
    field: 'fire',
    level: 'province',
    onlineLevel: 'full',
    department: 'H44.05',
    audience: [BUSINESS, ORGANISATION],
    steps: steps(
      t('Cơ quan chuyên môn đối chiếu bản vẽ với quy chuẩn.', 'Specialists compare the drawings with the code.'),
      t('Nhận văn bản thẩm duyệt và bản vẽ đóng dấu.', 'Get the approval and stamped drawings.'),
    ),
    components: [
      paper('application', 'Văn bản đề nghị', 'Application'),
      paper('drawings', 'Bản vẽ và thuyết minh thiết kế', 'Drawings and explanation', { originals: 2 }),
    ],
    fees: [fee('P-PCCC', 'Phí thẩm duyệt tối thiểu', 'Approval, least amount', 500_000, 'any', 'charge')],
    timeLimits: within(10),
    result: { code: 'KQ.G01.000044', name: t('Giấy chứng nhận thẩm duyệt thiết kế', 'Design approval') },
    legalBases: [
      'Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ số 55/2024/QH15',
      'Nghị định 105/2025/NĐ-CP quy định chi tiết Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ',
    ],
    questions: [
      ask(
        'Nhà ở riêng lẻ có phải duyệt không?',
        'Do private houses need it?',
        'Không, trừ nhà vừa ở vừa kinh doanh thuộc danh mục.',
        'No, except listed houses that are also business premises.',
      ),
      ask(
        'Sửa nhà có phải duyệt lại?',
        'And after a change?',
        'Có, khi thay đổi lối thoát hoặc hệ thống chữa cháy.',
        'Yes, if exits or systems change.',
      ),
    ],
    keywords: ['PCCC', 'chữa cháy', 'an toàn cháy', 'fire'],
    lifeEvents: ['business', 'housing'],
  },
];
