-- That others asked about a person, and that two records are of two people, is as closed as the person:
-- who may not see the record must not learn from these that there is one.
create policy need_to_know on persons.enquiry as restrictive
  using (not person = any ((select clearance.closed_to_me('person'))::uuid[]));
create policy need_to_know on persons.distinction as restrictive
  using (not one = any ((select clearance.closed_to_me('person'))::uuid[])
    and not other = any ((select clearance.closed_to_me('person'))::uuid[]));
