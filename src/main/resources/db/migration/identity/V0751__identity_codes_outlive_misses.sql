-- A one-time code has eighty random bits; ending it after ten misses let any stranger end it who knew
-- a login, the rescue of the last administrator too. Misses are counted by network (identity.tries).
alter table identity.invitation drop column misses;
