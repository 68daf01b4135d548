-- Who did what to which thing of a business, and when. Written in the transaction of the deed, and never changed: the
-- application may add and read.
create table platform.audit (
    business_id uuid not null,
    id          uuid not null, -- rises with time (RFC 9562 version 7)
    at          timestamptz not null,
    account_id  uuid, -- of whoever was signed in
    role        text not null check (length(role) <= 40),
    deed        text not null check (length(deed) <= 60),
    thing       text not null check (length(thing) <= 60), -- its public id
    correlation text, -- the request's name in logs and answers
    primary key (business_id, id)
);
create index audit_thing on platform.audit (business_id, thing);
select platform.isolate_by_business('platform.audit');
revoke update, delete on platform.audit from ${application};
