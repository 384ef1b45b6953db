-- Signed copies of papers and answers on paper to referrals go with what they are copies of.
alter table attachments.attachment alter column words drop not null;
alter table attachments.content alter column content drop not null;
create function attachments.forget(papers uuid[], referrals uuid[]) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  gone uuid[];
begin
  select coalesce(array_agg(a.id), '{}') into gone from attachments.attachment a
   where a.owner = platform.unit()
     and (a.paper in (select p.id from papers.paper p
                       where p.id = any (papers) and p.content is null)
       or a.referral in (select r from unnest(referrals) r where vault.destroyed(r)));
  update attachments.attachment set words = null where id = any (gone) and words is not null;
  update attachments.content set content = null where id = any (gone) and content is not null;
end $$;
revoke all on function attachments.forget from public;
grant execute on function attachments.forget to "${runtime}";
