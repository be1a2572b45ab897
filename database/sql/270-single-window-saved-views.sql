-- Lists that an officer keeps, for himself or for his unit.
CREATE TABLE IF NOT EXISTS saved_views (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL,
  filter jsonb NOT NULL,
  owner_id integer NOT NULL,
  owner_name text NOT NULL,
  agency_id integer NOT NULL,
  shared boolean NOT NULL,
  version integer NOT NULL DEFAULT 1,
  updated_at timestamptz NOT NULL DEFAULT now()
);
-- One name means one list: among one's own, and among those of the unit.
CREATE UNIQUE INDEX IF NOT EXISTS saved_views_own_ix ON saved_views (owner_id, motcua_fold(name)) WHERE NOT shared;
CREATE UNIQUE INDEX IF NOT EXISTS saved_views_unit_ix ON saved_views (agency_id, motcua_fold(name)) WHERE shared;
