-- A notice on paper is a notice: what it recorded on the reports of the case, to be taken back with it.
alter table papers.paper add column notices uuid[] not null default '{}';
grant update (notices) on papers.paper to "${runtime}";
