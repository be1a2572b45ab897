-- What was done with an answer that grants a restriction or a deletion, in the same transaction; null where nothing had to be.
ALTER TABLE data_requests ADD COLUMN IF NOT EXISTS carried_out jsonb;
-- From then on nothing is looked up about the person beside the dossier at hand, until a consent is given again.
ALTER TABLE motcua_accounts ADD COLUMN IF NOT EXISTS restricted_at timestamptz;
