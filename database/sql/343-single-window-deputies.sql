-- An absence that a leader has recorded opens to the deputy the steps that wait for the absent officer's roles; any may end before its last day.
ALTER TABLE officer_absences ADD COLUMN IF NOT EXISTS by_leader boolean NOT NULL DEFAULT false;
ALTER TABLE officer_absences ADD COLUMN IF NOT EXISTS ended_at timestamptz;
ALTER TABLE officer_absences ADD COLUMN IF NOT EXISTS ended_by text;
-- Asked with each request of an officer: for whom does he stand in?
CREATE INDEX IF NOT EXISTS officer_absences_deputy_ix ON officer_absences (deputy, until) WHERE by_leader AND ended_at IS NULL;

CREATE OR REPLACE FUNCTION motcua_audit_absence_ended() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM motcua_audit_officer('rights', 'absence_ended', NEW.ended_by,
    (SELECT username FROM officers WHERE id = NEW.officer_id) || ' → ' || NEW.deputy || ', ' || NEW.until);
  RETURN NULL;
END
$$;
DROP TRIGGER IF EXISTS motcua_audit_ended ON officer_absences;
CREATE TRIGGER motcua_audit_ended AFTER UPDATE OF ended_at ON officer_absences
  FOR EACH ROW WHEN (OLD.ended_at IS NULL AND NEW.ended_at IS NOT NULL) EXECUTE FUNCTION motcua_audit_absence_ended();
