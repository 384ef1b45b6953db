-- As with those who take part in a file: the standing index knows only invitations not withdrawn.
create index invitation_conference on conferences.invitation (conference);
