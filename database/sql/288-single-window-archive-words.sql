-- The whole words of what has ended, for each agency that may see it (0: the whole province), in the order of the lists: a search walks the rarest of
-- its words a page far, however large the archive has grown. What is under way is few and is searched by parts of words, without an index.
CREATE TABLE IF NOT EXISTS archive_words (
  agency_id integer NOT NULL,
  dossier_id integer NOT NULL,
  -- A word of the person's or the dossier's, or `=` and the code of the procedure in place of all words of its name.
  word text COLLATE "C" NOT NULL
);
CREATE UNIQUE INDEX IF NOT EXISTS archive_words_ix ON archive_words (agency_id, word, dossier_id);

-- What the procedures are called under which something has ended, as words between blanks.
CREATE TABLE IF NOT EXISTS archive_procedures (
  procedure_code text NOT NULL,
  name text NOT NULL,
  PRIMARY KEY (procedure_code, name)
);

-- Not those with digits: numbers and codes have indexes of their own.
CREATE OR REPLACE FUNCTION motcua_words(value text) RETURNS text[]
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  AS $$
    SELECT ARRAY(SELECT DISTINCT word
      FROM regexp_split_to_table(value, '\s+') AS part, regexp_split_to_table(part, '[^[:alnum:]]+') AS word
      WHERE part !~ '[0-9]' AND length(word) BETWEEN 1 AND 40)
  $$;

-- The words of a procedure's name as a dossier has it and of its plain name.
CREATE OR REPLACE FUNCTION motcua_procedure_words(of_code text, of_name text) RETURNS text[]
  LANGUAGE sql STABLE PARALLEL SAFE
  AS $$
    SELECT public.motcua_words(public.motcua_fold(concat_ws(' ', of_name,
      (SELECT p.plain_name FROM public.procedures p WHERE p.code = of_code ORDER BY p.id DESC LIMIT 1))))
  $$;

-- What the archive finds a dossier by. `named`: the words of its procedure.
CREATE OR REPLACE FUNCTION motcua_archive_words(of_dossier integer, unit integer, agency integer, code text, search text, named text[])
  RETURNS TABLE (agency_id integer, dossier_id integer, word text)
  LANGUAGE sql STABLE PARALLEL SAFE
  AS $$
    SELECT sees.id, of_dossier, w.word
      FROM (SELECT 0 AS id UNION SELECT agency WHERE agency IS NOT NULL UNION SELECT unit WHERE unit IS NOT NULL
            UNION SELECT t.agency_id FROM public.dossier_tasks t WHERE t.dossier_id = of_dossier AND t.agency_id IS NOT NULL) AS sees,
           (SELECT word FROM unnest(public.motcua_words(search)) AS word WHERE word <> ALL (named) UNION ALL SELECT '=' || code) AS w
  $$;

CREATE OR REPLACE FUNCTION motcua_archive_dossier() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  named text[] := motcua_procedure_words(NEW.procedure_code, NEW.procedure_name);
BEGIN
  IF OLD.ended_at IS NOT NULL THEN
    DELETE FROM archive_words a USING motcua_archive_words(
      OLD.id, OLD.one_stop_unit_id, OLD.agency_id, OLD.procedure_code, OLD.search_text, ARRAY[]::text[]) AS w
      WHERE a.agency_id = w.agency_id AND a.word = w.word AND a.dossier_id = w.dossier_id;
  END IF;
  IF NEW.ended_at IS NOT NULL THEN
    INSERT INTO archive_words (agency_id, dossier_id, word) SELECT * FROM motcua_archive_words(
      NEW.id, NEW.one_stop_unit_id, NEW.agency_id, NEW.procedure_code, NEW.search_text, named);
    INSERT INTO archive_procedures (procedure_code, name)
      VALUES (NEW.procedure_code, ' ' || array_to_string(named, ' ') || ' ') ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END
$$;

DROP TRIGGER IF EXISTS dossiers_archive_words ON dossiers;
CREATE TRIGGER dossiers_archive_words AFTER UPDATE ON dossiers FOR EACH ROW
  WHEN ((OLD.ended_at, CASE WHEN OLD.ended_at IS NOT NULL THEN (OLD.search_text, OLD.agency_id, OLD.one_stop_unit_id) END)
    IS DISTINCT FROM (NEW.ended_at, CASE WHEN NEW.ended_at IS NOT NULL THEN (NEW.search_text, NEW.agency_id, NEW.one_stop_unit_id) END))
  EXECUTE FUNCTION motcua_archive_dossier();

-- What was there before this table, or was loaded past the trigger: all that has ended with a greater id.
CREATE OR REPLACE FUNCTION motcua_archive_after(known integer) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  CREATE TEMPORARY TABLE names ON COMMIT DROP AS
    SELECT code, name, motcua_procedure_words(code, name) AS words
      FROM (SELECT DISTINCT procedure_code AS code, procedure_name AS name FROM dossiers WHERE ended_at IS NOT NULL AND id > known) AS each;
  INSERT INTO archive_words (agency_id, dossier_id, word)
    SELECT w.* FROM dossiers d JOIN names n ON n.code = d.procedure_code AND n.name = d.procedure_name,
      LATERAL motcua_archive_words(d.id, d.one_stop_unit_id, d.agency_id, d.procedure_code, d.search_text, n.words) AS w
    WHERE d.ended_at IS NOT NULL AND d.id > known
    ORDER BY w.agency_id, w.word, w.dossier_id;
  INSERT INTO archive_procedures (procedure_code, name)
    SELECT code, ' ' || array_to_string(words, ' ') || ' ' FROM names ON CONFLICT DO NOTHING;
END
$$;
SELECT motcua_archive_after(0) WHERE NOT EXISTS (SELECT 1 FROM archive_words);
DROP INDEX IF EXISTS dossiers_search;
