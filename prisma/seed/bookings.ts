import type { Db } from '@/lib/platform/db/client';
import type { AtStripe } from './cards';
import { forEver } from './life';
import type { Job } from './money';
import { bookingRow, eventRows, holdingRows, reportRows } from './rows/bookings';
import { claimRows } from './rows/claims';
import { type Booked, dueRows, ledgerRows, paymentRow } from './rows/ledger';
import { rentRows } from './rows/rents';
import { reviewRows } from './rows/reviews';
import { conversationRows, noticeRows } from './rows/talk';
import type { Told } from './told';

/** Writes all bookings with what belongs to them; members and listings are there. */
export const writeBookings = async (
  tx: Db,
  told: readonly Told[],
  payments: ReadonlyMap<string, AtStripe>,
  now: Date,
): Promise<void> => {
  await tx.booking.createMany({ data: told.map((each) => bookingRow(each, now)) });
  await tx.lifeEvent.createMany({ data: told.flatMap(eventRows) });
  await tx.holding.createMany({ data: told.flatMap((each) => holdingRows(each, now)) });
  const claims = claimRows(told, now);
  await tx.$executeRaw`
    INSERT INTO claim (id, unit_id, during, kind, is_active, holding_id, due_back_at, created_at)
    SELECT id, "unitId", tstzrange("from", nullif("to", ${forEver}::timestamptz)), 'booking', "isActive", "holdingId", "dueBackAt", "createdAt"
    FROM jsonb_to_recordset(${JSON.stringify(claims)}::jsonb) AS claim (id text, "unitId" text, "from" timestamptz,
      "to" timestamptz, "isActive" boolean, "holdingId" text, "dueBackAt" timestamptz, "createdAt" timestamptz)`;
  await tx.handoverReport.createMany({ data: told.flatMap(reportRows) });
  await tx.review.createMany({ data: told.flatMap(reviewRows) });
  const talks = told.map((each) => conversationRows(each, now));
  await tx.conversation.createMany({ data: talks.map(({ conversation }) => conversation) });
  await tx.participant.createMany({ data: talks.flatMap(({ participants }) => participants) });
  await tx.message.createMany({ data: talks.flatMap(({ messages }) => messages) });
  await tx.notice.createMany({ data: told.flatMap((each) => noticeRows(each, now)) });

  const paid = told.flatMap(({ money }) => money ?? []);
  await tx.payment.createMany({
    data: paid.map((money) => paymentRow(money, payments.get(money.bookingId))),
  });
  await tx.due.createMany({ data: told.flatMap((each) => dueRows(each, payments.get(each.life.id))) });
  const rents = told.map((each) => rentRows(each, payments, now));
  await tx.payment.createMany({ data: rents.flatMap(({ paid }) => paid) });
  await tx.due.createMany({ data: rents.flatMap(({ dues }) => dues) });
  await tx.dueSchedule.createMany({ data: rents.flatMap(({ schedules }) => schedules) });
  await addJobs(
    tx,
    paid.flatMap(({ jobs }) => jobs),
  );
};

/** Writes the books: every movement, in the order in which money moved. */
export const writeBooks = async (tx: Db, movements: readonly Booked[]): Promise<void> => {
  const { accounts, transfers, postings } = ledgerRows(movements);
  await tx.ledgerAccount.createMany({ data: accounts });
  await tx.transfer.createMany({ data: transfers });
  await tx.posting.createMany({ data: postings });
};

/** The jobs that are still to come, at once: one by one they would take as long as all the rest. */
const addJobs = async (tx: Db, jobs: readonly Job[]): Promise<void> => {
  await tx.$queryRaw`
    SELECT graphile_worker.add_job(task, payload := payload, run_at := "runAt", max_attempts := 25, job_key := key)::text
    FROM jsonb_to_recordset(${JSON.stringify(jobs)}::jsonb) AS job (task text, payload json, key text, "runAt" timestamptz)`;
};
