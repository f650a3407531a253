-- Not only tools are lent: games, tents and pots are, too.
UPDATE "listing" SET "type" = 'thing' WHERE "type" = 'tool';
