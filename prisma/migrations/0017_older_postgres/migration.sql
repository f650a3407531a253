-- Ids that sort by the time they were made at come with Postgres 18. Before it the same is made here: RFC 9562, 5.7, with
-- 48 bits of milliseconds, the version and the variant, and what is left by chance.
DO $$ BEGIN
  IF to_regprocedure('uuidv7()') IS NULL THEN
    CREATE FUNCTION uuidv7() RETURNS uuid LANGUAGE sql VOLATILE PARALLEL SAFE RETURN
      encode(
        set_bit(set_bit(
          overlay(uuid_send(gen_random_uuid())
            placing substring(int8send(floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3)
            FROM 1 FOR 6),
          52, 1), 53, 1),
        'hex')::uuid;
  END IF;
END $$;
