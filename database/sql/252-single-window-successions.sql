-- Units that were merged into others: what names the old one, such as a workflow, goes to the new one. The history keeps the old names.
CREATE TABLE IF NOT EXISTS unit_successions (
  from_code text PRIMARY KEY,
  to_code text NOT NULL CHECK (to_code <> from_code),
  reason text NOT NULL,
  actor text NOT NULL,
  at timestamptz NOT NULL
);
