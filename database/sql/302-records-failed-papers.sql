CREATE INDEX IF NOT EXISTS issued_documents_failed ON issued_documents (failed_at) WHERE failed_at IS NOT NULL;
