package care.tend.clients;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * People who share pets.
 *
 * @param members in the order they came
 */
public record Household(HouseholdId id, String name, List<Member> members) {

    public Household {
        members = List.copyOf(members);
    }

    /** One of them. */
    @Schema(name = "HouseholdMember")
    public record Member(ClientId client, String name) {}
}
