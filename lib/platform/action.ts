import 'server-only';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { getLocale } from 'next-intl/server';
import type { z } from 'zod';
import { AppError, type Message } from '@/lib/shared/errors';
import type { FormState } from '@/lib/shared/form-state';
import { isLocale, type Locale } from '@/lib/shared/locale';
import { localPath, paths } from '@/lib/shared/paths';
import { currentViewer } from './auth/session';
import { requireMember, type Viewer } from './auth/viewer';
import { translateRefusal } from './db/refusals';
import { formInput, postedForm, typedValues } from './form-data';
import { fieldMessages } from './i18n/issues';
import { translator } from './i18n/words';
import { readTypedAmounts } from './typed-amounts';
import { clearBlame } from './web/blame';

/**
 * What a finished action leads to: another page, with a word of success (a key in words/<locale>/flash.json), or the same
 * page with `message` in the form, already translated, and what was typed where it `keeps` that. `path` stays on this
 * site whatever was sent; only `outside`, an address that Stripe or a provider gave us, leads away.
 */
export type After = { path?: string; outside?: string; flash?: string; message?: string; keeps?: boolean };

type Context = { locale: Locale };

type Who = { member: Viewer; anyone: Viewer | null };

const translated = (locale: Locale, messages: Record<string, Message>): Record<string, string> => {
  const say = translator(locale, 'errors');
  return Object.fromEntries(
    Object.entries(messages).map(([path, { key, values }]) => [path, say(key, values)]),
  );
};

/** The form again: what was typed, and what to mend, each message beside its field. */
const refused = (
  locale: Locale,
  data: FormData,
  message: Message,
  fields: Record<string, Message>,
): FormState => {
  const { '': whole, ...beside } = fields;
  const shown = whole ?? message;
  return {
    ok: false,
    message: translator(locale, 'errors')(shown.key, shown.values),
    fields: translated(locale, beside),
    values: typedValues(data),
  };
};

export const setFlash = async (key: string): Promise<void> => {
  const jar = await cookies();
  // Not `httpOnly`: the page that shows it ends it. It is only ever the name of a word of ours.
  jar.set('flash', key, { sameSite: 'lax', path: '/', maxAge: 60 });
};

/** The form again, all that was written kept, with a way to sign in beside it. */
const stillThere = (locale: Locale, data: FormData): FormState => ({
  ...refused(locale, data, { key: 'sessionEnded' }, {}),
  way: { href: paths.signIn(locale), label: translator(locale, 'errors')('sessionEndedWay') },
});

/** The address to come back to after signing in: the page the form was on, as the browser told it. */
const pageOf = async (): Promise<string | undefined> => {
  const referer = (await headers()).get('referer');
  if (!referer || !URL.canParse(referer)) return undefined;
  const { pathname, search } = new URL(referer);
  return localPath(pathname + search, '') || undefined;
};

/**
 * A form action: session, schema, command, result. `run` gets the viewer and the checked input and returns where to go.
 * Refusals come back as the form's state, translated, with what was typed; anything else is rethrown for the error page.
 */
const makeAction =
  <WhoKind extends keyof Who>(kind: WhoKind, isWritten = false) =>
  <Schema extends z.ZodType>(
    schema: Schema,
    run: (viewer: Who[WhoKind], input: z.output<Schema>, context: Context) => Promise<After | undefined>,
  ) =>
  async (_state: FormState, posted: FormData): Promise<FormState> => {
    clearBlame();
    const data = postedForm(posted);
    const asked = await getLocale();
    const locale: Locale = isLocale(asked) ? asked : 'fr';
    let after: After | undefined;
    try {
      const viewer = await currentViewer();
      if (kind === 'member' && !viewer) {
        if (isWritten) return stillThere(locale, data);
        redirect(paths.signIn(locale, { next: await pageOf() }));
      }
      const input = formInput(data);
      const { unshown } = readTypedAmounts(data, input, locale);
      const parsed = schema.safeParse(input, { reportInput: true });
      if (!parsed.success) return refused(locale, data, { key: 'form' }, fieldMessages(parsed.error));
      // The form comes back with each amount as it was read beside it: then the same post counts. A button `_reckon` only shows.
      if (unshown && !data.has('_reckon')) return refused(locale, data, { key: 'amount.unshown' }, {});
      const who = (kind === 'member' ? requireMember(viewer) : viewer) as Who[WhoKind];
      after = await run(who, parsed.data, { locale });
    } catch (caught) {
      const error = translateRefusal(caught);
      if (!(error instanceof AppError)) throw error;
      return refused(locale, data, { key: error.key, values: error.values }, error.fields);
    }
    if (after?.flash) await setFlash(after.flash);
    if (after?.outside) redirect(after.outside);
    if (after?.path) redirect(localPath(after.path, paths.home(locale)));
    return { ok: true, message: after?.message, ...(after?.keeps && { values: typedValues(data) }) };
  };

/** For members: a stranger is sent to the sign-in page and back. */
export const action = makeAction('member');

/** For members who may have written at length: when the session ended meanwhile, the form keeps all of it. */
export const writingAction = makeAction('member', true);

/** For everyone: signing in itself, and what a stranger may do. */
export const openAction = makeAction('anyone');

type FormAction = (state: FormState, data: FormData) => Promise<FormState>;

/** An action of which a button `do=reckon`, for those without script, only works out again what it comes to. */
export const reckoning =
  (run: FormAction): FormAction =>
  async (state, posted) => {
    const data = postedForm(posted);
    return data.get('do') === 'reckon' ? { ok: true, values: typedValues(data) } : run(state, data);
  };
