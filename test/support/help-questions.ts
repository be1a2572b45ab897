/** Questions as officers and people at the counter ask them, over the demo's procedures, and where each answer stands. */
export interface HelpQuestion {
  readonly asked: string;
  readonly code: string;
  readonly section: string;
  /** In the quotation. */
  readonly says: RegExp;
}

const q = (asked: string, code: string, section: string, says: RegExp): HelpQuestion => ({
  asked,
  code,
  section,
  says,
});

export const QUESTIONS: readonly HelpQuestion[] = [
  q('Làm giấy khai sinh mất bao lâu?', '1.001193', 'limits', /1 ngày làm việc/),
  q('Lệ phí xác nhận tình trạng hôn nhân là bao nhiêu?', '1.004873', 'fees', /15\.000 đồng/),
  q('nguoi co cong co duoc mien le phi xac nhan doc than khong', '1.004873', 'fees', /có công/),
  q('Giấy xác nhận độc thân dùng được bao lâu?', '1.004873', 'questions', /Sáu tháng/),
  q('Đăng ký kết hôn cần giấy tờ gì?', '1.000894', 'components', /tình trạng hôn nhân/),
  q('Bao nhiêu tuổi thì được kết hôn?', '1.000894', 'questions', /tuổi/),
  q('Căn cứ pháp lý của đăng ký thường trú', '1.004222', 'legal', /Luật Cư trú/),
  q('Ở nhà thuê có đăng ký thường trú được không?', '1.004222', 'questions', /./),
  q('dang ky thuong tru nop truc tuyen le phi bao nhieu', '1.004222', 'fees', /10\.000 đồng/),
  q('Chứng thực bản sao bao nhiêu tiền một trang?', '2.000815', 'fees', /2\.000 đồng/),
  q('Chứng thực giấy tờ tiếng nước ngoài được không?', '2.000815', 'questions', /./),
  q('Thời hạn cấp giấy phép xây dựng nhà ở', '1.013225', 'limits', /15 ngày làm việc/),
  q('Xin phép xây nhà có cần bản vẽ thiết kế không?', '1.013225', 'components', /Bản vẽ/),
  q('Sửa nhà có cần xin phép không?', '1.013225', 'questions', /./),
  q('Đăng ký hộ kinh doanh hết bao nhiêu tiền?', '1.001612', 'fees', /100\.000 đồng/),
  q('Bán hàng rong có phải đăng ký hộ kinh doanh không?', '1.001612', 'questions', /./),
  q('Sang tên sổ đỏ theo luật nào?', '1.012783', 'legal', /Luật Đất đai/),
  q('Trình tự đổi giấy phép lái xe', '1.002809', 'steps', /bằng lái|bằng mới|Nộp hồ sơ|một cửa/),
  q('Kết quả đăng ký khai tử là gì?', '1.000656', 'result', /./),
  q('Giấy phép lao động cho người nước ngoài: ai được miễn?', '2.000205', 'questions', /./),
  q('Sinh viên làm lý lịch tư pháp có được giảm phí không?', '2.000488', 'questions', /./),
  q('Thẻ bảo hiểm y tế cho bé có hạn đến khi nào?', '1.002759', 'questions', /./),
  q('Xin trợ cấp hằng tháng cho người khuyết tật bao nhiêu ngày?', '1.001776', 'limits', /10 ngày làm việc/),
  q('Quy trình cấp giấy an toàn thực phẩm cho quán ăn', '2.001827', 'steps', /./),
  q('How long does a marriage registration take?', '1.000894', 'limits', /1 ngày làm việc/),
];

/** Nothing published answers these. */
export const UNANSWERABLE: readonly string[] = [
  'Lệ phí gửi xe ở trung tâm là bao nhiêu?',
  'Cấp hộ chiếu phổ thông mất bao lâu?',
  'Hôm nay thời tiết thế nào?',
  'Ông Nguyễn Văn Bảy nộp hồ sơ chưa?',
  'Giá vàng bao nhiêu một chỉ?',
  'Mật khẩu wifi ở sảnh là gì?',
  'Có nên duyệt hồ sơ này không?',
  'Lương cơ sở năm 2026 là bao nhiêu?',
];
