/** Stops the site that browser tests visited. */
export default async function teardown(): Promise<void> {}
