/** A test in which nothing was expected proves nothing: its loop had no round, or what it waited for never called back. */
beforeEach(() => expect.hasAssertions());
