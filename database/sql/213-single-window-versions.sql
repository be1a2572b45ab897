-- A published version never changes (architecture.md, rule 5): neither is it rewritten nor taken away.
CREATE OR REPLACE FUNCTION motcua_refuse_version_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'procedure_versions is append-only';
END
$$;

DROP TRIGGER IF EXISTS procedure_versions_append_only ON procedure_versions;
CREATE TRIGGER procedure_versions_append_only BEFORE UPDATE OR DELETE ON procedure_versions
  FOR EACH ROW EXECUTE FUNCTION motcua_refuse_version_change();

-- The versions that come into force: one planned for a date is replaced by whatever is published before that date.
-- In force at a moment is the greatest number here whose effective_from is not after it; no job has to run for that.
CREATE OR REPLACE VIEW standing_procedure_versions AS
  SELECT v.id, v.procedure_code, v.number, v.effective_from FROM procedure_versions v
   WHERE NOT EXISTS (SELECT 1 FROM procedure_versions later
                      WHERE later.procedure_code = v.procedure_code AND later.number > v.number
                        AND later.created_at < v.effective_from);
