-- The sub-dossiers of an interlinked filing, by the whole that they are parts of; and the wholes that are under way.
CREATE INDEX IF NOT EXISTS dossiers_whole_ix ON dossiers (((life->'whole'->>'dossierId')::integer)) WHERE life->'whole' IS NOT NULL;
CREATE INDEX IF NOT EXISTS dossiers_open_parts_ix ON dossiers (((life->'whole'->>'dossierId')::integer)) WHERE life->'whole' IS NOT NULL AND ended_at IS NULL;
CREATE INDEX IF NOT EXISTS dossiers_open_wholes_ix ON dossiers (id) WHERE life->'parts' IS NOT NULL AND ended_at IS NULL;
