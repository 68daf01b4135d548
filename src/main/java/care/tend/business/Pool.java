package care.tend.business;

import java.util.List;
import java.util.stream.Stream;

/**
 * Equal things, any of which will do; a thing without equals is a pool of one.
 *
 * @param version grows with each edit
 */
public record Pool(PoolId id, PoolDetails details, int version) {

    /** Those that are used at {@code location}, in order. */
    public List<Resource> at(LocationId location) {
        return used().filter(resource -> resource.location().equals(location)).toList();
    }

    /** Those that are used anywhere, in order. */
    public Stream<Resource> used() {
        return details.resources().stream().filter(Resource::inUse);
    }
}
