-- The sentences in which citizens are told; kept by administrators, begun with what the software brings.
CREATE TABLE IF NOT EXISTS message_templates (
  code text PRIMARY KEY,
  vi text NOT NULL,
  en text NOT NULL,
  valid_from date,
  -- The last day; then the general sentence speaks again.
  valid_to date
);
