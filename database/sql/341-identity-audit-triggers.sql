-- Rights, settings and lists are written down by the database itself, in the transaction that changes them, whichever door the change came through.
CREATE OR REPLACE FUNCTION motcua_audit_officer(of_kind text, of_act text, of_username text, of_object text) RETURNS void LANGUAGE sql AS $$
  INSERT INTO motcua_audit (kind, act, outcome, actor_kind, actor_id, actor_name, agency_id, object)
  SELECT of_kind, of_act, 'done', CASE WHEN o.id IS NOT NULL THEN 'officer' WHEN asked.username = '' THEN 'system' ELSE 'editor' END, asked.username, coalesce(o.full_name, ''), o.agency_id, left(of_object, 500)
  FROM (SELECT coalesce(of_username, '') AS username) asked LEFT JOIN officers o ON o.username = asked.username
$$;

-- Which columns of a row changed; the values only of rights and periods.
CREATE OR REPLACE FUNCTION motcua_audit_columns(before jsonb, after jsonb) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(string_agg(CASE WHEN key IN ('roles', 'agency', 'parent', 'validFrom', 'validTo')
      THEN key || ': ' || coalesce(nullif(before->>key, ''), '–') || ' → ' || coalesce(nullif(value, ''), '–') ELSE key END, ', ' ORDER BY key), '')
  FROM jsonb_each_text(after) WHERE value IS DISTINCT FROM coalesce(before->>key, '')
$$;

CREATE OR REPLACE FUNCTION motcua_audit_administration() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE who record;
BEGIN
  -- What the table of officers itself would tell below is told here, with the person.
  PERFORM set_config('motcua.audited', '1', true);
  SELECT username, agency_id INTO who FROM officers WHERE NEW.actor->>'kind' = 'officer' AND id::text = NEW.actor->>'id';
  INSERT INTO motcua_audit (kind, act, outcome, actor_kind, actor_id, actor_name, agency_id, object)
  VALUES (CASE WHEN NEW.register IN ('officers', 'agencies', 'machine-clients') THEN 'rights' ELSE 'settings' END,
    CASE WHEN NEW.before IS NULL THEN 'row_made' ELSE 'row_changed' END, 'done',
    CASE WHEN NEW.actor->>'kind' IN ('officer', 'machine') THEN NEW.actor->>'kind' ELSE 'system' END,
    coalesce(who.username, NEW.actor->>'id', ''), coalesce(NEW.actor->>'name', ''),
    coalesce(who.agency_id, (SELECT id FROM agencies WHERE code = NEW.actor->>'unit' LIMIT 1)),
    left(NEW.register || ' ' || NEW.key || coalesce(' (' || nullif(motcua_audit_columns(coalesce(NEW.before, '{}'), NEW.after), '') || ')', ''), 500));
  RETURN NULL;
END
$$;
DROP TRIGGER IF EXISTS motcua_audit_administration ON administration_changes;
CREATE TRIGGER motcua_audit_administration AFTER INSERT ON administration_changes
  FOR EACH ROW EXECUTE FUNCTION motcua_audit_administration();

-- An officer changed by another door: by the day on which a period ends, by the panel, by hand.
CREATE OR REPLACE FUNCTION motcua_audit_officer_row() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE was jsonb := '{}';
BEGIN
  IF coalesce(current_setting('motcua.audited', true), '') = '1' THEN RETURN NULL; END IF;
  IF TG_OP = 'UPDATE' THEN
    IF OLD.roles::text IS NOT DISTINCT FROM NEW.roles::text AND OLD.agency_id IS NOT DISTINCT FROM NEW.agency_id
      AND OLD.active IS NOT DISTINCT FROM NEW.active AND OLD.username IS NOT DISTINCT FROM NEW.username THEN RETURN NULL; END IF;
    was := jsonb_build_object('active', OLD.active, 'roles', OLD.roles, 'agency', (SELECT code FROM agencies WHERE id = OLD.agency_id));
  END IF;
  INSERT INTO motcua_audit (kind, act, outcome, actor_kind, actor_id, agency_id, object)
  VALUES ('rights', CASE WHEN TG_OP = 'INSERT' THEN 'row_made' ELSE 'row_changed' END, 'done', 'system', current_user, NEW.agency_id,
    left('officers ' || NEW.username || ' (' || motcua_audit_columns(was, jsonb_build_object('active', NEW.active, 'roles', NEW.roles,
      'agency', (SELECT code FROM agencies WHERE id = NEW.agency_id))) || ')', 500));
  RETURN NULL;
END
$$;
DROP TRIGGER IF EXISTS motcua_audit_officer_row ON officers;
CREATE CONSTRAINT TRIGGER motcua_audit_officer_row AFTER INSERT OR UPDATE ON officers
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION motcua_audit_officer_row();

-- Absences with their deputies, units that were merged, glass that was opened, calendars, published procedures, data keys, lists.
CREATE OR REPLACE FUNCTION motcua_audit_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  CASE TG_TABLE_NAME
    WHEN 'officer_absences' THEN
      PERFORM motcua_audit_officer('rights', 'absence', NEW.actor,
        (SELECT username FROM officers WHERE id = NEW.officer_id) || ' → ' || NEW.deputy || ', ' || NEW.until);
    WHEN 'planned_absences' THEN
      PERFORM motcua_audit_officer('rights', CASE WHEN TG_OP = 'INSERT' THEN 'absence_planned' ELSE 'absence_cancelled' END, NEW.actor,
        NEW.username || ' → ' || NEW.deputy || ', ' || NEW.begins || '–' || NEW.until);
    WHEN 'unit_successions' THEN
      PERFORM motcua_audit_officer('rights', 'unit_succeeded', NEW.actor, NEW.from_code || ' → ' || NEW.to_code);
    WHEN 'glass_openings' THEN
      PERFORM motcua_audit_officer('rights', 'glass_opened', (SELECT username FROM officers WHERE id = NEW.confirmed_by),
        (SELECT username FROM officers WHERE id = NEW.officer_id) || ', ' || (SELECT coalesce(code, number) FROM dossiers WHERE id = NEW.dossier_id));
    WHEN 'calendar_decisions' THEN
      PERFORM motcua_audit_officer('settings', 'calendar_decided', (SELECT username FROM officers WHERE id::text = NEW.actor->>'id'),
        NEW.number || ' ' || NEW.agency_code);
    WHEN 'procedure_versions' THEN
      PERFORM motcua_audit_officer('settings', 'procedure_published', NEW.published_by, NEW.procedure_code || ' v' || NEW.number);
    WHEN 'motcua_data_keys' THEN
      PERFORM motcua_audit_officer('settings', 'data_key_made', '', NEW.purpose || ' ' || NEW.id);
    WHEN 'export_jobs' THEN
      PERFORM motcua_audit_officer('export', 'list_ordered', NEW.username, NEW.title || ' (' || NEW.format || ')');
  END CASE;
  RETURN NULL;
END
$$;
DO $$
DECLARE one text;
BEGIN
  FOREACH one IN ARRAY ARRAY['officer_absences', 'planned_absences', 'unit_successions', 'calendar_decisions', 'procedure_versions', 'motcua_data_keys', 'export_jobs']
  LOOP
    EXECUTE format('DROP TRIGGER IF EXISTS motcua_audit_row ON %I', one);
    EXECUTE format('CREATE TRIGGER motcua_audit_row AFTER INSERT ON %I FOR EACH ROW EXECUTE FUNCTION motcua_audit_row()', one);
  END LOOP;
END
$$;
DROP TRIGGER IF EXISTS motcua_audit_cancelled ON planned_absences;
CREATE TRIGGER motcua_audit_cancelled AFTER UPDATE OF cancelled_at ON planned_absences
  FOR EACH ROW WHEN (OLD.cancelled_at IS NULL AND NEW.cancelled_at IS NOT NULL) EXECUTE FUNCTION motcua_audit_row();
DROP TRIGGER IF EXISTS motcua_audit_succeeded ON unit_successions;
CREATE TRIGGER motcua_audit_succeeded AFTER UPDATE ON unit_successions FOR EACH ROW EXECUTE FUNCTION motcua_audit_row();
DROP TRIGGER IF EXISTS motcua_audit_opened ON glass_openings;
CREATE TRIGGER motcua_audit_opened AFTER UPDATE OF open_until ON glass_openings
  FOR EACH ROW WHEN (OLD.open_until IS NULL AND NEW.open_until IS NOT NULL) EXECUTE FUNCTION motcua_audit_row();

-- Strapi's own accounts: editors, their roles, tokens of its API.
CREATE OR REPLACE FUNCTION motcua_audit_panel() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE said text; about jsonb := CASE WHEN TG_OP = 'DELETE' THEN to_jsonb(OLD) ELSE to_jsonb(NEW) END;
BEGIN
  said := CASE TG_TABLE_NAME
    WHEN 'admin_users' THEN coalesce(about->>'username', about->>'id') || ' (active: ' || coalesce(about->>'is_active', '') || ', blocked: ' || coalesce(about->>'blocked', '') || ')'
    WHEN 'admin_users_roles_lnk' THEN
      (SELECT coalesce(u.username, u.id::text) FROM admin_users u WHERE u.id = (about->>'user_id')::int) || ' · ' ||
      (SELECT r.name FROM admin_roles r WHERE r.id = (about->>'role_id')::int)
    ELSE coalesce(about->>'name', about->>'id') END;
  INSERT INTO motcua_audit (kind, act, outcome, actor_kind, actor_id, object)
  VALUES ('rights', CASE TG_TABLE_NAME WHEN 'admin_users' THEN 'editor' WHEN 'admin_users_roles_lnk' THEN 'editor_role' ELSE 'api_token' END
    || CASE TG_OP WHEN 'INSERT' THEN '_given' WHEN 'DELETE' THEN '_taken' ELSE '_changed' END, 'done', 'system', current_user, left(coalesce(said, ''), 500));
  RETURN NULL;
END
$$;
DROP TRIGGER IF EXISTS motcua_audit_editor ON admin_users;
CREATE TRIGGER motcua_audit_editor AFTER INSERT OR DELETE ON admin_users FOR EACH ROW EXECUTE FUNCTION motcua_audit_panel();
DROP TRIGGER IF EXISTS motcua_audit_editor_state ON admin_users;
CREATE TRIGGER motcua_audit_editor_state AFTER UPDATE OF is_active, blocked ON admin_users FOR EACH ROW
  WHEN (OLD.is_active IS DISTINCT FROM NEW.is_active OR OLD.blocked IS DISTINCT FROM NEW.blocked) EXECUTE FUNCTION motcua_audit_panel();
DROP TRIGGER IF EXISTS motcua_audit_editor_role ON admin_users_roles_lnk;
CREATE TRIGGER motcua_audit_editor_role AFTER INSERT OR DELETE ON admin_users_roles_lnk FOR EACH ROW EXECUTE FUNCTION motcua_audit_panel();
DROP TRIGGER IF EXISTS motcua_audit_token ON strapi_api_tokens;
CREATE TRIGGER motcua_audit_token AFTER INSERT OR DELETE ON strapi_api_tokens FOR EACH ROW EXECUTE FUNCTION motcua_audit_panel();
