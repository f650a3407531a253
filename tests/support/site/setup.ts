/** Starts the site that browser tests visit. */
export default async function setup(): Promise<void> {
  throw new Error('The browser tests have no site yet.');
}
