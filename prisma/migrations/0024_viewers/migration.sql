-- Who somebody is that asks for something, as the table of members lets it be read where sessions and tokens are checked:
-- those who check know this view and nothing else of it.
CREATE VIEW "viewer" AS
SELECT id, name, handle::text AS handle, picture_id, locale, role, email_confirmed_at IS NOT NULL AS is_confirmed,
  session_epoch, deleted_at IS NOT NULL AS has_left
FROM "member";
