import { join, resolve } from 'node:path';
import { createToken } from '@/lib/member/commands/tokens';
import { Chance } from '@/tests/fuzz/chance';
import { apiTargets, requestTo } from '@/tests/fuzz/requests';
import { routeFileOf } from '@/tests/support/api';
import { aListing, aMember } from '@/tests/support/builders';
import { aCampaign } from '@/tests/support/campaign-builders';

const seed = 20_261_129;
const each = 12;
const root = resolve(__dirname, '../../..');

/** The values of a path's names, as Next hands them to a handler. */
const paramsOf = (pattern: string, pathname: string): Record<string, string> | undefined => {
  const [names, parts] = [pattern.split('/'), pathname.split('/')];
  const pairs = names.flatMap((name, index) =>
    name.startsWith('{') ? [[name.slice(1, -1), decodeURIComponent(parts[index] ?? '')]] : [],
  );
  return pairs.length > 0 ? Object.fromEntries(pairs) : undefined;
};

const statusOf = async (pattern: string, sent: ReturnType<typeof requestTo>): Promise<number> => {
  const url = new URL(sent.path, 'http://localhost:3000');
  const request = new Request(url, { method: sent.method, headers: sent.headers, body: sent.body ?? null });
  const handlers = await import(join(root, routeFileOf(pattern)));
  const answer: Response = await handlers[sent.method](request, {
    params: Promise.resolve(paramsOf(pattern, url.pathname)),
  });
  return answer.status;
};

test.each(apiTargets.map((target) => [target.method, target.path, target] as const))(
  '%s %s has an answer for whatever is sent',
  async (_method, pattern, target) => {
    const member = await aMember();
    const [listing, campaign] = [await aListing({ ownerId: member.id }), await aCampaign({ state: 'live' })];
    const { token } = await createToken(member, { name: 'fuzz', scopes: ['read', 'write'] });
    const known = { id: [listing.id, campaign.id, member.id] };
    const chance = new Chance(seed);
    for (let left = each; left > 0; left--) {
      const sent = requestTo(chance, target, known, { tokens: [token], cookies: [] });
      const status = await statusOf(pattern, sent);
      expect({ seed, sent, isFailure: status >= 500 }).toEqual({ seed, sent, isFailure: false });
    }
  },
);
