-- In the order of the list whole, and with all that the policies ask of a row: the list needs no
-- sorting, and how many there are is told without going to the rows.
drop index cases.case_file_newest;
create index case_file_newest on cases.case_file (unit, year desc, number desc, id desc);
