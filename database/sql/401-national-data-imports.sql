-- What the catalogue importer wrote last. `draft_updated_at`: a later draft was edited by hand, and keeps its edits.
CREATE TABLE IF NOT EXISTS national_data_imports (
  code text PRIMARY KEY,
  document_id text NOT NULL,
  content_hash text NOT NULL,
  draft_updated_at timestamptz,
  imported_at timestamptz NOT NULL DEFAULT now()
);
