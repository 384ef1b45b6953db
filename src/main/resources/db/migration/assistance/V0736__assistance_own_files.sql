-- The file of its own that whoever accepted a referral opened from it; told to that institution
-- alone.
alter table assistance.referral add column own_file uuid references cases.case_file;
create index referral_own_file on assistance.referral (own_file) where own_file is not null;
grant update (own_file) on assistance.referral to "${runtime}";
