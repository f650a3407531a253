-- A host chooses among those who ask for the same nights. Who asked for what somebody else has by then is told that it has gone.
ALTER TABLE "booking" DROP CONSTRAINT "booking_life",
  ADD CONSTRAINT "booking_life" CHECK ("life" IN ('loan', 'visit', 'hosting'));
ALTER TABLE "booking" DROP CONSTRAINT "booking_states",
  ADD CONSTRAINT "booking_states" CHECK ("state" IN ('requested', 'accepted', 'confirmed', 'started', 'ended', 'closed', 'declined',
    'withdrawn', 'expired', 'outrun', 'lapsed', 'cancelled_by_customer', 'cancelled_by_provider', 'disputed', 'resolved'));
