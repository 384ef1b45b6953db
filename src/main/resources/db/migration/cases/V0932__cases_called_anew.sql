-- How others are told somebody is called is sealed with the file: when the keeper corrects or hides a
-- name, it is sealed anew, or guests went on reading the one hidden for safety.
grant update (called) on cases.party to "${runtime}";
