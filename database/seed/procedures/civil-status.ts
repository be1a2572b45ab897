import { FREE, ask, fee, FOREIGNER, paper, PERSON, steps, t, within, type DemoProcedure } from './describe';

const LAW = 'Luật Hộ tịch số 60/2014/QH13';
const DECREE = 'Nghị định 123/2015/NĐ-CP quy định chi tiết một số điều và biện pháp thi hành Luật Hộ tịch';

export const civilStatus: readonly DemoProcedure[] = [
  {
    code: '1.001193',
    name: t('Đăng ký khai sinh', 'Birth registration'),
    plainName: t('Làm giấy khai sinh cho con', 'Register your baby’s birth'),
    summary: t(
      'Ghi tên em bé vào sổ hộ tịch, nhận giấy khai sinh và số định danh đầu tiên. Miễn phí nếu làm trong 60 ngày sau sinh.',
      'Enter your baby in the civil register and get the birth certificate with the first personal number. Free within 60 days of the birth.',
    ),
    field: 'civilStatus',
    level: 'commune',
    onlineLevel: 'full',
    audience: [PERSON],
    steps: steps(
      t(
        'Công chức hộ tịch đối chiếu thông tin của cha, mẹ với dữ liệu dân cư và ghi vào sổ.',
        'The registrar compares the parents’ details with the population register and makes the entry.',
      ),
      t(
        'Nhận giấy khai sinh bản điện tử và bản giấy ngay trong ngày làm việc.',
        'Get the certificate, electronic and on paper, within the working day.',
      ),
    ),
    components: [
      paper('birth_proof', 'Giấy chứng sinh', 'Medical birth notice', {
        hint: t(
          'Bệnh viện cấp khi mẹ và bé ra viện. Không có thì dùng văn bản của người làm chứng.',
          'Given by the hospital at discharge. Without one, a statement by a witness.',
        ),
      }),
      paper('marriage_certificate', 'Giấy chứng nhận kết hôn của cha mẹ', 'Parents’ marriage certificate', {
        copies: 1,
        required: false,
        hint: t('Chỉ cần khi dữ liệu hộ tịch chưa có.', 'Only if the civil register does not hold it yet.'),
      }),
    ],
    fees: [FREE],
    timeLimits: within(1),
    result: { code: 'KQ.G15.000001', name: t('Giấy khai sinh', 'Birth certificate') },
    legalBases: [LAW, DECREE, 'Luật Căn cước số 26/2023/QH15'],
    questions: [
      ask(
        'Cha mẹ chưa kết hôn có làm được không?',
        'Can unmarried parents register a birth?',
        'Được. Phần người cha để trống, hoặc làm cùng lúc việc nhận cha, mẹ, con.',
        'Yes. Leave the father’s part empty, or have parentage recognised at the same time.',
      ),
      ask(
        'Quá 60 ngày thì sao?',
        'What if 60 days have passed?',
        'Vẫn đăng ký bình thường; việc chậm có thể phải nộp lệ phí theo quyết định của tỉnh.',
        'You can still register; a late registration may carry a fee set by the province.',
      ),
      ask(
        'Nộp ở nơi bố mẹ đang ở được không?',
        'Can we file where we live now?',
        'Được. Chọn xã, phường nơi cư trú của cha hoặc mẹ.',
        'Yes. Choose the commune where either parent lives.',
      ),
    ],
    keywords: ['em bé', 'sinh con', 'trẻ sơ sinh', 'giấy chứng sinh', 'birth certificate', 'newborn'],
    lifeEvents: ['birth'],
    // Decree 63/2024/NĐ-CP: birth, residence and health insurance of a child under six on one filing; so, below, a death and its funeral aid.
    interlinked: ['1.004222', '1.002759'],
    related: ['2.000635'],
    workflow: 'commune-standard',
  },
  {
    code: '1.004873',
    name: t('Cấp Giấy xác nhận tình trạng hôn nhân', 'Confirmation of marital status'),
    plainName: t('Xác nhận độc thân', 'Prove that you are single'),
    summary: t(
      'Giấy của phường, xã xác nhận bạn chưa kết hôn, đã ly hôn hoặc góa; dùng để kết hôn, mua bán nhà đất, vay vốn.',
      'A paper in which the commune confirms that you are unmarried, divorced or widowed, for a marriage, a property sale or a loan.',
    ),
    field: 'civilStatus',
    level: 'commune',
    onlineLevel: 'full',
    audience: [PERSON, FOREIGNER],
    steps: steps(
      t(
        'Công chức hộ tịch tra cứu sổ đăng ký kết hôn ở các nơi bạn từng cư trú.',
        'The registrar searches the marriage registers of the places where you lived.',
      ),
      t(
        'Nhận giấy xác nhận có giá trị 6 tháng, ghi rõ mục đích sử dụng.',
        'Get the confirmation, valid for six months and for the stated purpose.',
      ),
    ),
    components: [
      paper(
        'divorce_proof',
        'Bản án, quyết định ly hôn hoặc giấy chứng tử của vợ, chồng',
        'Divorce ruling, or spouse’s death certificate',
        { copies: 1, required: false, hint: t('Chỉ khi bạn từng kết hôn.', 'Only if you were married before.') },
      ),
      paper('merit_card', 'Giấy xác nhận người có công với cách mạng', 'Proof of merit', {
        copies: 1,
        required: false,
        hint: t('Chỉ khi bạn đề nghị miễn lệ phí.', 'Only if you ask to be exempt from the fee.'),
      }),
    ],
    fees: [
      {
        ...fee('LP-TTHN', 'Lệ phí xác nhận tình trạng hôn nhân', 'Marital status confirmation', 15_000),
        exemptions: [
          {
            key: 'LP-TTHN.1',
            name: t('Hộ nghèo, người cao tuổi, người khuyết tật', 'Poor households, the elderly and the disabled'),
            legalBasis: t(
              'Luật Phí và lệ phí số 97/2015/QH13, Điều 10',
              'Law 97/2015/QH13 on fees and charges, Art. 10',
            ),
            percent: 100,
            condition: { '==': [{ var: 'feeGround' }, 'protected'] },
          },
          {
            key: 'LP-TTHN.2',
            name: t('Người có công với cách mạng', 'People with merit'),
            legalBasis: t(
              'Luật Phí và lệ phí số 97/2015/QH13, Điều 10',
              'Law 97/2015/QH13 on fees and charges, Art. 10',
            ),
            percent: 100,
            component: 'merit_card',
          },
        ],
      },
      {
        ...fee('P-BGT', 'Bản giấy thêm, mỗi bản', 'Further paper copies, each', 8_000, 'any', 'charge'),
        quantity: { field: 'copies', free: 1 },
      },
    ],
    timeLimits: [
      ...within(3),
      {
        channel: 'any',
        amount: 13,
        unit: 'working_day',
        case: t('Phải xác minh ở nơi từng thường trú', 'Former places of residence must be asked'),
      },
    ],
    result: { code: 'KQ.G15.000007', name: t('Giấy xác nhận tình trạng hôn nhân', 'Marital status confirmation') },
    legalBases: [LAW, DECREE],
    questions: [
      ask(
        'Giấy dùng được bao lâu?',
        'How long is it valid?',
        'Sáu tháng từ ngày cấp và chỉ cho mục đích ghi trên giấy.',
        'Six months from issue, and only for the purpose written on it.',
      ),
      ask(
        'Tôi đã chuyển nhiều nơi ở, có phải xin từng nơi không?',
        'I moved several times: must I ask at each place?',
        'Không. Phường, xã nơi bạn thường trú tự xác minh với các nơi khác.',
        'No. The commune of your residence asks the others.',
      ),
    ],
    keywords: ['độc thân', 'chưa vợ chưa chồng', 'giấy độc thân', 'ly hôn', 'single status'],
    lifeEvents: ['marriage', 'housing'],
    workflow: 'marital-status',
  },
  {
    code: '1.000894',
    name: t('Đăng ký kết hôn', 'Marriage registration'),
    plainName: t('Đăng ký kết hôn', 'Get married'),
    summary: t(
      'Hai người cùng ký vào sổ tại Ủy ban và nhận hai bản giấy chứng nhận kết hôn ngay trong ngày.',
      'Both partners sign the register at the commune and receive two certificates the same day.',
    ),
    field: 'civilStatus',
    level: 'commune',
    onlineLevel: 'partial',
    onlineReason: 'Hai bên phải có mặt để ký vào sổ',
    audience: [PERSON],
    steps: steps(
      t(
        'Công chức kiểm tra tuổi, tình trạng hôn nhân và hỏi ý kiến tự nguyện của hai bên.',
        'The registrar checks age and marital status and asks both partners for their free consent.',
      ),
      t('Hai bên cùng ký và nhận giấy chứng nhận.', 'Both sign and receive their certificates.'),
    ),
    components: [
      paper('marital_status', 'Giấy xác nhận tình trạng hôn nhân', 'Marital status confirmation', {
        required: false,
        hint: t(
          'Không cần nếu thường trú cùng nơi đăng ký.',
          'Not needed if you live in the commune where you register.',
        ),
      }),
    ],
    fees: [FREE],
    timeLimits: within(1),
    result: { code: 'KQ.G15.000003', name: t('Giấy chứng nhận kết hôn', 'Marriage certificate') },
    legalBases: [LAW, 'Luật Hôn nhân và gia đình số 52/2014/QH13'],
    questions: [
      ask(
        'Bao nhiêu tuổi thì được kết hôn?',
        'From what age?',
        'Nam từ đủ 20, nữ từ đủ 18 tuổi.',
        'Men from 20, women from 18.',
      ),
      ask(
        'Một người đi thay được không?',
        'Can one partner come alone?',
        'Không, cả hai phải có mặt khi ký sổ.',
        'No, both must be present to sign.',
      ),
    ],
    keywords: ['cưới', 'giấy kết hôn', 'vợ chồng', 'wedding'],
    lifeEvents: ['marriage'],
  },
  {
    code: '1.000656',
    name: t('Đăng ký khai tử', 'Death registration'),
    plainName: t('Báo tử, làm giấy chứng tử', 'Register a death'),
    summary: t(
      'Gia đình báo cho phường, xã trong 15 ngày để nhận trích lục khai tử, làm mai táng phí và thừa kế.',
      'The family tells the commune within 15 days and gets the extract needed for funeral aid and inheritance.',
    ),
    field: 'civilStatus',
    level: 'commune',
    onlineLevel: 'full',
    audience: [PERSON],
    steps: steps(
      t(
        'Công chức hộ tịch kiểm tra giấy báo tử và khóa thông tin của người mất trong sổ.',
        'The registrar checks the death notice and closes the person’s entry.',
      ),
      t('Nhận trích lục khai tử ngay trong ngày làm việc.', 'Get the extract within the working day.'),
    ),
    components: [paper('death_notice', 'Giấy báo tử hoặc giấy tờ thay thế', 'Death notice or a paper in its place')],
    fees: [FREE],
    timeLimits: within(1),
    result: { code: 'KQ.G15.000005', name: t('Trích lục khai tử', 'Extract from the death register') },
    legalBases: [LAW, DECREE],
    questions: [
      ask(
        'Người mất ở nhà thì ai cấp giấy báo tử?',
        'Who gives the notice after a death at home?',
        'Ủy ban phường, xã nơi người đó mất.',
        'The commune where the person died.',
      ),
      ask(
        'Có phải xóa thường trú riêng không?',
        'Must the residence be cancelled separately?',
        'Không, thông tin được chuyển cho công an cùng lúc.',
        'No, the police are told at the same time.',
      ),
    ],
    keywords: ['chứng tử', 'người mất', 'qua đời', 'mai táng', 'death certificate'],
    lifeEvents: ['death'],
    interlinked: ['1.001731'],
    related: ['2.000635'],
  },
];
