-- A circle can wait for places of a slot as a member can: who waits is a holder. A member's id is their holder's.
ALTER TABLE "wait" DROP CONSTRAINT "wait_member_id_fkey";
ALTER TABLE "wait" RENAME COLUMN "member_id" TO "holder_id";
ALTER TABLE "wait" ADD CONSTRAINT "wait_holder_id_fkey" FOREIGN KEY ("holder_id") REFERENCES "holder"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER INDEX "wait_member_id_idx" RENAME TO "wait_holder_id_idx";
