-- Members are suggested to members by the first letters of their names.
CREATE INDEX "member_plain_name_idx" ON "member" (plain_text("name") text_pattern_ops) WHERE "deleted_at" IS NULL;
