select platform.keeps_edition('business.business', 'id');
select platform.keeps_edition('business.location');
select platform.keeps_edition('business.provider');
select platform.keeps_edition('business.pool');
select platform.keeps_edition('business.resource');
