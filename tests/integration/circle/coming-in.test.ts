import { answerRequest, askToJoin, takeRequestBack } from '@/lib/circle/commands/asking';
import { inviteToCircle, joinCircle } from '@/lib/circle/commands/joining';
import { mailInvitation, renewLink } from '@/lib/circle/commands/link';
import { circleByLink, findCircle, listCircles } from '@/lib/circle/queries';
import { mostCircles } from '@/lib/circle/roles';
import { closeCircle } from '@/lib/operation/commands/close-circle';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import { tasks } from '@/lib/worker/tasks';
import { aMember } from '../../support/builders';
import { aCircle, seenNow } from '../../support/circle-builders';
import { runJobs } from '../../support/jobs';

const kindsTo = async ({ id }: Viewer): Promise<string[]> => {
  const notices = await db.notice.findMany({ where: { memberId: id }, orderBy: { id: 'asc' } });
  return notices.map(({ kind }) => kind);
};

const mailsTo = async ({ id }: Viewer): Promise<string[]> => {
  const { email } = await db.member.findUniqueOrThrow({ where: { id } });
  return (await db.mail.findMany({ where: { to: email }, orderBy: { id: 'asc' } })).map(
    ({ template }) => template,
  );
};

/** A circle with two keepers and a helper, and somebody who is not in it. */
const cast = async () => {
  const { id, people } = await aCircle(['keeper', 'keeper', 'helper']);
  const [keeper, second, helper] = people as [Viewer, Viewer, Viewer];
  return { id, keeper, second, helper, stranger: await aMember() };
};

describe('who asks to join a circle', () => {
  it('is taken in by a yes of any keeper, who all hear of it by mail; asked twice is asked once', async () => {
    const { id, keeper, second, helper, stranger } = await cast();
    await askToJoin(stranger, { circleId: id });
    await askToJoin(stranger, { circleId: id });
    expect((await findCircle(stranger, { id })).hasAsked).toBe(true);
    expect((await findCircle(helper, { id })).requests).toEqual([]);
    expect((await findCircle(second, { id })).requests).toMatchObject([{ id: stranger.id }]);
    await answerRequest(second, { circleId: id, memberId: stranger.id, answer: 'admit' });
    expect(await findCircle(await seenNow(stranger), { id })).toMatchObject({
      role: 'member',
      hasAsked: false,
    });
    await runJobs(tasks);
    for (const each of [keeper, second]) {
      expect(await kindsTo(each)).toEqual(['circle.ask']);
      expect(await mailsTo(each)).toEqual(['circle.ask']);
    }
    expect(await kindsTo(helper)).toEqual([]);
    expect(await kindsTo(stranger)).toEqual(['circle.admit']);
    expect(await mailsTo(stranger)).toEqual(['circle.admit']);
  });

  it('hears a no, and may ask again; what was taken back can no longer be answered', async () => {
    const { id, keeper, stranger } = await cast();
    const which = { circleId: id, memberId: stranger.id };
    await askToJoin(stranger, { circleId: id });
    await answerRequest(keeper, { ...which, answer: 'refuse' });
    expect((await findCircle(await seenNow(stranger), { id })).role).toBeNull();
    await askToJoin(stranger, { circleId: id });
    await takeRequestBack(stranger, { circleId: id });
    await expect(answerRequest(keeper, { ...which, answer: 'admit' })).rejects.toMatchObject({
      code: 'not_found',
    });
    await runJobs(tasks);
    expect(await kindsTo(stranger)).toEqual(['circle.refuse']);
  });

  it('is answered once by two keepers who answer at once', async () => {
    const { id, keeper, second, stranger } = await cast();
    await askToJoin(stranger, { circleId: id });
    const which = { circleId: id, memberId: stranger.id } as const;
    const answers = await Promise.allSettled([
      answerRequest(keeper, { ...which, answer: 'admit' }),
      answerRequest(second, { ...which, answer: 'refuse' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await db.circleEvent.count({ where: { ...which, name: { in: ['admit', 'refuse'] } } })).toBe(1);
  });

  it('is answered by keepers alone', async () => {
    const { id, helper, stranger } = await cast();
    await askToJoin(stranger, { circleId: id });
    for (const who of [helper, stranger])
      await expect(
        answerRequest(who, { circleId: id, memberId: stranger.id, answer: 'admit' }),
      ).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('has confirmed their address', async () => {
    const { id } = await cast();
    const nobody = await aMember({ emailConfirmedAt: null });
    await expect(askToJoin(nobody, { circleId: id })).rejects.toMatchObject({ key: 'member.confirmFirst' });
  });

  it('is not taken in where they are in as many as one can be in: the keeper hears why', async () => {
    const { id, keeper, stranger } = await cast();
    await askToJoin(stranger, { circleId: id });
    for (let at = 0; at < mostCircles; at++)
      await db.circle.create({
        data: {
          name: `Cercle ${at}`,
          handle: `${stranger.handle}-${at}`,
          members: { create: [{ memberId: keeper.id, role: 'keeper' }, { memberId: stranger.id }] },
        },
      });
    await expect(
      answerRequest(keeper, { circleId: id, memberId: stranger.id, answer: 'admit' }),
    ).rejects.toMatchObject({ key: 'circle.theirsTooMany' });
    expect(await db.circleRequest.count({ where: { circleId: id } })).toBe(1);
  });

  it('has asked for nothing any more once they are invited and come, or close their account', async () => {
    const { id, keeper, stranger } = await cast();
    await askToJoin(stranger, { circleId: id });
    await inviteToCircle(keeper, { circleId: id, handle: stranger.handle, role: 'helper' });
    await joinCircle(stranger, { circleId: id });
    expect(await db.circleRequest.count({ where: { circleId: id } })).toBe(0);
    const leaver = await aMember();
    await askToJoin(leaver, { circleId: id });
    expect(await db.circleRequest.count({ where: { circleId: id } })).toBe(1);
  });
});

describe('the link of a circle', () => {
  it('lets in whoever has it, as a member, until it is replaced', async () => {
    const { id, keeper, helper, stranger } = await cast();
    const { linkKey } = await findCircle(keeper, { id });
    expect((await findCircle(helper, { id })).linkKey).toBeNull();
    const led = await circleByLink(linkKey ?? '');
    expect(led).toMatchObject({ id });
    await joinCircle(stranger, { circleId: id, key: led?.key });
    expect((await findCircle(await seenNow(stranger), { id })).role).toBe('member');
    await renewLink(keeper, { circleId: id });
    expect(await circleByLink(linkKey ?? '')).toBeNull();
    await expect(joinCircle(await aMember(), { circleId: id, key: led?.key })).rejects.toMatchObject({
      key: 'circle.inviteOnly',
    });
    await expect(renewLink(helper, { circleId: id })).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('of one circle opens no other', async () => {
    const { keeper, id } = await cast();
    const other = await aCircle(['keeper']);
    const led = await circleByLink((await findCircle(keeper, { id })).linkKey ?? '');
    await expect(joinCircle(await aMember(), { circleId: other.id, key: led?.key })).rejects.toMatchObject({
      key: 'circle.inviteOnly',
    });
  });

  it('is mailed to any address without a word that anyone wrote, once under each link', async () => {
    const { id, people } = await aCircle(['keeper'], { name: 'Zinzolin' });
    const keeper = { ...(people[0] as Viewer), name: 'Quidam Aigu' };
    const email = `friend-${id}@example.org`;
    await mailInvitation(keeper, { circleId: id, email });
    await mailInvitation(keeper, { circleId: id, email });
    const mails = await db.mail.findMany({ where: { to: email } });
    expect(mails).toHaveLength(1);
    const { text = '', html = '', subject = '' } = mails[0] ?? {};
    const { linkKey } = await findCircle(keeper, { id });
    expect(text).toContain(encodeURIComponent(linkKey ?? '?'));
    const { name } = await db.member.findUniqueOrThrow({ where: { id: keeper.id } });
    for (const written of ['Zinzolin', 'zinzolin', name, 'Quidam'])
      for (const part of [text, html, subject]) expect(part).not.toContain(written);
  });
});

describe('circles by name', () => {
  it('are found by a part of it, whatever its accents and capitals', async () => {
    const { id } = await aCircle(['keeper'], { name: 'Le Fournil Étoilé' });
    const found = async (q: string) => (await listCircles({ q })).items.map((each) => each.id);
    expect(await found('etoile')).toEqual([id]);
    expect(await found('FOURNIL É')).toEqual([id]);
    expect(await found('%')).toEqual([]);
    expect(await found('xyzzy')).toEqual([]);
  });
});

describe('a circle that is closed', () => {
  it('is closed by a keeper, and all in it hear of it', async () => {
    const { id, keeper, second, helper } = await cast();
    await expect(closeCircle(helper, { circleId: id })).rejects.toMatchObject({ code: 'forbidden' });
    await closeCircle(keeper, { circleId: id });
    await runJobs(tasks);
    expect(await kindsTo(second)).toEqual(['circle.close']);
    expect(await kindsTo(helper)).toEqual(['circle.close']);
    expect((await findCircle(keeper, { id })).mayAdmit).toBe(false);
  });
});
