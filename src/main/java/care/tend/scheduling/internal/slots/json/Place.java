package care.tend.scheduling.internal.slots.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * A value in a document and where it stands, so that what is wrong with it can be said precisely.
 *
 * @param pointer where it stands, as an RFC 6901 pointer
 */
record Place(JsonNode value, String pointer) {

    /** This place, when it is an object with no other fields than these. */
    Place only(String... fields) {
        if (!value.isObject()) {
            throw refused("must be an object");
        }
        var known = Set.of(fields);
        for (var name : value.propertyNames()) {
            if (!known.contains(name)) {
                throw at(name).refused("is not a known field");
            }
        }
        return this;
    }

    /** A field that must be there. */
    Place get(String field) {
        return find(field).orElseThrow(() -> at(field).refused("is missing"));
    }

    /** A field that may be absent. */
    Optional<Place> find(String field) {
        return value.has(field) ? Optional.of(at(field)) : Optional.empty();
    }

    /** The elements of a field that is an array; none when it is absent. */
    <T> List<T> each(String field, Function<Place, T> reader) {
        return find(field).map(array -> array.each(reader)).orElse(List.of());
    }

    /** The elements of an array. */
    <T> List<T> each(Function<Place, T> reader) {
        if (!value.isArray()) {
            throw refused("must be an array");
        }
        return IntStream.range(0, value.size())
                .mapToObj(i -> reader.apply(new Place(value.get(i), pointer + "/" + i)))
                .toList();
    }

    String text() {
        if (!value.isString()) {
            throw refused("must be a string");
        }
        return value.stringValue();
    }

    boolean flag() {
        if (!value.isBoolean()) {
            throw refused("must be true or false");
        }
        return value.booleanValue();
    }

    /** A whole number between two bounds; 30.0 is one as well, since JSON has one sort of number. */
    long whole(long least, long most) {
        if (!value.isNumber()) {
            throw refused("must be a number");
        }
        var number = value.decimalValue();
        if (number.compareTo(BigDecimal.valueOf(least)) < 0
                || number.compareTo(BigDecimal.valueOf(most)) > 0
                || number.stripTrailingZeros().scale() > 0) {
            throw refused("must be a whole number from " + least + " to " + most);
        }
        return number.longValueExact();
    }

    /** What a string means, by a reader that answers nothing for what it cannot read. */
    <T> T as(String what, Function<String, Optional<T>> reader) {
        return reader.apply(text()).orElseThrow(() -> refused("must be " + what));
    }

    /** What one of a few words means. */
    <T> T oneOf(Map<String, T> words) {
        var meaning = words.get(text());
        if (meaning == null) {
            throw refused("must be one of "
                    + String.join(", ", words.keySet().stream().sorted().toList()));
        }
        return meaning;
    }

    CaseRefused refused(String reason) {
        return new CaseRefused(pointer, reason);
    }

    private Place at(String field) {
        return new Place(
                value.path(field), pointer + "/" + field.replace("~", "~0").replace("/", "~1"));
    }
}
