-- Who takes part in a file is asked on its page and in every list: without this every row of the
-- country was looked at.
create index participation_file on cases.participation (file);
