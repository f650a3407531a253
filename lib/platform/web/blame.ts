import { AsyncLocalStorage } from 'node:async_hooks';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { beforeHead } from './answer';

/*
 * Next answers whatever is thrown as a failure of ours (500). Where it is known who is to blame, the answer says so: a
 * form that no browser sends, a database that is away.
 */

/** Who is to blame, and the status that says so. */
const statuses = { form: 400, database: 503 } as const;
type Blamed = keyof typeof statuses;

type Note = { blamed?: Blamed | undefined };

/** One for the server and for what Next has bundled, which loads this file a second time. */
const kept = globalThis as { mitoyenNotes?: AsyncLocalStorage<Note> };
kept.mitoyenNotes ??= new AsyncLocalStorage();
const notes = kept.mitoyenNotes;

/** Says of the request that is being answered who is to blame if it fails. */
export const blame = (who: Blamed): void => {
  const note = notes.getStore();
  if (note) note.blamed = who;
};

/** The request has come to what it was for: from here on, what fails is ours. */
export const clearBlame = (): void => {
  const note = notes.getStore();
  if (note) note.blamed = undefined;
};

const notesOf = new WeakMap<ServerResponse, Note>();

/** Who is to blame should this answer be a failure. */
export const blamed = (response: ServerResponse): Blamed | undefined => notesOf.get(response)?.blamed;

/**
 * Who is to blame for what fails before an action of ours begins: a program that calls one with what no page of ours sends, which
 * cannot be read. The action itself takes the blame away (`clearBlame`).
 */
export const calledBy = ({ headers }: Pick<IncomingMessage, 'headers'>): Blamed | undefined =>
  headers['next-action'] === undefined ? undefined : 'form';

/** Answers a request; where it fails by somebody's fault, its status says whose. */
export const blaming = <Result>(
  response: ServerResponse,
  work: () => Result,
  blamed?: Blamed | undefined,
): Result => {
  const note: Note = { blamed };
  notesOf.set(response, note);
  beforeHead(response, () => {
    if (!note.blamed || response.statusCode !== 500) return;
    response.statusCode = statuses[note.blamed];
    if (response.statusCode === 503) response.setHeader('retry-after', '5');
  });
  return notes.run(note, work);
};
