-- The index is counted over the dossiers that a unit received in a period.
CREATE INDEX IF NOT EXISTS dossiers_agency_received_idx ON dossiers (agency_id, received_at) WHERE received_at IS NOT NULL;

-- Week days between two moments, counted in Vietnam; half a day for what was done on the same day. Public holidays are not taken off:
-- it is a figure for the home page, promises are computed elsewhere.
CREATE OR REPLACE FUNCTION motcua_week_days(begins timestamptz, ends timestamptz) RETURNS numeric
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  AS $$
    SELECT greatest(0.5, count(*) FILTER (WHERE extract(isodow FROM day) < 6))::numeric
    FROM generate_series(
      (begins AT TIME ZONE 'Asia/Ho_Chi_Minh')::date + 1,
      (ends AT TIME ZONE 'Asia/Ho_Chi_Minh')::date,
      interval '1 day'
    ) AS day
  $$;
