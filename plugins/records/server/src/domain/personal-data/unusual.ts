/** When a reading is unusual. Figures, not suspicion: the auditor looks, and says what it was. */
export const UNUSUAL = {
  /** Different dossiers that one officer opened within an hour. */
  manyAnHour: 60,
  /** Dossiers on a day in which neither the officer nor a role of his ever had a task. */
  withoutTaskADay: 5,
  /** Different applicants at one address whose dossiers one officer opened on a day. */
  atOneAddressADay: 3,
} as const;
