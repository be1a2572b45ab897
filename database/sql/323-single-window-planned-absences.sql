-- Absences that begin on a day to come: what is held then goes to the deputy on that day.
CREATE TABLE IF NOT EXISTS planned_absences (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  username text NOT NULL,
  begins date NOT NULL,
  until date NOT NULL,
  deputy text NOT NULL,
  reason text NOT NULL,
  -- As whom it is done on the day, if he may do it then.
  actor text NOT NULL,
  at timestamptz NOT NULL,
  begun_at timestamptz,
  cancelled_at timestamptz,
  CHECK (until >= begins)
);
CREATE INDEX IF NOT EXISTS planned_absences_open_ix ON planned_absences (begins) WHERE begun_at IS NULL AND cancelled_at IS NULL;
