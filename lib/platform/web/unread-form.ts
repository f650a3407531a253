import { blame } from './blame';

/*
 * Next answers a form that no parser can read, which no browser sends, as a failure of ours (500). The parser is the
 * platform's own, so its failure is seen here, and told as what it is: a request that cannot be read. So is a form whose
 * hidden parts are not what React made them.
 */

const jsonIn = (value: FormDataEntryValue | null): unknown => {
  try {
    return typeof value === 'string' ? JSON.parse(value) : undefined;
  } catch {
    return undefined;
  }
};

/** Says which action a form is for, and which of its parts holds what the action was bound to: `{"id":"7f…","bound":"$@1"}`. */
const head = /^(\$ACTION_\w+:)0$/;

/** Whether React can read what it put into a form itself, of which a browser changes nothing. */
const isAsReactMadeIt = (form: FormData): boolean =>
  [...form].every(([name, value]) => {
    const prefix = head.exec(name)?.[1];
    if (!prefix) return true;
    const said = jsonIn(value) as { id?: unknown; bound?: unknown } | null | undefined;
    if (typeof said?.id !== 'string') return false;
    const at = /^\$@([0-9a-f]+)$/.exec(String(said.bound))?.[1];
    return at === undefined
      ? said.bound === null
      : Array.isArray(jsonIn(form.get(prefix + Number.parseInt(at, 16))));
  });

/** From now on, forms that cannot be parsed are noted for the request that brought them. */
export const noteUnreadForms = (): void => {
  const { formData } = Request.prototype;
  Request.prototype.formData = async function (this: Request) {
    try {
      const form = await formData.call(this);
      if (!isAsReactMadeIt(form)) blame('form');
      return form;
    } catch (error) {
      blame('form');
      throw error;
    }
  };
};
