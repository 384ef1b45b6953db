-- Who sees what is owed has a right of its own now: a program that read duties by the right to read
-- cases goes on reading them.
alter table identity.token disable trigger user;
update identity.token set scopes = scopes || 'DUTY_READ'::text
 where 'CASE_READ' = any (scopes) and not 'DUTY_READ' = any (scopes);
alter table identity.token enable trigger user;
