-- Each institution asks for its own terms that come near: by the day alone each walked those of all.
drop index tracking.occurrence_to_oblige;
create index occurrence_to_oblige on tracking.occurrence (unit, due_on)
  where duty_at is null and status is null and not withdrawn and body is not null;
