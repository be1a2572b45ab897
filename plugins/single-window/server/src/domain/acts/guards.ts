/** When a standing act may be done, and the words that say why not. Pure. */
import type { Text } from '@motcua/cms';
import { localDay } from '../working-time/calendar';
import type { GuardName, LifeFacts, StandingAct } from './standing';

interface StandingGuard {
  readonly test: (life: LifeFacts) => boolean;
  readonly why: Text;
}

/** A result lies this long before it counts as not fetched. */
const UNFETCHED_DAYS = 30;
const DAY = 86_400_000;

const because = (test: StandingGuard['test'], vi: string, en: string): StandingGuard => ({ test, why: { vi, en } });

const GUARDS: Readonly<Record<GuardName, StandingGuard>> = {
  isReceived: because((life) => life.received, 'Hồ sơ chưa được tiếp nhận.', 'The dossier has not been received.'),
  isTaken: because((life) => life.taken, 'Chưa có người nhận xử lý hồ sơ.', 'Nobody has taken the dossier yet.'),
  isFree: because((life) => life.free, 'Hồ sơ đã có người xử lý.', 'Somebody has the dossier already.'),
  isUndecided: because(
    (life) => !life.decided,
    'Đã có quyết định hoặc kết quả giải quyết, không thể dừng (Nghị định 118/2025/NĐ-CP, Điều 21).',
    'A decision exists already: it cannot be stopped (Decree 118/2025, Art. 21).',
  ),
  isNotExtended: because(
    (life) => life.extensionCount === 0,
    'Chỉ được hẹn lại ngày trả kết quả một lần (Nghị định 118/2025/NĐ-CP, Điều 19).',
    'The date may be put off only once (Decree 118/2025, Art. 19).',
  ),
  isBeforeLastDay: because(
    (life) => life.promisedAt !== null && localDay(life.now) < localDay(life.promisedAt),
    'Phải xin lỗi và hẹn lại chậm nhất 01 ngày trước ngày hẹn trả (Nghị định 118/2025/NĐ-CP, Điều 19).',
    'The apology must come at the latest one day before the promised date (Decree 118/2025, Art. 19).',
  ),
  isLocal: because(
    (life) => life.route === 'local',
    'Hồ sơ đang được chuyển hoặc giải quyết tại hệ thống khác.',
    'The dossier is being handed over, or settled, in another system.',
  ),
  isOffered: because(
    (life) => life.route === 'offered',
    'Hồ sơ không chờ hệ thống khác xác nhận.',
    'No other system has been asked to take the dossier.',
  ),
  isExternal: because(
    (life) => life.route === 'external' || life.route === 'returning',
    'Hồ sơ đang được giải quyết tại hệ thống này.',
    'The dossier is settled in this system.',
  ),
  isReturning: because(
    (life) => life.route === 'returning',
    'Hệ thống của bộ chưa đề nghị trả lại hồ sơ.',
    'The other system has not offered the dossier back.',
  ),
  hasResult: because((life) => life.settledAt !== null, 'Hồ sơ chưa có kết quả.', 'There is no result yet.'),
  isPosted: because(
    (life) => life.delivery === 'posted',
    'Kết quả chưa được gửi bưu chính.',
    'The result is not in the post.',
  ),
  isReady: because(
    (life) => life.delivery === 'ready' || life.delivery === 'unclaimed',
    'Kết quả không có tại Bộ phận Một cửa.',
    'The result does not lie at the one-stop unit.',
  ),
  isNotPosted: because(
    (life) => life.delivery !== 'posted',
    'Kết quả đang được gửi bưu chính.',
    'The result is in the post.',
  ),
  isUnfetched: because(
    (life) => life.settledAt !== null && life.now.getTime() - life.settledAt.getTime() >= UNFETCHED_DAYS * DAY,
    `Kết quả mới có chưa đủ ${UNFETCHED_DAYS} ngày.`,
    `The result has not lain for ${UNFETCHED_DAYS} days.`,
  ),
  isNotArchived: because((life) => !life.archived, 'Hồ sơ đã lưu trữ.', 'The dossier is in the archive.'),
  hasOpenQuestions: because(
    (life) => life.openQuestions > 0,
    'Không có yêu cầu lấy ý kiến nào đang chờ.',
    'No opinion is being waited for.',
  ),
  isOwing: because((life) => life.owing, 'Hồ sơ không nợ giấy tờ.', 'No paper is owed.'),
  isDelegated: because((life) => life.delegated, 'Hồ sơ không có ủy quyền nào.', 'Nobody acts for anybody else here.'),
  isWhole: because((life) => life.whole, 'Hồ sơ không phải hồ sơ liên thông.', 'It is no interlinked filing.'),
  isPart: because(
    (life) => life.part,
    'Hồ sơ không thuộc hồ sơ liên thông.',
    'It is no part of an interlinked filing.',
  ),
  isPaused: because((life) => life.paused, 'Hồ sơ không ở trạng thái chờ.', 'The dossier does not wait.'),
};

/** The first reason against an act, by its status and its guards; null when it may be done. Who asks is looked at elsewhere. */
export function standingRefusal(act: StandingAct, life: LifeFacts): Text | null {
  for (const name of act.guards) if (!GUARDS[name].test(life)) return GUARDS[name].why;
  return null;
}
