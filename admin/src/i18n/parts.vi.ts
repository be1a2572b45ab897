/** The words of the parts of an interlinked filing, in Vietnamese. */
export const parts = {
  parts: {
    title: 'Hồ sơ liên thông',
    whole: 'Thuộc hồ sơ',
    until: 'hẹn %{at}',
    after: 'mở khi có kết quả: %{names}',
    given: 'Đã nhận %{title} số %{number} từ phần trước',
    status: {
      waiting: 'Chờ phần trước',
      open: 'Đang giải quyết',
      settled: 'Có kết quả',
      refused: 'Không tiếp nhận',
      withdrawn: 'Đã rút',
      stopped: 'Dừng xử lý',
      blocked: 'Không mở',
    },
  },
};
