import 'server-only';
import { randomUUID } from 'node:crypto';
import type { OutsideIdentity } from '@/lib/platform/auth/oidc';
import { providerName } from '@/lib/platform/auth/provider-names';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import { queueMail } from '@/lib/platform/mail/send';
import { notFound } from '@/lib/shared/errors';
import { isLocale } from '@/lib/shared/locale';
import { revokeLinks } from '../links';
import { Name, type OwnProvider } from '../schema';
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

type Told = { id: string; email: string; name: string; locale: string };

const tellOfProvider = async (tx: Db, member: Told, provider: string): Promise<void> => {
  await queueMail(tx, {
    key: `provider:${randomUUID()}`,
    to: member.email,
    locale: isLocale(member.locale) ? member.locale : 'fr',
    template: 'step',
    values: {
      kind: 'account.providerAdded',
      path: '/settings/account',
      name: member.name,
      provider: providerName(provider),
    },
  });
};

/**
 * The member behind a sign-in at an outside provider, made or linked the first time. An address that the provider does
 * not vouch for (`email_verified`) opens nothing: anyone could have typed it there; nor does one that its member took
 * off. Who had an account before is told by mail. Null is a refusal.
 */
export const signInByIdentity = async (identity: OutsideIdentity): Promise<SignedIn | null> =>
  transaction(async (tx) => {
    const { provider, subject, email, isEmailVerified, locale } = identity;
    const known = await tx.identity.findUnique({
      where: { provider_subject: { provider, subject } },
      include: { member: true },
    });
    if (known?.member.deletedAt || known?.removedAt) return null;
    if (known) return { memberId: known.member.id, epoch: known.member.sessionEpoch };
    if (!email || !isEmailVerified) return null;
    const before = await tx.member.findUnique({ where: { email }, select: { id: true } });
    await addMember(tx, { email, name: nameOf(identity), locale, emailConfirmedAt: now() });
    const member = await tx.member.findUniqueOrThrow({ where: { email } });
    if (member.deletedAt) return null;
    await claimAddress(tx, member);
    await tx.identity.create({ data: { provider, subject, memberId: member.id } });
    if (before) await tellOfProvider(tx, member, provider);
    return { memberId: member.id, epoch: member.sessionEpoch };
  });

/**
 * A provider opens the viewer's account no more, nor does any session from before, which could be one that began there:
 * this browser gets a new one. It can be the last way in: a link by mail always works.
 */
export const removeProvider = async (viewer: Viewer, { provider }: OwnProvider): Promise<SignedIn> =>
  transaction(async (tx) => {
    const { count } = await tx.identity.updateMany({
      where: { memberId: viewer.id, provider, removedAt: null },
      data: { removedAt: now() },
    });
    if (count === 0) throw notFound();
    const { sessionEpoch } = await tx.member.update({
      where: { id: viewer.id },
      data: { sessionEpoch: { increment: 1 } },
      select: { sessionEpoch: true },
    });
    return { memberId: viewer.id, epoch: sessionEpoch };
  });

/** A provider that the viewer took off opens their account again. */
export const restoreProvider = async (viewer: Viewer, { provider }: OwnProvider): Promise<void> => {
  const { count } = await db.identity.updateMany({
    where: { memberId: viewer.id, provider, removedAt: { not: null } },
    data: { removedAt: null },
  });
  if (count === 0) throw notFound();
};
