-- All who are in a ring may meet at one place to hand things over: said with the proposal, and agreed to with it.
ALTER TABLE "booking" ADD COLUMN "meeting_place" TEXT, ADD COLUMN "meeting_at" TIMESTAMPTZ(3),
  ADD CONSTRAINT "booking_meeting" CHECK (("meeting_place" IS NULL) = ("meeting_at" IS NULL));
