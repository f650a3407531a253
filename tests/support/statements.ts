import { Client } from 'pg';

/** How many statements go out to the database while something is done: counted on the wire, nothing is replaced. */
export const statementsOf = async <Result>(
  work: () => Promise<Result>,
): Promise<{ result: Result; count: number }> => {
  const sent = jest.spyOn(Client.prototype, 'query');
  try {
    const result = await work();
    return { result, count: sent.mock.calls.length };
  } finally {
    sent.mockRestore();
  }
};
