-- Each query to the population database, with who asked and why.
CREATE TABLE IF NOT EXISTS population_queries (
  id bigserial PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT now(),
  personal_number_hash text NOT NULL,
  actor text NOT NULL,
  purpose text NOT NULL,
  outcome text NOT NULL
);
CREATE INDEX IF NOT EXISTS population_queries_at_ix ON population_queries (at);
-- The pump asks for what is due, oldest first; delivered rows are out of its way.
CREATE INDEX IF NOT EXISTS outbox_messages_due_ix ON outbox_messages (target, id) WHERE status = 'pending';
