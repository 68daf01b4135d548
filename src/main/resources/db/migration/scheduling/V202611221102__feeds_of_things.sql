-- Rooms, equipment and runs have calendars too.
alter table scheduling.calendar_feed add resource_id uuid;
alter table scheduling.calendar_feed add check (provider_id is null or resource_id is null);
drop index scheduling.calendar_feed_subject;
create unique index calendar_feed_subject on scheduling.calendar_feed
    (business_id, made_by, provider_id, resource_id) nulls not distinct where revoked_at is null;
