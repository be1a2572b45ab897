-- See 211. The partial index of 400 does this one's work.
DROP INDEX IF EXISTS outbox_messages_pending_ix;
