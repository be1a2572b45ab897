-- Lists that are taken away as files again and again: what, of which unit and period, how often, for whom.
CREATE TABLE IF NOT EXISTS saved_reports (
  code text PRIMARY KEY,
  name text NOT NULL,
  list text NOT NULL,
  unit_code text,
  period text NOT NULL,
  format text NOT NULL,
  every text NOT NULL,
  -- Made as this officer, with the rights that he has on that day, and only for him.
  owner text NOT NULL,
  agency_id integer NOT NULL,
  valid_from date,
  valid_to date,
  -- When it is made next by itself; null: only when somebody asks.
  next_on date
);
CREATE INDEX IF NOT EXISTS saved_reports_next_ix ON saved_reports (next_on) WHERE next_on IS NOT NULL;
