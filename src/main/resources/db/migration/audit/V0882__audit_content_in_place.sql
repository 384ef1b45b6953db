-- A function with settings of its own is called for each row; without them PostgreSQL writes it
-- into the query that seals. Only functions that set their own search path call it. What it says is
-- the same.
alter function audit.content(audit.trail) reset all;
