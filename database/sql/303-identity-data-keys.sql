-- Keys that sensitive values are encrypted with, each wrapped by a master key that is not in the database.
CREATE TABLE IF NOT EXISTS motcua_data_keys (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  purpose text NOT NULL CHECK (purpose IN ('seal', 'index')),
  wrapped_by text NOT NULL,
  wrapped text NOT NULL,
  made_at timestamptz NOT NULL DEFAULT now(),
  -- Not before: every node must have seen it.
  used_from timestamptz NOT NULL
);
