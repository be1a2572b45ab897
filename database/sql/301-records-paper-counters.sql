-- Numbers of statutory papers: per unit, year and form, without gaps (Circular 03/2025/TT-VPCP, Annex I).
CREATE TABLE IF NOT EXISTS paper_counters (
  unit text NOT NULL,
  year integer NOT NULL,
  form text NOT NULL,
  last integer NOT NULL,
  PRIMARY KEY (unit, year, form)
);
CREATE INDEX IF NOT EXISTS stored_files_owner_ix ON stored_files (owner_user_id);
