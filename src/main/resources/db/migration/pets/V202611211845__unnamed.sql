-- A stranger books for "a dog" with a tap; what it is called may be told later. Names that are told stay unique within a
-- household and kind; there may be several animals whose names nobody has told yet.
alter table pets.pet alter column name drop not null;
