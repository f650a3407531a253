import { hashPassword } from '@/lib/platform/auth/password';
import { db } from '@/lib/platform/db/client';
import { as, stranger } from '@/tests/support/api';
import { aMember } from '@/tests/support/builders';
import { letPass, presentTime } from '@/tests/support/clock';

const password = 'correct horse battery';
const member = async (more = {}) => aMember({ passwordHash: await hashPassword(password), ...more });

afterEach(presentTime);

describe('a token', () => {
  it('is given for the right password, shown once, kept hashed', async () => {
    const { id, email } = await member();
    const made = await stranger.post('/api/v1/tokens', { email, password, name: 'Agenda' });
    expect(made.status).toBe(201);
    expect(made.headers.get('cache-control')).toBe('no-store');
    const { token } = made.body;
    const stored = await db.apiToken.findUniqueOrThrow({ where: { id: made.body.id } });
    expect(stored).toMatchObject({ memberId: id, name: 'Agenda', scopes: ['read', 'write'] });
    expect(JSON.stringify(stored)).not.toContain(token);
    const me = await as(token).get('/api/v1/me');
    expect(me.body).toMatchObject({ id, email, isConfirmed: true });
  });

  it('is refused in the same words for a wrong password, an unknown address, and one never confirmed', async () => {
    const { email } = await member();
    const unconfirmed = await member({ emailConfirmedAt: null });
    const tries = [
      { email, password: 'wrong' },
      { email: 'nobody@example.org', password },
      { email: unconfirmed.email, password },
    ];
    const answers = await Promise.all(
      tries.map((given) => stranger.post('/api/v1/tokens', { ...given, name: 'x' })),
    );
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  });

  it('is not guessed: after ten wrong passwords there is a pause, which says how long', async () => {
    const { email } = await member();
    const guess = () => stranger.post('/api/v1/tokens', { email, password: 'wrong', name: 'x' });
    for (let tries = 0; tries < 10; tries += 1) expect((await guess()).status).toBe(401);
    const refused = await guess();
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await stranger.post('/api/v1/tokens', { email, password, name: 'x' })).status).toBe(429);
  });

  it('works no more once it is revoked, and nobody else can revoke it', async () => {
    const { email } = await member();
    const { token, id } = (await stranger.post('/api/v1/tokens', { email, password, name: 'x' })).body;
    const other = await member();
    const theirs = (await stranger.post('/api/v1/tokens', { email: other.email, password, name: 'x' })).body;
    expect((await as(theirs.token).delete(`/api/v1/tokens/${id}`)).status).toBe(404);
    expect((await as(token).delete(`/api/v1/tokens/${id}`)).status).toBe(204);
    const after = await as(token).get('/api/v1/me');
    expect(after.status).toBe(401);
    expect(after.headers.get('www-authenticate')).toMatch(/^Bearer/);
  });

  it('works no more once it has expired', async () => {
    const { email } = await member();
    const { token, expiresAt } = (await stranger.post('/api/v1/tokens', { email, password, name: 'x' })).body;
    letPass({ days: 91 });
    expect(Date.parse(expiresAt)).toBeLessThan(Date.now() + 91 * 86_400_000);
    expect((await as(token).get('/api/v1/me')).status).toBe(401);
  });

  it('does only what its scopes say', async () => {
    const { email } = await member();
    const only = async (scopes: string[]) =>
      as((await stranger.post('/api/v1/tokens', { email, password, name: 'x', scopes })).body.token);
    const reader = await only(['read']);
    expect((await reader.get('/api/v1/bookings')).status).toBe(200);
    expect((await reader.post('/api/v1/bookings', { listingId: 'x', from: 'x', to: 'x' })).status).toBe(403);
    const writer = await only(['write']);
    expect((await writer.get('/api/v1/bookings')).status).toBe(403);
  });

  it('goes in the header alone', async () => {
    const { email } = await member();
    const { token } = (await stranger.post('/api/v1/tokens', { email, password, name: 'x' })).body;
    for (const name of ['token', 'access_token', 'authorization']) {
      expect((await stranger.get(`/api/v1/me?${name}=${token}`)).status).toBe(401);
    }
    const cookie = { cookie: `next-auth.session-token=${token}` };
    expect((await stranger.get('/api/v1/me', { headers: cookie })).status).toBe(401);
    expect((await stranger.get('/api/v1/me', { headers: { authorization: `Basic ${token}` } })).status).toBe(
      401,
    );
  });

  it('that is wrong is refused also where strangers are served', async () => {
    expect((await stranger.get('/api/v1/listings')).status).toBe(200);
    expect((await as('mitoyen_wrong').get('/api/v1/listings')).status).toBe(401);
  });

  it('of a member who is gone opens nothing', async () => {
    const gone = await member();
    const { token } = (await stranger.post('/api/v1/tokens', { email: gone.email, password, name: 'x' }))
      .body;
    await db.member.update({ where: { id: gone.id }, data: { deletedAt: new Date() } });
    expect((await as(token).get('/api/v1/me')).status).toBe(401);
  });
});
