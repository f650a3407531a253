-- Which states each life of a booking has are rows, no longer a list that every new life writes anew. A new life is an INSERT in a
-- migration of its own:
--   INSERT INTO "booking_state" ("life", "state") SELECT 'visit', unnest(ARRAY['requested', 'accepted', …]) ON CONFLICT DO NOTHING;
CREATE TABLE "booking_state" (
    "life" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    CONSTRAINT "booking_state_pkey" PRIMARY KEY ("life", "state")
);

INSERT INTO "booking_state" ("life", "state") SELECT 'loan', unnest(ARRAY[
  'requested', 'accepted', 'confirmed', 'started', 'ended', 'closed', 'declined', 'withdrawn', 'expired', 'lapsed',
  'cancelled_by_customer', 'cancelled_by_provider', 'disputed', 'resolved']);
INSERT INTO "booking_state" ("life", "state") SELECT 'visit', unnest(ARRAY[
  'requested', 'accepted', 'confirmed', 'started', 'ended', 'closed', 'declined', 'withdrawn', 'expired', 'lapsed',
  'cancelled_by_customer', 'cancelled_by_provider', 'disputed', 'resolved']);
INSERT INTO "booking_state" ("life", "state") SELECT 'hosting', unnest(ARRAY[
  'requested', 'accepted', 'confirmed', 'started', 'ended', 'closed', 'declined', 'withdrawn', 'expired', 'lapsed',
  'cancelled_by_customer', 'cancelled_by_provider', 'disputed', 'resolved', 'outrun']);
INSERT INTO "booking_state" ("life", "state") SELECT 'help', unnest(ARRAY[
  'requested', 'accepted', 'confirmed', 'started', 'ended', 'closed', 'declined', 'withdrawn', 'expired', 'lapsed',
  'cancelled_by_customer', 'cancelled_by_provider', 'counting']);
INSERT INTO "booking_state" ("life", "state") SELECT 'tenancy', unnest(ARRAY[
  'requested', 'accepted', 'confirmed', 'started', 'ended', 'closed', 'declined', 'withdrawn', 'expired', 'lapsed',
  'cancelled_by_customer', 'cancelled_by_provider', 'disputed', 'resolved']);
INSERT INTO "booking_state" ("life", "state") SELECT 'giving', unnest(ARRAY[
  'requested', 'entered', 'promised', 'confirmed', 'ended', 'closed', 'declined', 'withdrawn', 'expired', 'outrun',
  'fallen', 'cancelled_by_customer', 'cancelled_by_provider', 'disputed', 'resolved']);
INSERT INTO "booking_state" ("life", "state") SELECT 'exchange', unnest(ARRAY[
  'requested', 'confirmed', 'ended', 'closed', 'declined', 'expired', 'withdrawn', 'disputed', 'resolved']);

-- What stands in a booking's row is one of them: a life with a state of its own.
ALTER TABLE "booking"
  DROP CONSTRAINT "booking_life",
  DROP CONSTRAINT "booking_states",
  ADD CONSTRAINT "booking_life_state_fkey" FOREIGN KEY ("life", "state") REFERENCES "booking_state"("life", "state") ON DELETE RESTRICT ON UPDATE RESTRICT;
