-- Each index is written with each row. The content types declare these too, under names of their own.
DROP INDEX IF EXISTS dossiers_number_unique, dossiers_code_unique, dossiers_agency_due, dossier_events_seq_unique, dossier_tasks_dossier,
  dossier_papers_dossier;
-- Strapi's index of a foreign key, where a wider one begins with the same column.
DROP INDEX IF EXISTS dossiers_applicant_user_id_fk, dossiers_agency_id_fk, dossier_events_dossier_id_fk, dossier_tasks_dossier_id_fk,
  dossier_tasks_agency_id_fk, dossier_papers_dossier_id_fk;
-- Nobody makes these rows in the panel: an index of the makers holds nothing but nulls, and a partial one serves the foreign key as well.
DO $$
DECLARE
  name text;
  maker text;
BEGIN
  FOREACH name IN ARRAY ARRAY['dossiers', 'dossier_events', 'dossier_tasks', 'dossier_papers', 'outbox_messages'] LOOP
    FOREACH maker IN ARRAY ARRAY['created_by_id', 'updated_by_id'] LOOP
      EXECUTE format('DROP INDEX IF EXISTS %I', name || '_' || maker || '_fk');
      EXECUTE format('CREATE INDEX %I ON %I (%I) WHERE %I IS NOT NULL', name || '_' || maker || '_fk', name, maker, maker);
    END LOOP;
  END LOOP;
END
$$;
