import { connection } from 'next/server';

// What the framework alone costs: rendered anew for each request, with nothing on it.
export default async function Page() {
  await connection();
  return <h1>Bare</h1>;
}
