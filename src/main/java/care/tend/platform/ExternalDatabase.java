package care.tend.platform;

/**
 * A PostgreSQL that Tend uses but does not run.
 *
 * @param application role that asks and writes; isolated by row-level security
 * @param owner role that owns the tables and migrates them
 */
public record ExternalDatabase(DatabaseLogin application, DatabaseLogin owner) {}
