select platform.keeps_edition('catalogue.service');
select platform.keeps_edition('catalogue.service_provider');
select platform.keeps_edition('catalogue.service_location');
select platform.keeps_edition('catalogue.archived_service');
select platform.keeps_edition('catalogue.policy');
select platform.keeps_edition('catalogue.approval');
