-- What the same body told of the same measure in other reports.
create index contribution_participation on tracking.contribution (participation);
