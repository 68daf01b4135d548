-- Of what a service is made: segments, variants, add-ons and what it needs besides a provider. Read and written with the
-- service as a whole, never searched in.
alter table catalogue.service add composition jsonb;
