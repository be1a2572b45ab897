-- Each change of a working calendar, with the decision that ordered it; kept for ever.
CREATE TABLE IF NOT EXISTS calendar_decisions (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- Empty: the whole nation.
  agency_code text NOT NULL,
  number text NOT NULL,
  decided_on date NOT NULL,
  reason text NOT NULL,
  actor jsonb NOT NULL,
  at timestamptz NOT NULL,
  changes jsonb NOT NULL,
  before jsonb NOT NULL,
  after jsonb NOT NULL,
  -- Open dossiers whose date the change would bring forward (it stands), put off, or leave.
  earlier integer NOT NULL,
  later integer NOT NULL,
  unchanged integer NOT NULL,
  UNIQUE (agency_code, number)
);

CREATE OR REPLACE FUNCTION motcua_refuse_decision_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'calendar_decisions is append-only';
END
$$;

DROP TRIGGER IF EXISTS calendar_decisions_append_only ON calendar_decisions;
CREATE TRIGGER calendar_decisions_append_only BEFORE UPDATE OR DELETE ON calendar_decisions
  FOR EACH ROW EXECUTE FUNCTION motcua_refuse_decision_change();

CREATE UNIQUE INDEX IF NOT EXISTS working_calendars_agency ON working_calendars (COALESCE(agency_code, ''));

-- The newest finished dossiers of a procedure, for the forecast.
CREATE INDEX IF NOT EXISTS dossiers_finished ON dossiers (procedure_code, (COALESCE(settled_at, ended_at)) DESC)
  WHERE received_at IS NOT NULL AND COALESCE(settled_at, ended_at) IS NOT NULL;
