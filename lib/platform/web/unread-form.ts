import { AsyncLocalStorage } from 'node:async_hooks';
import type { ServerResponse } from 'node:http';
import { beforeHead } from './answer';

/*
 * Next answers a form that no parser can read, which no browser sends, as a failure of ours (500). The parser is the
 * platform's own, so its failure is seen here, and told as what it is: a request that cannot be read.
 */

type Note = { isUnread: boolean };

const notes = new AsyncLocalStorage<Note>();

/** From now on, forms that cannot be parsed are noted for the request that brought them. */
export const noteUnreadForms = (): void => {
  const { formData } = Request.prototype;
  Request.prototype.formData = async function (this: Request) {
    try {
      return await formData.call(this);
    } catch (error) {
      const note = notes.getStore();
      if (note) note.isUnread = true;
      throw error;
    }
  };
};

/** Answers a request; where its form could not be parsed, the answer says that it is the form's fault. */
export const blamingForm = <Result>(response: ServerResponse, work: () => Result): Result => {
  const note: Note = { isUnread: false };
  beforeHead(response, () => {
    if (note.isUnread && response.statusCode === 500) response.statusCode = 400;
  });
  return notes.run(note, work);
};
