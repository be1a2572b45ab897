-- The register of a one-stop unit (form 07) is read in the order of reception.
CREATE INDEX IF NOT EXISTS dossiers_unit_received_ix ON dossiers (one_stop_unit_id, received_at, id) WHERE received_at IS NOT NULL;
