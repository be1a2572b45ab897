-- What a unit tells its officers about a procedure. Never changed: each writing is a row, the last one holds, an empty one takes it back.
CREATE TABLE IF NOT EXISTS procedure_instructions (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  agency_id integer NOT NULL,
  procedure_code text NOT NULL,
  text text NOT NULL,
  written_by integer NOT NULL,
  writer text NOT NULL,
  written_at timestamptz NOT NULL
);
CREATE INDEX IF NOT EXISTS procedure_instructions_last ON procedure_instructions (procedure_code, agency_id, id DESC);
