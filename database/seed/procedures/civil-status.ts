import { ask, fee, FOREIGNER, paper, PERSON, steps, t, within, type DemoProcedure } from './describe';

const LAW = 'Luật Hộ tịch số 60/2014/QH13';
const DECREE = 'Nghị định 123/2015/NĐ-CP quy định chi tiết một số điều và biện pháp thi hành Luật Hộ tịch';

export const civilStatus: readonly DemoProcedure[] = [
  {
    code: '1.001193',
    name: t('Đăng ký khai sinh', 'Birth registration'),
    plainName: t('Làm giấy khai sinh cho con', 'Register your baby’s birth'),
    summary: t('Ghi tên em bé vào sổ hộ tịch, nhận giấy khai sinh và số định danh đầu tiên. Miễn phí nếu làm trong 60 ngày sau sinh.', 'Enter your baby in the civil register and get the birth certificate with the first personal number. Free within 60 days of the birth.'),
    field: 'civilStatus', level: 'commune', onlineLevel: 'full', audience: [PERSON],
    steps: steps(
      t('Công chức hộ tịch đối chiếu thông tin của cha, mẹ với dữ liệu dân cư và ghi vào sổ.', 'The registrar compares the parents’ details with the population register and makes the entry.'),
      t('Nhận giấy khai sinh bản điện tử và bản giấy ngay trong ngày làm việc.', 'Get the certificate, electronic and on paper, within the working day.'),
    ),
    components: [
      paper('birth_proof', 'Giấy chứng sinh', 'Medical birth notice', { hint: t('Bệnh viện cấp khi mẹ và bé ra viện. Không có thì dùng văn bản của người làm chứng.', 'Given by the hospital at discharge. Without one, a statement by a witness.') }),
      paper('marriage_certificate', 'Giấy chứng nhận kết hôn của cha mẹ', 'Parents’ marriage certificate', { copies: 1, required: false, hint: t('Chỉ cần khi dữ liệu hộ tịch chưa có.', 'Only if the civil register does not hold it yet.') }),
    ],
    fees: [], timeLimits: within(1),
    result: { code: 'KQ.G15.000001', name: t('Giấy khai sinh', 'Birth certificate') },
    legalBases: [LAW, DECREE, 'Luật Căn cước số 26/2023/QH15'],
    questions: [
      ask('Cha mẹ chưa kết hôn có làm được không?', 'Can unmarried parents register a birth?', 'Được. Phần người cha để trống, hoặc làm cùng lúc việc nhận cha, mẹ, con.', 'Yes. Leave the father’s part empty, or have parentage recognised at the same time.'),
      ask('Quá 60 ngày thì sao?', 'What if 60 days have passed?', 'Vẫn đăng ký bình thường; việc chậm có thể phải nộp lệ phí theo quyết định của tỉnh.', 'You can still register; a late registration may carry a fee set by the province.'),
      ask('Nộp ở nơi bố mẹ đang ở được không?', 'Can we file where we live now?', 'Được. Chọn xã, phường nơi cư trú của cha hoặc mẹ.', 'Yes. Choose the commune where either parent lives.'),
    ],
    keywords: ['em bé', 'sinh con', 'trẻ sơ sinh', 'giấy chứng sinh', 'birth certificate', 'newborn'],
    lifeEvents: ['birth'], workflow: 'commune-standard',
  },
  {
    code: '1.004873',
    name: t('Cấp Giấy xác nhận tình trạng hôn nhân', 'Confirmation of marital status'),
    plainName: t('Xác nhận độc thân', 'Prove that you are single'),
    summary: t('Giấy của phường, xã xác nhận bạn chưa kết hôn, đã ly hôn hoặc góa; dùng để kết hôn, mua bán nhà đất, vay vốn.', 'A paper in which the commune confirms that you are unmarried, divorced or widowed, for a marriage, a property sale or a loan.'),
    field: 'civilStatus', level: 'commune', onlineLevel: 'full', audience: [PERSON, FOREIGNER],
    steps: steps(
      t('Công chức hộ tịch tra cứu sổ đăng ký kết hôn ở các nơi bạn từng cư trú.', 'The registrar searches the marriage registers of the places where you lived.'),
      t('Nhận giấy xác nhận có giá trị 6 tháng, ghi rõ mục đích sử dụng.', 'Get the confirmation, valid for six months and for the stated purpose.'),
    ),
    components: [
      paper('divorce_proof', 'Bản án, quyết định ly hôn hoặc giấy chứng tử của vợ, chồng', 'Divorce ruling, or spouse’s death certificate', { copies: 1, required: false, hint: t('Chỉ khi bạn từng kết hôn.', 'Only if you were married before.') }),
    ],
    fees: [fee('LP-TTHN', 'Lệ phí xác nhận tình trạng hôn nhân', 'Marital status confirmation', 15_000)], timeLimits: within(3),
    result: { code: 'KQ.G15.000007', name: t('Giấy xác nhận tình trạng hôn nhân', 'Marital status confirmation') },
    legalBases: [LAW, DECREE],
    questions: [
      ask('Giấy dùng được bao lâu?', 'How long is it valid?', 'Sáu tháng từ ngày cấp và chỉ cho mục đích ghi trên giấy.', 'Six months from issue, and only for the purpose written on it.'),
      ask('Tôi đã chuyển nhiều nơi ở, có phải xin từng nơi không?', 'I moved several times: must I ask at each place?', 'Không. Phường, xã nơi bạn thường trú tự xác minh với các nơi khác.', 'No. The commune of your residence asks the others.'),
    ],
    keywords: ['độc thân', 'chưa vợ chưa chồng', 'giấy độc thân', 'ly hôn', 'single status'],
    lifeEvents: ['marriage', 'housing'], workflow: 'commune-standard',
  },
  {
    code: '1.000894',
    name: t('Đăng ký kết hôn', 'Marriage registration'),
    plainName: t('Đăng ký kết hôn', 'Get married'),
    summary: t('Hai người cùng ký vào sổ tại Ủy ban và nhận hai bản giấy chứng nhận kết hôn ngay trong ngày.', 'Both partners sign the register at the commune and receive two certificates the same day.'),
    field: 'civilStatus', level: 'commune', onlineLevel: 'partial', onlineReason: 'Hai bên phải có mặt để ký vào sổ', audience: [PERSON],
    steps: steps(
      t('Công chức kiểm tra tuổi, tình trạng hôn nhân và hỏi ý kiến tự nguyện của hai bên.', 'The registrar checks age and marital status and asks both partners for their free consent.'),
      t('Hai bên cùng ký và nhận giấy chứng nhận.', 'Both sign and receive their certificates.'),
    ),
    components: [paper('marital_status', 'Giấy xác nhận tình trạng hôn nhân', 'Marital status confirmation', { required: false, hint: t('Không cần nếu thường trú cùng nơi đăng ký.', 'Not needed if you live in the commune where you register.') })],
    fees: [], timeLimits: within(1),
    result: { code: 'KQ.G15.000003', name: t('Giấy chứng nhận kết hôn', 'Marriage certificate') },
    legalBases: [LAW, 'Luật Hôn nhân và gia đình số 52/2014/QH13'],
    questions: [
      ask('Bao nhiêu tuổi thì được kết hôn?', 'From what age?', 'Nam từ đủ 20, nữ từ đủ 18 tuổi.', 'Men from 20, women from 18.'),
      ask('Một người đi thay được không?', 'Can one partner come alone?', 'Không, cả hai phải có mặt khi ký sổ.', 'No, both must be present to sign.'),
    ],
    keywords: ['cưới', 'giấy kết hôn', 'vợ chồng', 'wedding'], lifeEvents: ['marriage'],
  },
  {
    code: '1.000656',
    name: t('Đăng ký khai tử', 'Death registration'),
    plainName: t('Báo tử, làm giấy chứng tử', 'Register a death'),
    summary: t('Gia đình báo cho phường, xã trong 15 ngày để nhận trích lục khai tử, làm mai táng phí và thừa kế.', 'The family tells the commune within 15 days and gets the extract needed for funeral aid and inheritance.'),
    field: 'civilStatus', level: 'commune', onlineLevel: 'full', audience: [PERSON],
    steps: steps(
      t('Công chức hộ tịch kiểm tra giấy báo tử và khóa thông tin của người mất trong sổ.', 'The registrar checks the death notice and closes the person’s entry.'),
      t('Nhận trích lục khai tử ngay trong ngày làm việc.', 'Get the extract within the working day.'),
    ),
    components: [paper('death_notice', 'Giấy báo tử hoặc giấy tờ thay thế', 'Death notice or a paper in its place')],
    fees: [], timeLimits: within(1),
    result: { code: 'KQ.G15.000005', name: t('Trích lục khai tử', 'Extract from the death register') },
    legalBases: [LAW, DECREE],
    questions: [
      ask('Người mất ở nhà thì ai cấp giấy báo tử?', 'Who gives the notice after a death at home?', 'Ủy ban phường, xã nơi người đó mất.', 'The commune where the person died.'),
      ask('Có phải xóa thường trú riêng không?', 'Must the residence be cancelled separately?', 'Không, thông tin được chuyển cho công an cùng lúc.', 'No, the police are told at the same time.'),
    ],
    keywords: ['chứng tử', 'người mất', 'qua đời', 'mai táng', 'death certificate'], lifeEvents: ['death'],
  },
  {
    code: '2.000635',
    name: t('Cấp bản sao trích lục hộ tịch', 'Copies of civil status extracts'),
    plainName: t('Xin bản sao khai sinh, kết hôn, nhận con nuôi', 'Copy of a birth, marriage or adoption record'),
    summary: t('Xin lại bản sao từ sổ gốc khi giấy cũ bị mất hoặc cần thêm bản, kể cả việc nuôi con nuôi.', 'Get a copy from the register when your paper is lost or you need more, adoption records included.'),
    field: 'civilStatus', level: 'commune', onlineLevel: 'full', audience: [PERSON, FOREIGNER],
    steps: steps(
      t('Công chức tìm sự kiện trong cơ sở dữ liệu hộ tịch điện tử hoặc sổ giấy.', 'The registrar finds the event in the electronic register or the paper books.'),
      t('Nhận bản sao trích lục trong ngày.', 'Get the copy the same day.'),
    ),
    components: [paper('proxy', 'Văn bản ủy quyền', 'Authorisation', { required: false, hint: t('Chỉ khi xin thay người khác không phải ruột thịt.', 'Only if you ask for someone who is not close family.') })],
    fees: [fee('P-TLHT', 'Phí bản sao trích lục, mỗi bản', 'Extract, per copy', 8_000, 'any', 'charge')], timeLimits: within(1),
    result: { code: 'KQ.G15.000009', name: t('Bản sao trích lục hộ tịch', 'Copy of an extract') },
    legalBases: [LAW, 'Thông tư 281/2016/TT-BTC về phí khai thác, sử dụng dữ liệu hộ tịch'],
    questions: [
      ask('Đăng ký ở tỉnh khác có xin ở đây được không?', 'It was registered in another province: can I ask here?', 'Được khi sự kiện đã có trong dữ liệu hộ tịch điện tử.', 'Yes, once it is in the electronic register.'),
      ask('Xin tối đa mấy bản?', 'How many copies?', 'Không giới hạn, tính phí theo số bản.', 'As many as you pay for.'),
    ],
    keywords: ['mất giấy khai sinh', 'con nuôi', 'trích lục', 'bản sao khai sinh', 'adoption'], lifeEvents: ['birth', 'education'],
  },
  {
    code: '2.000815',
    name: t('Chứng thực bản sao từ bản chính', 'Certification of copies'),
    plainName: t('Sao y, chứng thực bản sao', 'Certified copy of a paper'),
    summary: t('Mang bản chính đến quầy để phường, xã đóng dấu bản sao; bản điện tử dùng lại được nhiều lần.', 'Bring the original and the commune certifies the copy; the electronic one can be used again and again.'),
    field: 'certification', level: 'commune', onlineLevel: 'partial', onlineReason: 'Phải xuất trình bản chính để đối chiếu', audience: [PERSON, FOREIGNER, 'Tổ chức'],
    steps: steps(
      t('Người tiếp nhận đối chiếu bản chụp với bản chính.', 'The officer compares copy and original.'),
      t('Nhận bản sao có chứng thực; bản chính được trả lại ngay.', 'Get the certified copy; the original is handed back at once.'),
    ),
    components: [paper('original', 'Bản chính giấy tờ', 'The original'), paper('copy', 'Bản chụp', 'A photocopy', { copies: 1, required: false })],
    fees: [fee('P-CTBS', 'Phí chứng thực, mỗi trang', 'Certification, per page', 2_000, 'any', 'charge')], timeLimits: within(1),
    result: { code: 'KQ.G15.000011', name: t('Bản sao có chứng thực', 'Certified copy') },
    legalBases: ['Nghị định 23/2015/NĐ-CP về cấp bản sao, chứng thực bản sao, chữ ký và hợp đồng', 'Nghị định 45/2020/NĐ-CP về thủ tục hành chính trên môi trường điện tử'],
    questions: [
      ask('Giấy tờ tiếng nước ngoài chứng thực được không?', 'Are foreign papers certified too?', 'Được; giấy do nước ngoài cấp thường phải hợp pháp hóa lãnh sự trước.', 'Yes; those issued abroad mostly need consular legalisation first.'),
      ask('Nộp sau 15 giờ thì khi nào có?', 'What if I come after 15:00?', 'Trả vào ngày làm việc tiếp theo.', 'You get it the next working day.'),
    ],
    keywords: ['công chứng', 'sao y bản chính', 'photo công chứng', 'certified copy'], lifeEvents: ['education', 'work'],
  },
  {
    code: '1.004222',
    name: t('Đăng ký thường trú', 'Registration of permanent residence'),
    plainName: t('Nhập hộ khẩu, chuyển nơi thường trú', 'Move your permanent residence'),
    summary: t('Khi bạn về ở lâu dài tại nhà mới, của mình hay của người thân, đăng ký để dữ liệu cư trú theo bạn.', 'When you settle in a new home, your own or your family’s, register so that your records follow you.'),
    field: 'residence', level: 'commune', onlineLevel: 'full', audience: [PERSON],
    steps: steps(
      t('Công an cấp xã kiểm tra chỗ ở hợp pháp và ý kiến của chủ hộ, chủ nhà.', 'The commune police check that the home is lawful and that the owner agrees.'),
      t('Nhận thông báo kết quả; dữ liệu cư trú được cập nhật.', 'Get the notice; your residence record is updated.'),
    ),
    components: [
      paper('home_proof', 'Giấy tờ chứng minh chỗ ở hợp pháp', 'Proof of a lawful home', { copies: 1 }),
      paper('consent', 'Ý kiến đồng ý của chủ hộ hoặc chủ nhà', 'Consent of the householder or owner', { required: false }),
    ],
    fees: [fee('LP-CT', 'Lệ phí đăng ký, nộp tại quầy', 'Registration, at the counter', 20_000, 'counter'), fee('LP-CT-TT', 'Lệ phí đăng ký, nộp trực tuyến', 'Registration, online', 10_000, 'online')],
    timeLimits: within(7),
    result: { code: 'KQ.G01.000021', name: t('Thông báo kết quả đăng ký cư trú', 'Notice of residence registration') },
    legalBases: ['Luật Cư trú số 68/2020/QH14', 'Nghị định 154/2024/NĐ-CP quy định chi tiết Luật Cư trú'],
    questions: [
      ask('Ở nhà thuê có đăng ký được không?', 'Can tenants register?', 'Được, khi chủ nhà đồng ý và diện tích ở đủ theo quy định của tỉnh.', 'Yes, if the owner agrees and there is enough floor space.'),
      ask('Có còn sổ hộ khẩu không?', 'Is there still a paper household book?', 'Không, thông tin nằm trong cơ sở dữ liệu cư trú.', 'No, it is all in the residence database.'),
    ],
    keywords: ['hộ khẩu', 'chuyển nhà', 'cư trú', 'xác nhận cư trú', 'move house'], lifeEvents: ['housing', 'birth', 'marriage'],
  },
];
