-- Search without diacritics, search with small typing errors, mixed indexes.
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gin;

-- `unaccent` is only STABLE, because its dictionary could change: ours does not, so that indexes may use it.
CREATE OR REPLACE FUNCTION motcua_fold(value text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  AS $$ SELECT lower(public.unaccent('public.unaccent', value)) $$;
