import { endCircle } from '@/lib/circle/commands/leaving';
import { now } from '@/lib/platform/clock';
import { transaction } from '@/lib/platform/db/client';
import { callsOf, stranger } from '@/tests/support/api';
import { inDays } from '@/tests/support/booking-builders';
import { aListing, aMember } from '@/tests/support/builders';
import { aCampaign } from '@/tests/support/campaign-builders';
import { aCircle } from '@/tests/support/circle-builders';

describe('circles', () => {
  it('are listed for everyone, with how many are in them and what they show, and found by name', async () => {
    const { id, people } = await aCircle(['keeper', 'member'], { name: 'La Ruche aux vélos' });
    await aListing({ ownerId: id, type: 'thing' });
    await aListing({ ownerId: id, type: 'thing', state: 'draft' });
    await aListing({ ownerId: people[0]?.id ?? '', type: 'thing' });
    const { status, body } = await stranger.get('/api/v1/circles?q=ruche');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      items: [{ id, name: 'La Ruche aux vélos', members: 2, listings: 1, isOpen: false }],
      next: null,
    });
    expect(body.items[0].url).toContain('/circles/la-ruche-aux-velos');
    const one = await stranger.get(`/api/v1/circles/${id}`);
    expect(one.body).toEqual(body.items[0]);
    // Who is in it is told to nobody here.
    expect(JSON.stringify(one.body)).not.toContain(people[1]?.name ?? '?');
  });

  it('are read on where a page ends', async () => {
    for (const name of ['Page un', 'Page deux', 'Page trois']) await aCircle(['keeper'], { name });
    const first = await stranger.get('/api/v1/circles?q=page&limit=2');
    const second = await stranger.get(`/api/v1/circles?q=page&limit=2&cursor=${first.body.next}`);
    const names = [...first.body.items, ...second.body.items].map(({ name }: { name: string }) => name);
    expect(names).toEqual(['Page trois', 'Page deux', 'Page un']);
    expect(second.body.next).toBeNull();
  });

  it('are not there once they are closed, nor where there is none', async () => {
    const { id, people } = await aCircle(['keeper']);
    const [keeper] = people;
    if (!keeper) throw new Error('a circle has a keeper');
    await transaction((tx) => endCircle(tx, keeper, id, now()));
    expect((await stranger.get(`/api/v1/circles/${id}`)).status).toBe(404);
    expect((await stranger.get('/api/v1/circles/none')).status).toBe(404);
  });
});

describe('what a circle offers', () => {
  it('names the circle as its provider, and leads to its page', async () => {
    const { id } = await aCircle(['keeper'], { name: 'Le Fablab du Mail' });
    const listing = await aListing({ ownerId: id, type: 'thing', title: 'Découpeuse au laser' });
    const { body } = await stranger.get(`/api/v1/listings/${listing.id}`);
    expect(body.provider).toMatchObject({ kind: 'circle', id, name: 'Le Fablab du Mail' });
    expect(body.provider.url).toContain('/circles/le-fablab-du-mail');
    const found = await stranger.get(`/api/v1/listings?owner=${id}`);
    expect(found.body.items).toMatchObject([{ id: listing.id, provider: { kind: 'circle', id } }]);
  });

  it('is begun by a keeper or a helper on its behalf, and by nobody else', async () => {
    const { id, people } = await aCircle(['keeper', 'helper', 'member']);
    const begin = async (who: { id: string }) =>
      (await callsOf(who)).post('/api/v1/listings', {
        type: 'thing',
        title: 'Niveau laser',
        description: 'Droit.',
        details: { condition: 'good', power: 'none' },
        onBehalfOf: id,
      });
    const answers = [];
    for (const who of [...people, await aMember()]) answers.push(await begin(who));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 403, 404]);
    expect(answers[1]?.body.provider).toMatchObject({ kind: 'circle', id });
  });

  it('may ask for something as a customer, through a keeper', async () => {
    const { id, people } = await aCircle(['keeper', 'helper', 'member']);
    const listing = await aListing();
    const ask = async (who: { id: string }) =>
      (await callsOf(who)).post('/api/v1/bookings', {
        listingId: listing.id,
        onBehalfOf: id,
        from: inDays(3),
        to: inDays(4),
        message: 'Pour le fablab.',
      });
    const answers = [];
    for (const who of [...people, await aMember()]) answers.push(await ask(who));
    expect(answers.map(({ status }) => status)).toEqual([201, 403, 403, 404]);
    expect(answers[0]?.body.customer).toMatchObject({ kind: 'circle', id });
    const quote = await (await callsOf(people[0] as { id: string })).post('/api/v1/quotes', {
      listingId: listing.id,
      onBehalfOf: id,
      from: inDays(6),
      to: inDays(7),
    });
    expect(quote).toMatchObject({ status: 200, body: { problems: [] } });
  });

  it('leads a project, to whose page its name leads', async () => {
    const { id } = await aCircle(['keeper'], { name: 'Le Verger du Mail' });
    const campaign = await aCampaign({ leadId: id });
    const { body } = await stranger.get(`/api/v1/campaigns/${campaign.id}`);
    expect(body.lead).toMatchObject({ id, kind: 'circle', name: 'Le Verger du Mail' });
    expect(body.lead.url).toContain('/circles/le-verger-du-mail');
  });

  it('is told from what a member offers', async () => {
    const member = await aMember();
    const listing = await aListing({ ownerId: member.id, type: 'thing' });
    const { body } = await stranger.get(`/api/v1/listings/${listing.id}`);
    expect(body.provider).toMatchObject({ kind: 'member', id: member.id });
    expect(body.provider.url).toContain(`/members/${member.handle}`);
  });
});
