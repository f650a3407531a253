-- Who decides a dispute asks both sides: such a message says whose it is, whatever becomes of its author's role.
ALTER TABLE message ADD COLUMN by_operator boolean NOT NULL DEFAULT false;
