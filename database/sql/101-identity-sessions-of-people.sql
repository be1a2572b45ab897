-- What a session is told by: the identity server's own session behind it, the level of the sign-in, and the device for its owner's list.
ALTER TABLE motcua_sessions ADD COLUMN IF NOT EXISTS handle uuid NOT NULL DEFAULT gen_random_uuid();
ALTER TABLE motcua_sessions ADD COLUMN IF NOT EXISTS sid text;
ALTER TABLE motcua_sessions ADD COLUMN IF NOT EXISTS issuer text;
ALTER TABLE motcua_sessions ADD COLUMN IF NOT EXISTS subject text;
ALTER TABLE motcua_sessions ADD COLUMN IF NOT EXISTS level smallint NOT NULL DEFAULT 1;
ALTER TABLE motcua_sessions ADD COLUMN IF NOT EXISTS device text NOT NULL DEFAULT '';
CREATE INDEX IF NOT EXISTS motcua_sessions_sid_ix ON motcua_sessions (sid);
CREATE INDEX IF NOT EXISTS motcua_sessions_subject_ix ON motcua_sessions (issuer, subject);
