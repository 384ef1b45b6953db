-- Who keeps an institution is a question of its own: it is asked of the rows that are left, not of
-- the whole register before they are joined.
alter function directory.kept_by_us(uuid) cost 10000;
