package care.tend.pets.internal;

import static care.tend.platform.Timestamps.utc;

import care.tend.clients.HouseholdId;
import care.tend.kernel.BusinessId;
import care.tend.pets.Coat;
import care.tend.pets.Pet;
import care.tend.pets.PetDetails;
import care.tend.pets.PetId;
import care.tend.pets.Sex;
import care.tend.pets.Size;
import care.tend.pets.Species;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code pets.pet}. */
@Repository
public class PetTable {

    private static final RowMapper<Pet> PET = (row, n) -> new Pet(
            new PetId(row.getObject("id", UUID.class)),
            new PetDetails(
                    row.getString("name"),
                    Species.of(row.getString("species")),
                    row.getString("breed"),
                    read(row.getString("size"), Size::of),
                    read(row.getString("coat"), Coat::of),
                    read(row.getString("sex"), Sex::of),
                    row.getObject("born_on", LocalDate.class),
                    row.getString("note")),
            new HouseholdId(row.getObject("household_id", UUID.class)),
            row.getInt("version"));

    private final JdbcClient jdbc;

    PetTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Pet> list(BusinessId business, HouseholdId household) {
        return jdbc.sql("""
                        select * from pets.pet where business_id = :business and household_id = :household
                        order by lower(name), id
                        """)
                .param("business", business.value())
                .param("household", household.value())
                .query(PET)
                .list();
    }

    public Map<PetId, Pet> named(BusinessId business, Collection<PetId> pets) {
        return jdbc
                .sql("select * from pets.pet where business_id = :business and id = any (:ids)")
                .param("business", business.value())
                .param("ids", pets.stream().map(PetId::value).toArray(UUID[]::new))
                .query(PET)
                .list()
                .stream()
                .collect(Collectors.toMap(Pet::id, Function.identity()));
    }

    public Optional<Pet> find(BusinessId business, PetId id) {
        return jdbc.sql("select * from pets.pet where business_id = :business and id = :id")
                .param("business", business.value())
                .param("id", id.value())
                .query(PET)
                .optional();
    }

    /**
     * The household's pet of that kind and name, else {@code fresh}, now kept; in one statement. Empty in the instant
     * when somebody else keeps it: asking again finds it.
     */
    public Optional<PetId> findOrInsert(BusinessId business, Pet fresh, Instant at) {
        return jdbc.sql("""
                        with made as (
                            insert into pets.pet (business_id, id, household_id, name, species, created_at)
                            values (:business, :id, :household, :name, :species, :at)
                            on conflict (business_id, household_id, species, lower(name)) do nothing
                            returning id
                        )
                        select id from made
                        union all
                        select id from pets.pet
                        where business_id = :business and household_id = :household and species = :species
                            and lower(name) = lower(:name)
                        """)
                .param("business", business.value())
                .param("id", fresh.id().value())
                .param("household", fresh.household().value())
                .param("name", fresh.name())
                .param("species", fresh.species().code())
                .param("at", utc(at))
                .query((row, n) -> new PetId(row.getObject("id", UUID.class)))
                .optional();
    }

    public Optional<PetId> called(BusinessId business, HouseholdId household, Species species, String name) {
        return jdbc.sql("""
                        select id from pets.pet
                        where business_id = :business and household_id = :household and species = :species
                            and lower(name) = lower(:name)
                        """)
                .param("business", business.value())
                .param("household", household.value())
                .param("species", species.code())
                .param("name", name)
                .query((row, n) -> new PetId(row.getObject("id", UUID.class)))
                .optional();
    }

    public void delete(BusinessId business, PetId pet) {
        jdbc.sql("delete from pets.pet where business_id = :business and id = :id")
                .param("business", business.value())
                .param("id", pet.value())
                .update();
    }

    /** False when the household has one of that kind and name. */
    public boolean insert(BusinessId business, Pet pet, Instant at) {
        return set(jdbc.sql("""
                        insert into pets.pet (business_id, id, household_id, name, species, breed, size, coat, sex,
                            born_on, note, created_at)
                        values (:business, :id, :household, :name, :species, :breed, :size, :coat, :sex, :bornOn, :note,
                            :at)
                        on conflict (business_id, household_id, species, lower(name)) do nothing
                        """), pet.details())
                        .param("business", business.value())
                        .param("id", pet.id().value())
                        .param("household", pet.household().value())
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    /** Empty when {@code version} is no longer the newest. */
    public Optional<Pet> update(BusinessId business, PetId id, int version, PetDetails details) {
        return set(jdbc.sql("""
                        update pets.pet
                        set name = :name, species = :species, breed = :breed, size = :size, coat = :coat, sex = :sex,
                            born_on = :bornOn, note = :note, version = version + 1
                        where business_id = :business and id = :id and version = :version
                        returning *
                        """), details)
                .param("business", business.value())
                .param("id", id.value())
                .param("version", version)
                .query(PET)
                .optional();
    }

    private static JdbcClient.StatementSpec set(JdbcClient.StatementSpec sql, PetDetails details) {
        var size = details.size();
        var coat = details.coat();
        var sex = details.sex();
        return sql.param("name", details.name())
                .param("species", details.species().code())
                .param("breed", details.breed())
                .param("size", size == null ? null : size.code())
                .param("coat", coat == null ? null : coat.code())
                .param("sex", sex == null ? null : sex.code())
                .param("bornOn", details.bornOn())
                .param("note", details.note());
    }

    private static <T> @Nullable T read(@Nullable String code, Function<String, T> of) {
        return code == null ? null : of.apply(code);
    }
}
