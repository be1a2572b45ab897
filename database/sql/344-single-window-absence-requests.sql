-- Absences that officers ask for themselves: nothing happens before whoever leads the unit has confirmed.
CREATE TABLE IF NOT EXISTS absence_requests (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  officer_id integer NOT NULL,
  begins date NOT NULL,
  until date NOT NULL,
  deputy text NOT NULL,
  reason text NOT NULL,
  at timestamptz NOT NULL,
  withdrawn_at timestamptz,
  decided_at timestamptz,
  decided_by text,
  -- Why it was declined; null where it was confirmed.
  declined text,
  -- When the officer was told of the decision.
  told_at timestamptz,
  CHECK (until >= begins)
);
CREATE INDEX IF NOT EXISTS absence_requests_officer_ix ON absence_requests (officer_id, id);
CREATE INDEX IF NOT EXISTS absence_requests_waiting_ix ON absence_requests (until) WHERE decided_at IS NULL AND withdrawn_at IS NULL;
