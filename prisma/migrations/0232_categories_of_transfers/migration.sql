-- Operators keep the list of what transfers are for; what they did to it stays.
CREATE TABLE "transfer_category_change" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "code" TEXT NOT NULL REFERENCES "transfer_category" ("code") ON DELETE RESTRICT ON UPDATE CASCADE,
  "name" TEXT NOT NULL,
  "by_member_id" TEXT REFERENCES "member" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
  "before" JSONB NOT NULL DEFAULT '{}',
  "after" JSONB NOT NULL DEFAULT '{}',
  "at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "transfer_category_change_names" CHECK ("name" IN ('added', 'renamed', 'retired', 'restored'))
);
CREATE INDEX "transfer_category_change_code_idx" ON "transfer_category_change" ("code");
CREATE INDEX "transfer_category_change_by_member_id_idx" ON "transfer_category_change" ("by_member_id");
CREATE TRIGGER "transfer_category_change_kept" BEFORE UPDATE OR DELETE ON "transfer_category_change"
  FOR EACH ROW EXECUTE FUNCTION keep_history();
