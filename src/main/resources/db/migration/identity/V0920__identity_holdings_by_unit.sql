-- Who works at an institution, and in which posts, is asked whenever somebody is written there.
create index holding_unit on identity.holding (unit);
create index post_unit on identity.post (unit);
