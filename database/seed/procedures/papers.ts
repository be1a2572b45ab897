import { ask, fee, FOREIGNER, paper, PERSON, steps, t, within, type DemoProcedure } from './describe';

/** Papers that people need again and again: extracts, certified copies, residence. */
export const papers: readonly DemoProcedure[] = [
  {
    code: '2.000635',
    name: t('Cấp bản sao trích lục hộ tịch', 'Copies of civil status extracts'),
    plainName: t('Xin bản sao khai sinh, kết hôn, nhận con nuôi', 'Copy of a birth, marriage or adoption record'),
    summary: t(
      'Xin lại bản sao từ sổ gốc khi giấy cũ bị mất hoặc cần thêm bản, kể cả việc nuôi con nuôi.',
      'Get a copy from the register when your paper is lost or you need more, adoption records included.',
    ),
    field: 'civilStatus',
    level: 'commune',
    onlineLevel: 'full',
    audience: [PERSON, FOREIGNER],
    steps: steps(
      t(
        'Công chức tìm sự kiện trong cơ sở dữ liệu hộ tịch điện tử hoặc sổ giấy.',
        'The registrar finds the event in the electronic register or the paper books.',
      ),
      t('Nhận bản sao trích lục trong ngày.', 'Get the copy the same day.'),
    ),
    components: [
      paper('proxy', 'Văn bản ủy quyền', 'Authorisation', {
        required: false,
        hint: t(
          'Chỉ khi xin thay người khác không phải ruột thịt.',
          'Only if you ask for someone who is not close family.',
        ),
      }),
    ],
    fees: [fee('P-TLHT', 'Phí bản sao trích lục, mỗi bản', 'Extract, per copy', 8_000, 'any', 'charge')],
    timeLimits: within(1),
    result: { code: 'KQ.G15.000009', name: t('Bản sao trích lục hộ tịch', 'Copy of an extract') },
    legalBases: ['Luật Hộ tịch số 60/2014/QH13', 'Thông tư 281/2016/TT-BTC về phí khai thác, sử dụng dữ liệu hộ tịch'],
    questions: [
      ask(
        'Đăng ký ở tỉnh khác có xin ở đây được không?',
        'It was registered in another province: can I ask here?',
        'Được khi sự kiện đã có trong dữ liệu hộ tịch điện tử.',
        'Yes, once it is in the electronic register.',
      ),
      ask(
        'Xin tối đa mấy bản?',
        'How many copies?',
        'Không giới hạn, tính phí theo số bản.',
        'As many as you pay for.',
      ),
    ],
    keywords: ['mất giấy khai sinh', 'con nuôi', 'trích lục', 'bản sao khai sinh', 'adoption'],
    lifeEvents: ['birth', 'education'],
  },
  {
    code: '2.000815',
    name: t('Chứng thực bản sao từ bản chính', 'Certification of copies'),
    plainName: t('Sao y, chứng thực bản sao', 'Certified copy of a paper'),
    summary: t(
      'Mang bản chính đến quầy để phường, xã đóng dấu bản sao; bản điện tử dùng lại được nhiều lần.',
      'Bring the original and the commune certifies the copy; the electronic one can be used again and again.',
    ),
    field: 'certification',
    level: 'commune',
    onlineLevel: 'partial',
    onlineReason: 'Phải xuất trình bản chính để đối chiếu',
    audience: [PERSON, FOREIGNER, 'Tổ chức'],
    steps: steps(
      t('Người tiếp nhận đối chiếu bản chụp với bản chính.', 'The officer compares copy and original.'),
      t(
        'Nhận bản sao có chứng thực; bản chính được trả lại ngay.',
        'Get the certified copy; the original is handed back at once.',
      ),
    ),
    components: [
      paper('original', 'Bản chính giấy tờ', 'The original'),
      paper('copy', 'Bản chụp', 'A photocopy', { copies: 1, required: false }),
    ],
    fees: [fee('P-CTBS', 'Phí chứng thực, mỗi trang', 'Certification, per page', 2_000, 'any', 'charge')],
    timeLimits: within(1),
    result: { code: 'KQ.G15.000011', name: t('Bản sao có chứng thực', 'Certified copy') },
    legalBases: [
      'Nghị định 23/2015/NĐ-CP về cấp bản sao, chứng thực bản sao, chữ ký và hợp đồng',
      'Nghị định 45/2020/NĐ-CP về thủ tục hành chính trên môi trường điện tử',
    ],
    questions: [
      ask(
        'Giấy tờ tiếng nước ngoài chứng thực được không?',
        'Are foreign papers certified too?',
        'Được; giấy do nước ngoài cấp thường phải hợp pháp hóa lãnh sự trước.',
        'Yes; those issued abroad mostly need consular legalisation first.',
      ),
      ask(
        'Nộp sau 15 giờ thì khi nào có?',
        'What if I come after 15:00?',
        'Trả vào ngày làm việc tiếp theo.',
        'You get it the next working day.',
      ),
    ],
    keywords: ['công chứng', 'sao y bản chính', 'photo công chứng', 'certified copy'],
    lifeEvents: ['education', 'work'],
  },
  {
    code: '1.004222',
    name: t('Đăng ký thường trú', 'Registration of permanent residence'),
    plainName: t('Nhập hộ khẩu, chuyển nơi thường trú', 'Move your permanent residence'),
    summary: t(
      'Khi bạn về ở lâu dài tại nhà mới, của mình hay của người thân, đăng ký để dữ liệu cư trú theo bạn.',
      'When you settle in a new home, your own or your family’s, register so that your records follow you.',
    ),
    field: 'residence',
    level: 'commune',
    onlineLevel: 'full',
    audience: [PERSON],
    steps: steps(
      t(
        'Công an cấp xã kiểm tra chỗ ở hợp pháp và ý kiến của chủ hộ, chủ nhà.',
        'The commune police check that the home is lawful and that the owner agrees.',
      ),
      t('Nhận thông báo kết quả; dữ liệu cư trú được cập nhật.', 'Get the notice; your residence record is updated.'),
    ),
    components: [
      paper('home_proof', 'Giấy tờ chứng minh chỗ ở hợp pháp', 'Proof of a lawful home', { copies: 1 }),
      paper('consent', 'Ý kiến đồng ý của chủ hộ hoặc chủ nhà', 'Consent of the householder or owner', {
        required: false,
      }),
      paper('birth_certificate', 'Giấy khai sinh (trẻ mới sinh)', 'Birth certificate (of a newborn)', {
        copies: 1,
        required: false,
      }),
    ],
    fees: [
      fee('LP-CT', 'Lệ phí đăng ký, nộp tại quầy', 'Registration, at the counter', 20_000, 'counter'),
      fee('LP-CT-TT', 'Lệ phí đăng ký, nộp trực tuyến', 'Registration, online', 10_000, 'online'),
    ],
    timeLimits: within(7),
    result: { code: 'KQ.G01.000021', name: t('Thông báo kết quả đăng ký cư trú', 'Notice of residence registration') },
    legalBases: ['Luật Cư trú số 68/2020/QH14', 'Nghị định 154/2024/NĐ-CP quy định chi tiết Luật Cư trú'],
    questions: [
      ask(
        'Ở nhà thuê có đăng ký được không?',
        'Can tenants register?',
        'Được, khi chủ nhà đồng ý và diện tích ở đủ theo quy định của tỉnh.',
        'Yes, if the owner agrees and there is enough floor space.',
      ),
      ask(
        'Có còn sổ hộ khẩu không?',
        'Is there still a paper household book?',
        'Không, thông tin nằm trong cơ sở dữ liệu cư trú.',
        'No, it is all in the residence database.',
      ),
    ],
    keywords: ['hộ khẩu', 'chuyển nhà', 'cư trú', 'xác nhận cư trú', 'move house'],
    lifeEvents: ['housing', 'birth', 'marriage'],
    workflow: 'commune-standard',
  },
];
