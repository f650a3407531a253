-- Who hands a circle's things over and takes them back, and does no other work for it.
ALTER TABLE "circle_member" DROP CONSTRAINT "circle_member_roles",
  ADD CONSTRAINT "circle_member_roles" CHECK ("role" IN ('keeper', 'helper', 'lender', 'member'));
ALTER TABLE "circle_invitation" DROP CONSTRAINT "circle_invitation_roles",
  ADD CONSTRAINT "circle_invitation_roles" CHECK ("role" IN ('keeper', 'helper', 'lender', 'member'));
