-- The words of a dossier's answers, without diacritics; written after the commit, never part of a filing.
CREATE TABLE IF NOT EXISTS dossier_contents (
  dossier_id integer PRIMARY KEY,
  words tsvector NOT NULL
);
CREATE INDEX IF NOT EXISTS dossier_contents_words_ix ON dossier_contents USING gin (words);
-- A filter by procedure reads what has ended in the order of the list.
CREATE INDEX IF NOT EXISTS dossiers_ended_procedure_ix ON dossiers (procedure_code, id) WHERE ended_at IS NOT NULL;
