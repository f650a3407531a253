/** `Mitoyen <bonjour@example.org>`, or an address alone. */
const addressIn = (sender: string): string => /<([^>]+)>/.exec(sender)?.[1] ?? sender;

type Settings = {
  CONTACT_EMAIL?: string | undefined;
  SECURITY_CONTACT?: string | undefined;
  MAIL_FROM: string;
};

/**
 * Whom people write to, once for every place that says so: the contact page, the legal notice, security.txt. Where no
 * address is set apart for it, the one that the site's own mail comes from.
 */
export const contactsOf = ({ CONTACT_EMAIL, SECURITY_CONTACT, MAIL_FROM }: Settings) => {
  const people = CONTACT_EMAIL ?? addressIn(MAIL_FROM);
  return { people, security: SECURITY_CONTACT ?? people };
};
