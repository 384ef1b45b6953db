-- How the person is reached safely changes while she is helped. What the receiver of a referral that
-- goes on was told of it is sealed anew: the old telephone may be in the hands of whoever she fears.
alter table assistance.referral add column contact_at timestamptz check (contact_at >= sent_at);
comment on column assistance.referral.contact_at is 'when how to reach her changed last, after sending';
grant update (parcel, contact_at) on assistance.referral to "${runtime}";
