-- Who read, by the officer's own row: what is unusual is counted by person and day.
ALTER TABLE motcua_reads ADD COLUMN IF NOT EXISTS officer_id integer;
CREATE INDEX IF NOT EXISTS motcua_reads_at_ix ON motcua_reads USING brin (at);
