import { moveBooking } from '@/lib/booking/commands/move-booking';
import { agreeStep, noteStep, takeBackStep } from '@/lib/booking/dossier/commands';
import { dossierFor } from '@/lib/booking/dossier/queries';
import { remindOfSteps } from '@/lib/booking/dossier/reminding';
import { bookingFor } from '@/lib/booking/queries';
import { beginConversation } from '@/lib/conversation/parties';
import { createDraft } from '@/lib/listing/commands/create-draft';
import { publishListing, resumeListing } from '@/lib/listing/commands/move-listing';
import { openTypesOf } from '@/lib/listing/permitted';
import { takeBackPermission } from '@/lib/operation/commands/keep-permission';
import { everythingOf } from '@/lib/operation/kept';
import { permissionsFor } from '@/lib/operation/permissions';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import { addToDate, plainDateAt } from '@/lib/shared/period';
import { startRing } from '@/lib/swap/commands/answer-ring';
import { lookForRings } from '@/lib/swap/commands/look-for-rings';
import { ringsFor } from '@/lib/swap/queries';
import { tasks } from '@/lib/worker/tasks';
import { callsOf } from '../../support/api';
import { atLeastOne } from '../../support/at-least-one';
import { aMember } from '../../support/builders';
import { aFile, aHomeOf, basis, openHere, permission, threeHomes } from '../../support/homes-for-good';
import { runJobs } from '../../support/jobs';
import { toldTo } from '../../support/slot-builders';
import { ringOf } from '../../support/swaps';

const today = () => plainDateAt(now(), 'Europe/Paris');

const fileOf = async (viewer: Viewer, id: string) => {
  const file = await dossierFor(await bookingFor(viewer, id));
  if (!file) throw new Error('there is no file');
  return file;
};

const blank = { holdingId: '', value: undefined, note: '', once: undefined };

const note = async (viewer: Viewer, bookingId: string, input: Partial<Parameters<typeof noteStep>[1]>) =>
  noteStep(viewer, { ...blank, bookingId, step: 'notary', day: today(), ...input });

/** The note that was made last. */
const last = async (viewer: Viewer, id: string): Promise<string> =>
  (await fileOf(viewer, id)).notes.at(-1)?.id ?? '';

const balance = async (viewer: Viewer, id: string): Promise<[string, number][]> =>
  ((await fileOf(viewer, id)).balance?.each ?? []).map(({ holder, minor }) => [holder.name, minor / 100_000]);

beforeEach(async () => {
  await db.foundRing.deleteMany();
  await db.ringSearch.deleteMany();
  await db.listing.updateMany({ where: { type: permission }, data: { state: 'archived' } });
  await db.permission.update({ where: { name: permission }, data: { confirmedAt: null } });
});

describe('homes for good', () => {
  it('are nowhere until an operator says on what that rests, and nowhere again once that is taken back', async () => {
    const member = await aMember({ name: 'Rose' });
    const draft = { type: permission, title: 'Maison de capitaine', description: 'Un jardin clos.' };
    const isOpen = async () => (await openTypesOf('offer')).some(({ name }) => name === permission);
    expect(await isOpen()).toBe(false);
    await expect(createDraft(member, draft as never)).rejects.toMatchObject({
      code: 'invalid',
      fields: { type: { key: 'listing.typeClosed' } },
    });
    // Whoever goes round the commands meets the database.
    await expect(aHomeOf('Rose', 300)).rejects.toThrow(/is not open here/);
    await expect(permissionsFor(member)).rejects.toMatchObject({ code: 'not_found' });
    await expect(
      takeBackPermission(member, { permissionId: permission, reason: basis }),
    ).rejects.toMatchObject({
      code: 'not_found',
    });

    const operator = await openHere();
    expect(await isOpen()).toBe(true);
    const [theo, karim, paul] = await threeHomes();
    const asked = await startedBy(paul.member);

    await takeBackPermission(operator, { permissionId: permission, reason: 'La règle a changé.' });
    await runJobs(tasks);
    expect(await isOpen()).toBe(false);
    expect(await ringOf(asked)).toEqual({ state: 'withdrawn', holdings: ['released'], listings: ['paused'] });
    await expect(resumeListing(theo.member, { listingId: theo.thing.id })).rejects.toMatchObject({
      code: 'conflict',
      key: 'listing.typeClosed',
    });
    await db.listing.update({ where: { id: karim.thing.id }, data: { state: 'archived' } });
    await expect(publishListing(karim.member, { listingId: karim.thing.id })).rejects.toMatchObject({
      key: 'listing.typeClosed',
    });
    const [{ events } = { events: [] }] = await permissionsFor(operator);
    expect(events.slice(0, 2).map(({ name, reason, by }) => [name, reason, by])).toEqual([
      ['taken_back', 'La règle a changé.', 'Opale'],
      ['confirmed', basis, 'Opale'],
    ]);
    expect((await everythingOf(operator)).permissionsSaid).toHaveLength(2);
  });

  /** The house finds the ring, and who is of it starts it. */
  const startedBy = async (viewer: Viewer): Promise<string> => {
    await runJobs(tasks);
    await lookForRings();
    const [ring] = await ringsFor(viewer);
    return (
      await startRing(viewer, { ringId: ring?.id ?? 'none', message: '', once: undefined }, beginConversation)
    ).id;
  };

  it('are found in a ring by place, size and what each can bear, and the balance stands beside it', async () => {
    await openHere();
    const [theo, karim, paul] = await threeHomes();
    // Too small for Karim, too dear for Théo, and nobody can bear what is left.
    await aHomeOf('Nadège', 900);
    expect(await lookForRings()).toBe(1);
    const [ring] = await ringsFor(paul.member);
    expect(ring?.legs.map(({ thing, taker }) => `${thing.title} → ${taker.name}`)).toEqual([
      'Logement de Théo → Paul',
      'Logement de Karim → Théo',
      'Logement de Paul → Karim',
    ]);
    const id = await startedBy(paul.member);
    expect(await balance(theo.member, id)).toEqual([
      ['Théo', 50],
      ['Karim', 50],
      ['Paul', -100],
    ]);
    const file = await fileOf(karim.member, id);
    expect([file.isOpen, file.notes]).toEqual([false, []]);
    await expect(note(karim.member, id, {})).rejects.toMatchObject({ key: 'dossier.closed' });
  });

  it('are seen through in a file: steps noted and confirmed, until all say that the deed is signed', async () => {
    await openHere();
    const [theo, karim, paul] = await threeHomes();
    const id = await aFile([theo, karim, paul]);
    const { homes } = await fileOf(paul.member, id);
    const ofPaul = homes.find(({ giver }) => giver.id === paul.member.id)?.holdingId ?? '';

    await note(karim.member, id, {
      step: 'visit',
      holdingId: ofPaul,
      note: 'Avec les enfants.',
      once: 'twice',
    });
    await note(karim.member, id, {
      step: 'visit',
      holdingId: ofPaul,
      note: 'Avec les enfants.',
      once: 'twice',
    });
    await runJobs(tasks);
    expect((await fileOf(theo.member, id)).notes).toHaveLength(1);
    expect(await toldTo(theo.member.id)).toContain('booking.note_step.member');
    expect(await toldTo(karim.member.id)).not.toContain('booking.note_step.member');

    await expect(note(theo.member, id, { step: 'valuation', holdingId: ofPaul })).rejects.toMatchObject({
      fields: { value: { key: 'field.required' } },
    });
    await expect(
      note(theo.member, id, { step: 'visit', holdingId: 'elsewhere', day: '2199-01-01' }),
    ).rejects.toMatchObject({
      fields: { holdingId: { key: 'field.choose' }, day: { key: 'dossier.tooFar' } },
    });

    // A valuation counts with the word of all.
    await note(paul.member, id, { step: 'valuation', holdingId: ofPaul, value: 320_000 });
    const valued = await last(paul.member, id);
    await agreeStep(karim.member, { bookingId: id, noteId: valued });
    await agreeStep(karim.member, { bookingId: id, noteId: valued });
    expect(await balance(theo.member, id)).toContainEqual(['Karim', 50]);
    await agreeStep(theo.member, { bookingId: id, noteId: valued });
    expect(await balance(theo.member, id)).toEqual([
      ['Théo', 50],
      ['Karim', 70],
      ['Paul', -120],
    ]);
    await expect(takeBackStep(paul.member, { bookingId: id, noteId: valued })).rejects.toMatchObject({
      key: 'dossier.stands',
    });

    // A program of theirs reads the same.
    const read = (await callsOf(theo.member)).get(`/api/v1/bookings/${id}/dossier`);
    expect((await read).body).toMatchObject({
      isOpen: true,
      balance: expect.arrayContaining([
        { holder: expect.objectContaining({ name: 'Paul' }), amountMinor: -12_000_000 },
      ]),
      notes: [
        { step: 'visit', by: { name: 'Karim' }, worth: null },
        { step: 'valuation', day: today(), worth: { amountMinor: 32_000_000 }, isSettled: true, awaits: [] },
      ],
    });

    await note(theo.member, id, { step: 'deed' });
    const mistaken = await last(theo.member, id);
    await expect(note(paul.member, id, { step: 'deed' })).rejects.toMatchObject({ key: 'dossier.deedNoted' });
    await takeBackStep(theo.member, { bookingId: id, noteId: mistaken });
    await expect(agreeStep(paul.member, { bookingId: id, noteId: mistaken })).rejects.toMatchObject({
      key: 'dossier.takenBack',
    });
    await note(paul.member, id, { step: 'deed' });
    const deed = await last(paul.member, id);
    // The last two at the same moment: it ends once.
    await Promise.all([theo, karim].map(({ member }) => agreeStep(member, { bookingId: id, noteId: deed })));
    await runJobs(tasks);
    expect(await ringOf(id)).toEqual({ state: 'ended', holdings: ['ended'], listings: ['gone'] });
    expect(await toldTo(karim.member.id)).toContain('booking.sign_deed.member');
    expect(await db.unit.count({ where: { listingId: paul.thing.id, isActive: true } })).toBe(0);
    await expect(moveBooking(theo.member, { bookingId: id, name: 'leave_file' })).rejects.toMatchObject({
      code: 'conflict',
    });
    expect((await everythingOf(theo.member)).dossierNotes).toHaveLength(1);
  });

  it('are free again for all when one leaves before the deed, and the house looks anew', async () => {
    await openHere();
    const [theo, karim, paul] = await threeHomes();
    const id = await aFile([theo, karim, paul]);
    const { homes } = await fileOf(paul.member, id);
    await note(paul.member, id, { step: 'valuation', holdingId: homes[0]?.holdingId ?? '', value: 190_000 });
    expect(await ringOf(id)).toMatchObject({ state: 'confirmed', listings: ['gone'] });

    // What is noted ahead, all hear of the day before, once; not of what lies further off, nor in the night.
    await note(theo.member, id, { step: 'notary', day: addToDate(today(), { days: 3 }), note: 'À 10 h.' });
    const on = (days: number, hour: string) => new Date(`${addToDate(today(), { days })}T${hour}:00Z`);
    const reminded = () => db.notice.count({ where: { kind: 'dossier.remind', path: { endsWith: id } } });
    for (const [at, times] of [
      [on(1, '12:00'), 0],
      [on(2, '02:00'), 0],
      [on(2, '12:00'), 3],
      [on(2, '13:00'), 3],
    ] as const) {
      await remindOfSteps(at);
      expect([at, await reminded()]).toEqual([at, times]);
    }
    await note(theo.member, id, {
      step: 'visit',
      holdingId: homes[1]?.holdingId ?? '',
      day: addToDate(today(), { days: 5 }),
    });
    await moveBooking(karim.member, { bookingId: id, name: 'leave_file', reason: 'Nous restons.' });
    await remindOfSteps(on(4, '12:00'));
    expect(await reminded()).toBe(3);
    await runJobs(tasks);
    expect(await ringOf(id)).toEqual({ state: 'withdrawn', holdings: ['released'], listings: ['published'] });
    for (const { member } of atLeastOne([theo, paul]))
      expect(await toldTo(member.id)).toContain('booking.leave_file.member');
    await expect(note(paul.member, id, {})).rejects.toMatchObject({ key: 'dossier.closed' });
    expect(await lookForRings()).toBe(1);
  });

  it('and their file are nobody else’s: no stranger, no operator, nobody of another ring reads or writes it', async () => {
    const operator = await openHere();
    const homes = await threeHomes();
    const id = await aFile(homes);
    const others = await Promise.all([aHomeOf('Rose', 210), aHomeOf('Luc', 220)]);
    const theirs = await aFile(others);
    const [paul, rose] = [homes[2].member, others[0].member];
    await note(paul, id, { step: 'preliminary', note: 'Chez Maître Le Goff.' });
    const noteId = await last(paul, id);
    const foreign = (await fileOf(rose, theirs)).homes[0]?.holdingId ?? '';

    for (const viewer of atLeastOne([operator, await aMember({ name: 'Olaf' }), rose])) {
      await expect(bookingFor(viewer, id)).rejects.toMatchObject({ code: 'not_found' });
      expect((await (await callsOf(viewer)).get(`/api/v1/bookings/${id}/dossier`)).status).toBe(404);
      await expect(note(viewer, id, {})).rejects.toMatchObject({ code: 'not_found' });
      await expect(agreeStep(viewer, { bookingId: id, noteId })).rejects.toMatchObject({ code: 'not_found' });
      await expect(takeBackStep(viewer, { bookingId: id, noteId })).rejects.toMatchObject({
        code: 'not_found',
      });
    }
    // By the way of one's own file, neither.
    await expect(agreeStep(rose, { bookingId: theirs, noteId })).rejects.toMatchObject({ code: 'not_found' });
    await expect(note(paul, id, { step: 'visit', holdingId: foreign })).rejects.toMatchObject({
      fields: { holdingId: { key: 'field.choose' } },
    });
    // Steps are noted with what they are: not as a bare step of the life.
    for (const name of atLeastOne(['note_step', 'sign_deed']))
      await expect(moveBooking(homes[0].member, { bookingId: id, name })).rejects.toMatchObject({
        code: 'forbidden',
      });
  });
});
