-- The content types declare these too, under names of their own: each twin made every filing write one more index entry.
DROP INDEX IF EXISTS dossiers_number_unique, dossiers_code_unique, dossiers_agency_due, dossier_events_seq_unique, dossier_tasks_dossier,
  dossier_papers_dossier;
