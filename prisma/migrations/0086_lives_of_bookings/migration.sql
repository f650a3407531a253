-- The lives and the states of a booking, all of them: rents, gifts and hours came at the same time.
ALTER TABLE "booking" DROP CONSTRAINT "booking_life",
  ADD CONSTRAINT "booking_life" CHECK ("life" IN ('loan', 'visit', 'hosting', 'help', 'tenancy', 'giving'));
ALTER TABLE "booking" DROP CONSTRAINT "booking_states",
  ADD CONSTRAINT "booking_states" CHECK ("state" IN ('requested', 'entered', 'accepted', 'promised', 'confirmed', 'started', 'counting',
    'ended', 'closed', 'declined', 'withdrawn', 'expired', 'outrun', 'fallen', 'lapsed', 'cancelled_by_customer',
    'cancelled_by_provider', 'disputed', 'resolved'));
