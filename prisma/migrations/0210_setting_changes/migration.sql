-- What operators changed of the community's settings. Only added to.
CREATE TABLE "setting_change" (
  "id" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "by_member_id" TEXT NOT NULL,
  "data" JSONB NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "setting_change_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "setting_change_data" CHECK ("data" ? 'before' AND "data" ? 'after'),
  CONSTRAINT "setting_change_by_member_id_fkey" FOREIGN KEY ("by_member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "setting_change_name_id_idx" ON "setting_change"("name", "id");
CREATE INDEX "setting_change_by_member_id_idx" ON "setting_change"("by_member_id");
CREATE TRIGGER "setting_change_kept" BEFORE UPDATE OR DELETE ON "setting_change" FOR EACH ROW EXECUTE FUNCTION keep_history();
