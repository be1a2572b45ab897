-- History is appended, never rewritten (architecture.md, rule 6).
CREATE OR REPLACE FUNCTION motcua_refuse_history_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'dossier_events is append-only';
END
$$;

DROP TRIGGER IF EXISTS dossier_events_append_only ON dossier_events;
CREATE TRIGGER dossier_events_append_only BEFORE UPDATE OR DELETE ON dossier_events
  FOR EACH ROW EXECUTE FUNCTION motcua_refuse_history_change();
