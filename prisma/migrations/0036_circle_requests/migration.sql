-- Who asked to join a circle, until a keeper answers.
CREATE TABLE "circle_request" (
  "circle_id" TEXT NOT NULL,
  "member_id" TEXT NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "circle_request_pkey" PRIMARY KEY ("circle_id", "member_id"),
  CONSTRAINT "circle_request_circle_id_fkey" FOREIGN KEY ("circle_id") REFERENCES "circle"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "circle_request_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "circle_request_member_id_idx" ON "circle_request" ("member_id");

-- The link that lets in whoever has it is worked out from this; raising it ends the links before.
ALTER TABLE "circle" ADD COLUMN "link_version" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "circle_event" DROP CONSTRAINT "circle_event_name",
  ADD CONSTRAINT "circle_event_name" CHECK ("name" IN ('found', 'change', 'invite', 'join', 'decline', 'ask', 'admit', 'refuse',
    'set_role', 'leave', 'remove', 'close'));
