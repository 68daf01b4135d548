-- Whoever was taken off the list before they answered, and is put back, may be asked about the same time again.
alter table scheduling.waitlist_offer drop constraint waitlist_offer_state_check;
alter table scheduling.waitlist_offer
    add constraint waitlist_offer_state_check check (state in ('open', 'taken', 'passed', 'lapsed', 'withdrawn'));
drop index scheduling.waitlist_once;
create unique index waitlist_once on scheduling.waitlist_offer (business_id, entry_id, provider_id, starts_at)
    where state <> 'withdrawn';
-- Pages follow the rank.
drop index scheduling.waitlist_rank;
create index waitlist_rank on scheduling.waitlist_entry (business_id, (not premium), created_at, id)
    where state = 'waiting';
