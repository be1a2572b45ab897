/** The domain's errors: what went wrong and what to do next. */
import type { Text } from '@motcua/cms';
import { Problem, type Violation } from '@motcua/plugin-identity';

export class DossierNotFound extends Problem {
  constructor() {
    super(
      'DossierNotFound',
      404,
      { vi: 'Không tìm thấy hồ sơ', en: 'Dossier not found' },
      {
        vi: 'Hồ sơ không tồn tại hoặc bạn không có quyền xem.',
        en: 'There is no such dossier, or you may not see it.',
      },
    );
  }
}

/** Before the filing, or in a history that was begun before events kept what they changed. */
export class PastNotKnown extends Problem {
  constructor() {
    super(
      'PastNotKnown',
      404,
      { vi: 'Không có hồ sơ ở thời điểm này', en: 'Nothing is known of that moment' },
      {
        vi: 'Lúc đó hồ sơ chưa được nộp, hoặc lịch sử khi ấy chưa ghi nội dung thay đổi.',
        en: 'The dossier was not yet filed, or its history did not yet keep what was changed.',
      },
    );
  }
}

export class DraftNotFound extends Problem {
  constructor() {
    super('DraftNotFound', 404, { vi: 'Không tìm thấy bản nháp', en: 'Draft not found' });
  }
}

/** `changes` are the events since the version that the actor saw. */
export class StaleVersion extends Problem {
  constructor(
    current: number,
    changes: readonly { readonly type: string; readonly by: string; readonly at: string }[],
  ) {
    const last = changes.at(-1);
    super(
      'StaleVersion',
      409,
      { vi: 'Hồ sơ đã thay đổi', en: 'The dossier has changed' },
      {
        vi: `Người khác vừa cập nhật hồ sơ${last ? ` (${last.by})` : ''}. Hãy tải lại rồi quyết định.`,
        en: `Somebody has just acted on it${last ? ` (${last.by})` : ''}. Reload, then decide.`,
      },
      [],
      { version: current, changes },
    );
  }
}

export class StepNotAllowed extends Problem {
  constructor(why: Text) {
    super('StepNotAllowed', 409, { vi: 'Không thể thực hiện bước này', en: 'This step is not allowed' }, why);
  }
}

export class ReasonMissing extends Problem {
  constructor() {
    const detail = { vi: 'Hãy ghi rõ lý do.', en: 'Give the reason.' };
    super('ReasonMissing', 422, { vi: 'Thiếu lý do', en: 'The reason is missing' }, detail, [
      { pointer: '/reason', detail },
    ]);
  }
}

export class ActRefused extends Problem {
  constructor(violations: readonly Violation[]) {
    super('ActRefused', 422, { vi: 'Thông tin chưa hợp lệ', en: 'The data are not valid' }, null, violations);
  }
}

export class FilingRefused extends Problem {
  constructor(violations: readonly Violation[]) {
    super(
      'FilingRefused',
      422,
      { vi: 'Hồ sơ chưa nộp được', en: 'The dossier cannot be filed yet' },
      { vi: 'Hãy sửa các mục được nêu.', en: 'Correct what is listed.' },
      violations,
    );
  }
}

export class DraftRefused extends Problem {
  constructor(detail: Text) {
    super('DraftRefused', 422, { vi: 'Không lưu được bản nháp', en: 'The draft cannot be saved' }, detail);
  }
}

/** The procedure is decided on a ministry's system: the dossier goes there (law.md §1). */
export class FiledElsewhere extends Problem {
  constructor({ system, url }: { readonly system: Text; readonly url?: string }) {
    super(
      'FiledElsewhere',
      409,
      { vi: 'Thủ tục này không nộp trực tuyến tại đây', en: 'This procedure is not filed online here' },
      {
        vi: `Thủ tục được giải quyết trên ${system.vi}. Hãy nộp tại ${url ?? 'hệ thống đó'}.`,
        en: `It is decided on ${system.en}. File it at ${url ?? 'that system'}.`,
      },
    );
  }
}

export class ProcedureNotOnline extends Problem {
  constructor() {
    super(
      'ProcedureNotOnline',
      409,
      { vi: 'Thủ tục chưa nộp trực tuyến được', en: 'This procedure cannot be filed online' },
      {
        vi: 'Hãy nộp tại Bộ phận Một cửa.',
        en: 'File it at a one-stop unit.',
      },
    );
  }
}

/** Filings go by the version in force: what was begun under an earlier one is looked at again. */
export class VersionChanged extends Problem {
  constructor() {
    super(
      'VersionChanged',
      409,
      { vi: 'Thủ tục đã có phiên bản mới', en: 'The procedure has a new version' },
      {
        vi: 'Hãy xem điều đã thay đổi rồi nộp theo phiên bản mới; những gì đã điền vẫn còn.',
        en: 'See what has changed, then file under the new version; what was filled in is kept.',
      },
    );
  }
}

export class IdempotencyConflict extends Problem {
  constructor() {
    super('IdempotencyConflict', 422, {
      vi: 'Khóa chống lặp đã dùng cho yêu cầu khác',
      en: 'The idempotency key was used for another request',
    });
  }
}

const calendarTitle: Text = { vi: 'Chưa đổi được lịch làm việc', en: 'The calendar was not changed' };

export class CalendarRefused extends Problem {
  constructor(pointer: string, detail: Text) {
    super('CalendarRefused', 422, calendarTitle, detail, [{ pointer, detail }]);
  }
}

/** Somebody else made a decision since the preview. */
export class CalendarMoved extends Problem {
  constructor() {
    super('CalendarMoved', 409, calendarTitle, {
      vi: 'Vừa có quyết định khác về lịch làm việc. Hãy xem lại ảnh hưởng rồi quyết định.',
      en: 'Another decision has just been made. Preview again, then decide.',
    });
  }
}

export class DecisionKnown extends Problem {
  constructor(number: string) {
    super('DecisionKnown', 409, calendarTitle, {
      vi: `Quyết định số ${number} đã được nhập cho cơ quan này.`,
      en: `Decision ${number} has been entered for this agency already.`,
    });
  }
}
