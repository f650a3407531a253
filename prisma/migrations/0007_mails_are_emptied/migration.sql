-- A mail keeps its text until it is sent, and never longer than its links are good.
ALTER TABLE "mail" ADD COLUMN "body_until" TIMESTAMPTZ(3);
UPDATE "mail" SET "body_until" = "created_at" + CASE WHEN "template" LIKE 'account.%' THEN interval '48 hours' ELSE interval '30 days' END;
ALTER TABLE "mail" ALTER COLUMN "body_until" SET NOT NULL;
UPDATE "mail" SET "html" = '', "text" = '' WHERE "sent_at" IS NOT NULL;
ALTER TABLE "mail" ADD CONSTRAINT "mail_sent_is_empty" CHECK ("sent_at" IS NULL OR ("html" = '' AND "text" = ''));

-- Each day: texts whose time is over.
CREATE INDEX "mail_body" ON "mail" ("body_until") WHERE "text" <> '';
