import 'server-only';
import type { OutsideIdentity } from '@/lib/platform/auth/oidc';
import { now } from '@/lib/platform/clock';
import { type Db, transaction } from '@/lib/platform/db/client';
import { revokeLinks } from '../links';
import { Name } from '../schema';
import type { SignedIn } from './sign-in';
import { addMember } from './sign-up';

/** A member who signed up here and whom the provider vouches for. A password set before anyone proved the address goes. */
const claimAddress = async (tx: Db, member: { id: string; emailConfirmedAt: Date | null }): Promise<void> => {
  if (member.emailConfirmedAt) return;
  await tx.member.update({ where: { id: member.id }, data: { emailConfirmedAt: now(), passwordHash: null } });
  await revokeLinks(tx, member.id);
};

/** The name that the provider gives, or what stands before the @, where it could be typed here too. */
const nameOf = ({ name, email }: OutsideIdentity): string => {
  const given = [name, email?.split('@')[0]?.replaceAll('.', ' ')].map(
    (each) => Name.safeParse(each?.slice(0, 60)).data,
  );
  return given.find((each) => each !== undefined) ?? 'Mitoyen';
};

/**
 * The member behind a sign-in at an outside provider, made or linked the first time. An address that the provider does
 * not vouch for (`email_verified`) opens nothing: anyone could have typed it there. Null is a refusal.
 */
export const signInByIdentity = async (identity: OutsideIdentity): Promise<SignedIn | null> =>
  transaction(async (tx) => {
    const { provider, subject, email, isEmailVerified, locale } = identity;
    const known = await tx.identity.findUnique({
      where: { provider_subject: { provider, subject } },
      include: { member: true },
    });
    if (known?.member.deletedAt) return null;
    if (known) return { memberId: known.member.id, epoch: known.member.sessionEpoch };
    if (!email || !isEmailVerified) return null;
    await addMember(tx, { email, name: nameOf(identity), locale, emailConfirmedAt: now() });
    const member = await tx.member.findUniqueOrThrow({ where: { email } });
    if (member.deletedAt) return null;
    await claimAddress(tx, member);
    await tx.identity.create({ data: { provider, subject, memberId: member.id } });
    return { memberId: member.id, epoch: member.sessionEpoch };
  });
