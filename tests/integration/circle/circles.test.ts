import { changeCircle } from '@/lib/circle/commands/change-circle';
import { foundCircle } from '@/lib/circle/commands/found-circle';
import { declineInvitation, inviteToCircle, joinCircle } from '@/lib/circle/commands/joining';
import { endCircle, leaveCircle, removeFromCircle, setRole } from '@/lib/circle/commands/leaving';
import { addHolderRating } from '@/lib/circle/holders';
import { circlesOf, findCircle, listCircles } from '@/lib/circle/queries';
import { mostCircles } from '@/lib/circle/roles';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { db, transaction } from '@/lib/platform/db/client';
import type { Act } from '@/lib/standing/rights';
import { holdersFor, mayAct, mustAct } from '@/lib/standing/standing';
import { tasks } from '@/lib/worker/tasks';
import { aMember } from '../../support/builders';
import { aCircle, seenNow } from '../../support/circle-builders';
import { runJobs } from '../../support/jobs';
import { openRaces, type Races, tally } from '../../support/races/race';

const described = { name: 'La Boîte à outils', about: 'Nos outils.', area: 'Rennes', isOpen: false };

const toldTo = async ({ id }: Viewer) => {
  const notices = await db.notice.findMany({ where: { memberId: id }, orderBy: { id: 'asc' } });
  return notices.map(({ kind, values }) => [kind, values]);
};

describe('a holder', () => {
  it('is made with each member and each circle, under the same id, and shows what they show', async () => {
    const member = await aMember({ name: 'Awa', about: 'Bonjour', languages: ['fr', 'br'] });
    expect(await db.holder.findUniqueOrThrow({ where: { id: member.id } })).toMatchObject({
      kind: 'member',
      memberId: member.id,
      circleId: null,
      name: 'Awa',
      handle: member.handle,
      about: 'Bonjour',
      languages: ['fr', 'br'],
      goneAt: null,
    });
    const { id } = await foundCircle(member, described);
    expect(await db.holder.findUniqueOrThrow({ where: { id } })).toMatchObject({
      kind: 'circle',
      circleId: id,
      memberId: null,
      name: 'La Boîte à outils',
      about: 'Nos outils.',
    });
    await db.member.update({ where: { id: member.id }, data: { name: 'Awa D.', deletedAt: now() } });
    await changeCircle(member, { circleId: id, ...described, name: 'Les Outils' });
    expect(await db.holder.findUniqueOrThrow({ where: { id: member.id } })).toMatchObject({
      name: 'Awa D.',
      goneAt: expect.any(Date),
    });
    expect((await db.holder.findUniqueOrThrow({ where: { id } })).name).toBe('Les Outils');
  });

  it('is rated as whom it stands for', async () => {
    const { id, people } = await aCircle(['keeper']);
    await transaction((tx) => addHolderRating(tx, id, 4));
    await transaction((tx) => addHolderRating(tx, people[0]?.id ?? '', 5));
    expect(await db.holder.findUniqueOrThrow({ where: { id } })).toMatchObject({
      ratingSum: 4,
      ratingCount: 1,
    });
    expect(await db.circle.findUniqueOrThrow({ where: { id } })).toMatchObject({
      ratingSum: 4,
      ratingCount: 1,
    });
    expect(await db.holder.findUniqueOrThrow({ where: { id: people[0]?.id ?? '' } })).toMatchObject({
      ratingSum: 5,
    });
  });

  it('is a member or a circle, never both and never neither', async () => {
    const { id: memberId } = await aMember();
    const { id: circleId } = await aCircle();
    await expect(db.holder.update({ where: { id: memberId }, data: { circleId } })).rejects.toThrow(
      'holder_is_one',
    );
    await expect(db.holder.update({ where: { id: memberId }, data: { memberId: null } })).rejects.toThrow(
      'holder_is_one',
    );
  });
});

describe('a circle', () => {
  it('is founded once by one form, and has its founder as keeper', async () => {
    const member = await aMember();
    const _once = crypto.randomUUID();
    const twice = await Promise.all([0, 1].map(() => foundCircle(member, { ...described, _once })));
    expect(twice).toEqual([{ id: _once }, { id: _once }]);
    const page = await findCircle(await seenNow(member), { id: _once });
    expect(page).toMatchObject({
      name: described.name,
      handle: expect.any(String),
      role: 'keeper',
      memberCount: 1,
    });
    await expect(foundCircle(await aMember(), { ...described, _once })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('is founded beside others of the same name at the same moment, each at an address of its own', async () => {
    const founders = await Promise.all([aMember(), aMember(), aMember()]);
    const name = 'Atelier du quai';
    const made = await Promise.all(founders.map((each) => foundCircle(each, { ...described, name })));
    const rows = await db.circle.findMany({ where: { id: { in: made.map(({ id }) => id) } } });
    expect(new Set(rows.map(({ handle }) => handle)).size).toBe(3);
  });

  it('is founded by members with a confirmed address only', async () => {
    const nobody = await aMember({ emailConfirmedAt: null });
    await expect(foundCircle(nobody, described)).rejects.toMatchObject({ key: 'member.confirmFirst' });
    await expect(foundCircle(null, described)).rejects.toMatchObject({ code: 'unauthorized' });
  });

  it('takes in who was invited, as what they were invited; others only where anyone may join', async () => {
    const { id, people } = await aCircle(['keeper']);
    const [keeper] = people as [Viewer];
    const [helper, stranger] = [await aMember({ name: 'Ilan' }), await aMember()];
    await expect(joinCircle(stranger, { circleId: id })).rejects.toMatchObject({ key: 'circle.inviteOnly' });
    await inviteToCircle(keeper, { circleId: id, handle: helper.handle, role: 'helper' });
    await inviteToCircle(keeper, { circleId: id, handle: helper.handle, role: 'helper' });
    expect((await circlesOf(helper)).invitations).toMatchObject([{ id, role: 'helper', by: keeper.name }]);
    await joinCircle(helper, { circleId: id });
    await joinCircle(helper, { circleId: id });
    expect(await circlesOf(await seenNow(helper))).toMatchObject({
      circles: [{ id, role: 'helper', memberCount: 2 }],
      invitations: [],
    });
    await changeCircle(keeper, { circleId: id, ...described, isOpen: true });
    await joinCircle(stranger, { circleId: id });
    expect((await findCircle(await seenNow(stranger), { id })).role).toBe('member');
    await runJobs(tasks);
    expect(await toldTo(helper)).toEqual([
      ['circle.invite', { other: keeper.name, title: 'La Boîte à outils' }],
    ]);
    expect((await toldTo(keeper)).map(([kind]) => kind)).toEqual(['circle.join', 'circle.join']);
  });

  it('says beside the name whom it cannot invite', async () => {
    const { id, people } = await aCircle(['keeper', 'member']);
    const [keeper, member] = people as [Viewer, Viewer];
    const unconfirmed = await aMember({ emailConfirmedAt: null });
    for (const [handle, key] of [
      ['nobody-at-all', 'circle.noSuchMember'],
      [unconfirmed.handle, 'circle.noSuchMember'],
      [member.handle, 'circle.isIn'],
    ] as const)
      await expect(inviteToCircle(keeper, { circleId: id, handle, role: 'member' })).rejects.toMatchObject({
        fields: { handle: { key } },
      });
  });

  it('is no longer an invitation once it was declined', async () => {
    const { id, people } = await aCircle(['keeper']);
    const guest = await aMember();
    await inviteToCircle(people[0] as Viewer, { circleId: id, handle: guest.handle, role: 'member' });
    await declineInvitation(guest, { circleId: id });
    await expect(joinCircle(guest, { circleId: id })).rejects.toMatchObject({ key: 'circle.inviteOnly' });
    await expect(declineInvitation(guest, { circleId: id })).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is run by its keepers alone', async () => {
    const { id, people } = await aCircle(['keeper', 'helper', 'member']);
    const [keeper, helper, member] = people as [Viewer, Viewer, Viewer];
    const stranger = await aMember();
    for (const who of [helper, member, stranger]) {
      const refused = { code: 'forbidden', key: 'circle.notYours' };
      await expect(changeCircle(who, { circleId: id, ...described })).rejects.toMatchObject(refused);
      await expect(
        inviteToCircle(who, { circleId: id, handle: stranger.handle, role: 'member' }),
      ).rejects.toMatchObject(refused);
      await expect(setRole(who, { circleId: id, memberId: who.id, role: 'keeper' })).rejects.toMatchObject(
        refused,
      );
      await expect(removeFromCircle(who, { circleId: id, memberId: keeper.id })).rejects.toMatchObject(
        refused,
      );
    }
    await setRole(keeper, { circleId: id, memberId: helper.id, role: 'keeper' });
    await removeFromCircle(helper, { circleId: id, memberId: member.id });
    expect((await findCircle(keeper, { id })).members.map(({ role }) => role)).toEqual(['keeper', 'keeper']);
    const history = await db.circleEvent.findMany({ where: { circleId: id }, orderBy: { id: 'asc' } });
    expect(history.map(({ name }) => name).sort()).toEqual(['found', 'remove', 'set_role']);
    await expect(db.circleEvent.deleteMany({ where: { circleId: id } })).rejects.toMatchObject({
      code: 'P2003',
    });
  });

  it('shows everyone who keeps it, those in it who is there, and keepers who was invited', async () => {
    const { id, people } = await aCircle(['keeper', 'helper', 'member']);
    const [keeper, helper] = people as [Viewer, Viewer, Viewer];
    const guest = await aMember();
    await inviteToCircle(keeper, { circleId: id, handle: guest.handle, role: 'member' });
    const seen = async (viewer: Viewer | null) => {
      const { members, invitations } = await findCircle(viewer, { id });
      return [members.length, invitations.length];
    };
    expect(await seen(null)).toEqual([1, 0]);
    expect(await seen(guest)).toEqual([1, 0]);
    expect(await seen(helper)).toEqual([3, 0]);
    expect(await seen(keeper)).toEqual([3, 1]);
  });

  it('keeps a keeper: the last one can neither leave nor become something else', async () => {
    const { id, people } = await aCircle(['keeper', 'member']);
    const [keeper] = people as [Viewer];
    const refused = { code: 'conflict', key: 'circle.lastKeeper' };
    await expect(leaveCircle(keeper, { circleId: id })).rejects.toMatchObject(refused);
    await expect(
      setRole(keeper, { circleId: id, memberId: keeper.id, role: 'member' }),
    ).rejects.toMatchObject(refused);
    await expect(db.circleMember.deleteMany({ where: { circleId: id } })).rejects.toThrow('no keeper');
    await expect(
      db.circle.create({ data: { name: 'Nobody’s', handle: `nobody-${Date.now()}` } }),
    ).rejects.toThrow('no keeper');
  });

  it('that is closed is there for those in it only, and takes nobody in', async () => {
    const { id, people } = await aCircle(['keeper'], { isOpen: true });
    const [keeper] = people as [Viewer];
    expect((await listCircles({ limit: 50 })).items.map((each) => each.id)).toContain(id);
    await transaction((tx) => endCircle(tx, keeper, id, now()));
    expect((await listCircles({ limit: 50 })).items.map((each) => each.id)).not.toContain(id);
    expect((await findCircle(keeper, { id })).closedAt).not.toBeNull();
    await expect(findCircle(null, { id })).rejects.toMatchObject({ code: 'not_found' });
    await expect(joinCircle(await aMember(), { circleId: id })).rejects.toMatchObject({ code: 'not_found' });
    expect((await circlesOf(keeper)).circles).toEqual([]);
  });

  it(`is one of ${mostCircles} at most for each member`, async () => {
    const { id, people } = await aCircle(['keeper'], { isOpen: true });
    const [keeper] = people as [Viewer];
    const many = await aMember();
    for (let at = 0; at < mostCircles; at++)
      await db.circle.create({
        data: {
          name: `Cercle ${at}`,
          handle: `${many.handle}-${at}`,
          members: { create: [{ memberId: keeper.id, role: 'keeper' }, { memberId: many.id }] },
        },
      });
    const refused = { code: 'conflict', key: 'circle.tooMany' };
    await expect(joinCircle(many, { circleId: id })).rejects.toMatchObject(refused);
    await expect(foundCircle(many, described)).rejects.toMatchObject(refused);
  });
});

describe('what somebody may do for a circle', () => {
  it('is read with their own row, and follows their role', async () => {
    const { id, people } = await aCircle(['keeper', 'helper', 'lender', 'member']);
    const [keeper, helper, lender, member] = people as [Viewer, Viewer, Viewer, Viewer];
    expect(keeper.circles).toEqual([{ id, role: 'keeper' }]);
    const having = (act: Act) => people.filter((who) => mayAct(who, act, id));
    expect(having('booking.answer')).toEqual([keeper]);
    expect(having('listing.edit')).toEqual([keeper, helper]);
    expect(having('booking.handOver')).toEqual([keeper, helper, lender]);
    expect(holdersFor(helper, 'booking.see')).toEqual([helper.id, id]);
    expect(holdersFor(helper, 'booking.answer')).toEqual([helper.id]);
    expect(holdersFor(null, 'booking.see')).toEqual([]);
    expect(() => mustAct(member, 'listing.edit', id)).toThrow(
      expect.objectContaining({ code: 'forbidden', key: 'standing.notYours' }),
    );
    const stranger = await aMember();
    expect(() => mustAct(stranger, 'listing.edit', id)).toThrow(
      expect.objectContaining({ code: 'not_found' }),
    );
    expect(() => mustAct(stranger, 'listing.edit', stranger.id)).not.toThrow();
    await setRole(keeper, { circleId: id, memberId: helper.id, role: 'keeper' });
    expect(mayAct(await seenNow(helper), 'booking.answer', id)).toBe(true);
  });
});

describe('several processes at once', () => {
  let races: Races;
  beforeAll(async () => {
    races = await openRaces();
  }, 60_000);
  afterAll(() => races.close());

  it('let three keepers leave at the same moment: one of them stays', async () => {
    const { id: circleId, people } = await aCircle(['keeper', 'keeper', 'keeper']);
    const leaving = people.map((viewer) => ({ racer: 'leaveCircle', input: { viewer, circleId } }) as const);
    expect(tally(await races.race(leaving))).toEqual({
      won: 2,
      refused: { 'conflict circle.lastKeeper': 1 },
    });
    expect(await db.circleMember.count({ where: { circleId, role: 'keeper' } })).toBe(1);
  });

  it('let them go past every command: the database keeps one', async () => {
    const { id: circleId, people } = await aCircle(['keeper', 'keeper', 'keeper']);
    const going = people.map(
      ({ id: memberId }) => ({ racer: 'dropKeeper', input: { circleId, memberId } }) as const,
    );
    const outcomes = await races.race(going);
    expect(outcomes.filter(({ won }) => won)).toHaveLength(2);
    expect(await db.circleMember.count({ where: { circleId, role: 'keeper' } })).toBe(1);
  });
});
