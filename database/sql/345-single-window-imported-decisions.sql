-- A spreadsheet that is applied as one decision, such as one of working calendars: its number and day.
ALTER TABLE administration_imports ADD COLUMN IF NOT EXISTS decision jsonb;
