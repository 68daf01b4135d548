-- Animals. A record is kept with the business whose client's household the pet belongs to, and seen by that business
-- alone. The kind is "shared" because a record will be readable by others whom the household lets in: a grant then is
-- a table of its own (pet, business, section, until) and one more permissive policy for select beside "keeper"; rows
-- and columns here stay as they are.

create schema if not exists pets;

create table pets.pet (
    business_id  uuid not null,
    id           uuid not null,
    household_id uuid not null,
    name         text not null check (length(name) between 1 and 80),
    species      text not null check (species in ('dog', 'cat', 'rabbit', 'bird', 'horse', 'rodent', 'reptile', 'other')),
    breed        text check (length(breed) <= 80),
    size         text check (size in ('toy', 'small', 'medium', 'large', 'giant')),
    coat         text check (coat in ('short', 'medium', 'long', 'wire', 'curly', 'double', 'hairless')),
    sex          text check (sex in ('female', 'male')),
    born_on      date,
    note         text check (length(note) <= 4000),
    version      integer not null default 1,
    created_at   timestamptz not null,
    primary key (business_id, id)
);
-- One household does not call two of a kind by one name; of two bookings at once the key lets one make the pet.
create unique index pet_of_household on pets.pet (business_id, household_id, species, lower(name));
select platform.shared('pets.pet');
create policy keeper on pets.pet
    using (business_id = platform.current_business()) with check (business_id = platform.current_business());
