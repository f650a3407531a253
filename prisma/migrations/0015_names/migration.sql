-- Table names that say whose they are: what a fund adds to a pledge, a campaign's comments, a campaign's news.
ALTER TABLE "match" RENAME TO "pledge_match";
ALTER TABLE "comment" RENAME TO "campaign_comment";
ALTER TABLE "news" RENAME TO "campaign_news";

-- Their constraints (with the indexes these stand on), other indexes and triggers begin with the name of their table.
DO $$
DECLARE
  step record;
BEGIN
  FOR step IN
    WITH renamed (was, name) AS (
      VALUES ('match', 'pledge_match'), ('comment', 'campaign_comment'), ('news', 'campaign_news')
    )
    SELECT format('ALTER TABLE %I RENAME CONSTRAINT %I TO %I', name, conname, name || substr(conname, length(was) + 1)) AS sql
    FROM renamed JOIN pg_constraint ON conrelid = to_regclass(name) AND starts_with(conname, was || '_')
    UNION ALL
    SELECT format('ALTER INDEX %I RENAME TO %I', relname, name || substr(relname, length(was) + 1))
    FROM renamed JOIN pg_index ON indrelid = to_regclass(name)
      JOIN pg_class ON pg_class.oid = indexrelid AND starts_with(relname, was || '_')
    WHERE NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conrelid = indrelid AND conindid = indexrelid)
    UNION ALL
    SELECT format('ALTER TRIGGER %I ON %I RENAME TO %I', tgname, name, name || substr(tgname, length(was) + 1))
    FROM renamed JOIN pg_trigger ON tgrelid = to_regclass(name) AND NOT tgisinternal AND starts_with(tgname, was || '_')
  LOOP
    EXECUTE step.sql;
  END LOOP;
END $$;
