-- Who changed what of the registers that administrators keep; appended, never rewritten.
CREATE TABLE IF NOT EXISTS administration_changes (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  register text NOT NULL,
  -- Which row, by the code that people know it by.
  key text NOT NULL,
  -- Null: the row was made, or stood there before anybody kept its history.
  before jsonb,
  after jsonb NOT NULL,
  reason text NOT NULL,
  actor jsonb NOT NULL,
  at timestamptz NOT NULL,
  -- The import that did it, or that was undone by it.
  import_id uuid
);
CREATE INDEX IF NOT EXISTS administration_changes_row_ix ON administration_changes (register, key, id DESC);

CREATE OR REPLACE FUNCTION motcua_refuse_administration_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'administration_changes is append-only';
END
$$;
DROP TRIGGER IF EXISTS administration_changes_append_only ON administration_changes;
CREATE TRIGGER administration_changes_append_only BEFORE UPDATE OR DELETE ON administration_changes
  FOR EACH ROW EXECUTE FUNCTION motcua_refuse_administration_change();

-- From when to when a row holds, for tables that say only whether it does now. The last day is in force still.
CREATE TABLE IF NOT EXISTS administration_periods (
  register text NOT NULL,
  key text NOT NULL,
  valid_from date,
  valid_to date,
  PRIMARY KEY (register, key)
);
CREATE INDEX IF NOT EXISTS administration_periods_due_ix ON administration_periods (valid_to) WHERE valid_to IS NOT NULL;

-- A spreadsheet that was read: its rows as texts by column, and what became of each.
CREATE TABLE IF NOT EXISTS administration_imports (
  id uuid PRIMARY KEY,
  register text NOT NULL,
  file_name text NOT NULL,
  officer_id integer NOT NULL,
  actor jsonb NOT NULL,
  at timestamptz NOT NULL,
  state text NOT NULL CHECK (state IN ('read', 'applied', 'undone')),
  rows jsonb NOT NULL,
  results jsonb NOT NULL,
  reason text,
  applied_at timestamptz,
  undone_at timestamptz
);
CREATE INDEX IF NOT EXISTS administration_imports_officer_ix ON administration_imports (officer_id, register, at DESC);

-- The codes that fields of forms offer. A code that was in force is ended, never changed: dossiers keep it.
CREATE TABLE IF NOT EXISTS code_entries (
  list text NOT NULL,
  code text NOT NULL,
  name text NOT NULL,
  name_en text NOT NULL,
  place integer NOT NULL,
  valid_from date NOT NULL,
  -- The last day; the day before the first one: never in force.
  valid_to date,
  PRIMARY KEY (list, code),
  CHECK (valid_to IS NULL OR valid_to >= valid_from - 1)
);
