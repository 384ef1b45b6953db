-- Whoever takes part sees an adult who joined the file later by her consent too: by what it was
-- passed stands with what the participation began by.
grant update (passages) on cases.participation to "${runtime}";
