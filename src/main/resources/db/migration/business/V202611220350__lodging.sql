-- What animals a resource houses over nights; none has neither.
alter table business.resource
    add lodging_size     text check (lodging_size in ('small', 'medium', 'large', 'giant')),
    add lodging_capacity integer check (lodging_capacity between 1 and 20),
    add check ((lodging_size is null) = (lodging_capacity is null));
