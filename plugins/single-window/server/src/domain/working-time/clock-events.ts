/** What the clock goes by, read from a dossier's history. */
import type { ClockRules, Text } from '@motcua/cms';
import { CLOCK_EVENTS } from '../workflow/acts';

export interface ClockEvent {
  readonly kind: 'received' | 'supplement_asked' | 'supplemented' | 'paused' | 'resumed';
  readonly at: Date;
  /** Why it was paused. */
  readonly why?: Text;
}

export interface HistoryEvent {
  readonly type: string;
  readonly at: Date;
  readonly data: Readonly<Record<string, unknown>>;
}

const DUTY: Text = { vi: 'chờ thực hiện nghĩa vụ tài chính', en: 'a financial obligation is awaited' };
/** Status 6 of the NPSP: additional obligations (domain.md §3). */
const ON_DUTY = 6;

/** The clock's events of a history, in the order of time. A financial obligation pauses it only where the version says so (domain.md §5). */
export function clockEvents(
  history: readonly HistoryEvent[],
  duty: NonNullable<ClockRules['duty']> = 'run',
): readonly ClockEvent[] {
  let onDuty = false;
  return history.flatMap(({ type, at, data }): readonly ClockEvent[] => {
    const events: ClockEvent[] = [];
    const kind = CLOCK_EVENTS[type];
    if (kind) events.push({ kind, at });
    const status = data['npspStatus'];
    if (duty === 'pause' && typeof status === 'number') {
      if (status === ON_DUTY && !onDuty) events.push({ kind: 'paused', at, why: DUTY });
      if (status !== ON_DUTY && onDuty) events.push({ kind: 'resumed', at });
      onDuty = status === ON_DUTY;
    }
    return events;
  });
}
