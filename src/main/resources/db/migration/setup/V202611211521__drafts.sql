-- What somebody told so far about the business they set up. It becomes the business whose id was kept for it, in one
-- transaction that acts for that business; until then there is nothing of it anywhere else.
create schema setup;

create table setup.draft (
    account_id  uuid primary key,
    business_id uuid not null unique,
    draft       jsonb not null check (length(draft::text) < 200000),
    version     integer not null,
    opened_at   timestamptz, -- when it became the business
    updated_at  timestamptz not null
);
select platform.shared('setup.draft');
create policy own on setup.draft
    using (account_id = platform.current_account()) with check (account_id = platform.current_account());
create policy opening on setup.draft
    using (business_id = platform.current_business()) with check (business_id = platform.current_business());
