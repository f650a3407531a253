import 'server-only';
import { peopleOf } from '@/lib/circle/people';
import { tellStep } from '@/lib/notice/tell-step';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import { translator } from '@/lib/platform/i18n/words';
import { dateFormat } from '@/lib/shared/dates';
import type { Locale } from '@/lib/shared/locale';
import { holderWith } from '@/lib/standing/people';
import { lifeOf, memberLives } from '../lifecycle';
import { type DossierStep, dossierStepNames, stepFacts } from './steps';

/** Lives that keep a file, with the states in which it is open. */
const filing = memberLives.flatMap((life) => {
  const noting = lifeOf({ life }).find('note_step');
  return noting ? noting.from.map((state) => `${life} ${state}`) : [];
});

/** So many are told of in one run; the next hour goes on. */
const atOnce = 200;

/**
 * The notes whose day begins within fifteen hours, where the file is: those of tomorrow from nine in the morning on. What was noted in
 * the last twelve hours is fresh in everybody’s mind, and waits.
 */
const comingUp = async (now: Date): Promise<string[]> => {
  const steps = dossierStepNames.filter((step) => stepFacts(step).mayBeAhead);
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT n.id FROM dossier_note n JOIN booking b ON b.id = n.booking_id
    WHERE n.day BETWEEN (${now}::timestamptz AT TIME ZONE 'UTC')::date - 1 AND (${now}::timestamptz AT TIME ZONE 'UTC')::date + 2
      AND n.day = ((${now}::timestamptz AT TIME ZONE b.time_zone) + interval '15 hours')::date
      AND n.step = ANY(${steps}::text[]) AND n.taken_back_at IS NULL AND n.reminded_at IS NULL
      AND n.created_at < ${now}::timestamptz - interval '12 hours'
      AND b.life || ' ' || b.state = ANY(${filing}::text[])
    ORDER BY n.id LIMIT ${atOnce}`;
  return rows.map(({ id }) => id);
};

const noteToTell = (tx: Db, id: string) =>
  tx.dossierNote.findUniqueOrThrow({
    where: { id },
    select: {
      ...{ id: true, step: true, day: true, note: true, bookingId: true },
      holding: { select: { listing: { select: { title: true } } } },
      party: {
        select: {
          booking: {
            select: {
              listing: { select: { title: true } },
              parties: { select: { holder: { select: holderWith('booking.handOver') } } },
            },
          },
        },
      },
    },
  });

const spokenDay = (day: Date, locale: Locale): string =>
  dateFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(day);

/** The day before what a file says is to come, all who are of it hear of it, by a notice and a mail, once. */
export const remindOfSteps = async (now: Date): Promise<void> => {
  for (const noteId of await comingUp(now))
    await transaction(async (tx) => {
      const { id, step, day, note, bookingId, holding, party } = await noteToTell(tx, noteId);
      const { listing, parties } = party.booking;
      const people = new Map(
        parties.flatMap(({ holder }) => peopleOf(holder)).map((person) => [person.id, person]),
      );
      for (const person of people.values())
        await tellStep(tx, person, (locale) => ({
          key: `dossier-step:${id}:${person.id}`,
          kind: 'dossier.remind',
          values: {
            step: translator(locale, 'dossier')(`steps.${step as DossierStep}`),
            title: holding?.listing.title ?? listing.title,
            date: spokenDay(day, locale),
          },
          path: `/bookings/${bookingId}`,
          mailed: { text: note },
        }));
      await tx.dossierNote.update({ where: { id }, data: { remindedAt: now }, select: { id: true } });
    });
};
