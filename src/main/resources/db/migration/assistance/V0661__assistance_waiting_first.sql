-- The list begins with what waits; of an institution with many, most have ended long ago.
create index referral_waiting on assistance.referral (receiver, id desc)
  where state in ('SENT', 'ACCEPTED', 'BEGUN');
create index referral_waiting_for on assistance.referral (unit, id desc)
  where state in ('SENT', 'ACCEPTED', 'BEGUN');
