-- The dossiers that somebody has filed for others: his own list asks for them.
CREATE INDEX IF NOT EXISTS dossiers_authorised_ix ON dossiers ((life->'representative'->>'userId'), id DESC)
  WHERE life->'representative'->>'userId' IS NOT NULL;
