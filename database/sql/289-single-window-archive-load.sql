-- The words of many dossiers at once, without a look-up for each of them: a load takes the indexes away first.

-- What the archive finds a dossier by, for each agency that sees it (none: left out). `named`: the words of its procedure.
CREATE OR REPLACE FUNCTION motcua_archive_entries(of_dossier integer, sees integer[], code text, search text, named text[])
  RETURNS TABLE (agency_id integer, dossier_id integer, word text)
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$
    SELECT s.id, of_dossier, w.word
      FROM (SELECT DISTINCT id FROM unnest(sees) AS id WHERE id IS NOT NULL) AS s,
           (SELECT word FROM unnest(public.motcua_words(search)) AS word WHERE word <> ALL (named) UNION ALL SELECT '=' || code) AS w
  $$;

CREATE OR REPLACE FUNCTION motcua_archive_words(of_dossier integer, unit integer, agency integer, code text, search text, named text[])
  RETURNS TABLE (agency_id integer, dossier_id integer, word text)
  LANGUAGE sql STABLE PARALLEL SAFE
  AS $$
    SELECT * FROM public.motcua_archive_entries(of_dossier,
      ARRAY[0, unit, agency] || ARRAY(SELECT t.agency_id FROM public.dossier_tasks t WHERE t.dossier_id = of_dossier), code, search, named)
  $$;

-- All that has ended with a greater id. `part` of `parts`: several connections share the work.
DROP FUNCTION IF EXISTS motcua_archive_after(integer);
CREATE OR REPLACE FUNCTION motcua_archive_after(known integer, part integer DEFAULT 0, parts integer DEFAULT 1) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  CREATE TEMPORARY TABLE names ON COMMIT DROP AS
    SELECT code, name, motcua_procedure_words(code, name) AS words
      FROM (SELECT DISTINCT procedure_code AS code, procedure_name AS name FROM dossiers WHERE ended_at IS NOT NULL AND id > known) AS each;
  INSERT INTO archive_words (agency_id, dossier_id, word)
    SELECT w.* FROM dossiers d
      JOIN names n ON n.code = d.procedure_code AND n.name = d.procedure_name
      LEFT JOIN (
        SELECT t.dossier_id, array_agg(DISTINCT t.agency_id) AS agencies FROM dossier_tasks t
          WHERE t.dossier_id > known AND t.dossier_id % parts = part GROUP BY t.dossier_id) AS h ON h.dossier_id = d.id,
      LATERAL motcua_archive_entries(
        d.id, ARRAY[0, d.one_stop_unit_id, d.agency_id] || h.agencies, d.procedure_code, d.search_text, n.words) AS w
    WHERE d.ended_at IS NOT NULL AND d.id > known AND d.id % parts = part;
  INSERT INTO archive_procedures (procedure_code, name)
    SELECT code, ' ' || array_to_string(words, ' ') || ' ' FROM names ON CONFLICT DO NOTHING;
END
$$;
