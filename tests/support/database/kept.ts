/** What Prisma makes of a row of history that refuses to be changed. */
export const keptAsWritten = {
  meta: {
    driverAdapterError: {
      cause: { originalMessage: expect.stringContaining('is kept as it was written') as string },
    },
  },
};
