-- A new key for a case reaches the reasons for which it was joined, split and parted.
call vault.seals('cases.file_link', 'from_words', 't.from_file = $1');
call vault.seals('cases.file_link', 'into_words', 't.into_file = $1');
call vault.seals('cases.file_link', 'undone_from_words', 't.from_file = $1');
call vault.seals('cases.file_link', 'undone_into_words', 't.into_file = $1');
