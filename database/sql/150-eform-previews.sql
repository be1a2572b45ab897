-- Forms as an editor has them on the screen, unsaved, for the preview in the panel; any process can draw them, for half an hour.
CREATE TABLE IF NOT EXISTS form_previews (
  token text PRIMARY KEY,
  definition jsonb NOT NULL,
  answers jsonb NOT NULL DEFAULT '{}',
  expires_at timestamptz NOT NULL
);
CREATE INDEX IF NOT EXISTS form_previews_expires_ix ON form_previews (expires_at);
