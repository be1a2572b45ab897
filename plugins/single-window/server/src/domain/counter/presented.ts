/** What is written down at the counter where a paper says otherwise than a register. Pure. */
import type { Answers, Provenance } from '@motcua/cms';
import { canonicalJson } from '../hash-chain';

/** "If they differ from the paper, the paper holds" (Decree 118/2025 Art. 17(1)); the officer has it before him. */
const REASON = 'Theo giấy tờ xuất trình tại quầy';

export const asPresented = (
  provenance: Readonly<Record<string, Provenance>>,
  answers: Answers,
): Readonly<Record<string, Provenance>> =>
  Object.fromEntries(
    Object.entries(provenance).map(([key, { contested, ...given }]) => [
      key,
      canonicalJson(answers[key] ?? null) === canonicalJson(given.value)
        ? given
        : { ...given, contested: contested ?? { reason: REASON } },
    ]),
  );
