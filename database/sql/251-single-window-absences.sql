-- Officers who are away until a day, for whom somebody else acts; what they hold is found by the watchdog.
CREATE TABLE IF NOT EXISTS officer_absences (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  officer_id integer NOT NULL,
  until date NOT NULL,
  deputy text NOT NULL,
  reason text NOT NULL,
  actor text NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX IF NOT EXISTS officer_absences_officer_ix ON officer_absences (officer_id, until);
-- Delegations that will end by themselves.
CREATE INDEX IF NOT EXISTS dossiers_delegated_ix ON dossiers (id) WHERE life->'delegations' IS NOT NULL AND ended_at IS NULL;
