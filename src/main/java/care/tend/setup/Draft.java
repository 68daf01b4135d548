package care.tend.setup;

import care.tend.business.Trade;
import care.tend.kernel.Fields;
import care.tend.kernel.Invalid;
import care.tend.platform.Language;
import care.tend.platform.LocalText;
import com.fasterxml.jackson.annotation.JsonFormat;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody told so far about the business they set up. Anything may be missing, and what is there need not be
 * right yet: only its size is bounded. A part that is null was never looked at.
 *
 * @param step where they are, so that they come back there
 */
@Schema(name = "SetUpDraft")
public record Draft(
        Step step,
        Place place,
        @Nullable List<Hours> hours,
        @Nullable List<Person> people,
        @Nullable List<Offer> services,
        @Nullable Look look) {

    private static final int MOST_HOURS = 42;
    private static final int MOST_PEOPLE = 60;
    private static final int MOST_SERVICES = 100;
    private static final int LINE = 300;
    private static final int TEXT = 4000;

    /** Nothing told yet. */
    public static final Draft NONE =
            new Draft(Step.PLACE, new Place(null, null, null, null, null, null, null), null, null, null, null);

    @SuppressWarnings("ConstantValue") // what comes from JSON may be null in spite of its type
    public Draft {
        step = step == null ? Step.PLACE : step;
        place = place == null ? new Place(null, null, null, null, null, null, null) : place;
        hours = atMost("hours", hours, MOST_HOURS);
        people = atMost("people", people, MOST_PEOPLE);
        services = atMost("services", services, MOST_SERVICES);
    }

    /** The business and where it is. Texts are as typed. */
    @Schema(name = "SetUpPlace")
    public record Place(
            @Nullable Trade trade,
            @Nullable String name,
            @Nullable String slug,
            @Nullable String address,
            @Nullable String phone,
            @Nullable String zone,
            @Nullable String currency) {

        public Place {
            within("name", name, LINE);
            within("slug", slug, LINE);
            within("address", address, LINE);
            within("phone", phone, LINE);
            within("zone", zone, LINE);
            within("currency", currency, LINE);
        }
    }

    /**
     * When everybody works at first.
     *
     * @param days 0 for Sunday to 6 for Saturday
     * @param end at or before {@code start} it is the next day's; 00:00 is midnight
     */
    @Schema(name = "SetUpHours")
    public record Hours(
            List<Integer> days,
            @JsonFormat(pattern = "HH:mm") @Nullable LocalTime start,
            @JsonFormat(pattern = "HH:mm") @Nullable LocalTime end) {

        @SuppressWarnings("ConstantValue") // what comes from JSON may be null in spite of its type
        public Hours {
            var fields = new Fields();
            days = fields.distinct("days", days, 7);
            days.forEach(day -> fields.between("days", day, 0, 6));
            fields.refuse();
        }
    }

    /**
     * Somebody who can be booked.
     *
     * @param me whether it is the one who sets the business up
     */
    @Schema(name = "SetUpPerson")
    public record Person(@Nullable String name, LocalText title, boolean me) {

        @SuppressWarnings("ConstantValue") // what comes from JSON may be null in spite of its type
        public Person {
            within("name", name, LINE);
            title = bounded("title", title, LINE);
        }
    }

    /**
     * A service.
     *
     * @param origin key of the suggestion it began as; null when they made it up
     * @param touched whether they changed the suggestion; then it no longer follows trade and currency
     * @param price in minor units of the currency; null when it is agreed on the spot
     */
    @Schema(name = "SetUpService")
    public record Offer(
            @Nullable String origin,
            boolean touched,
            LocalText name,
            @Nullable Integer minutes,
            @Nullable Long price) {

        @SuppressWarnings("ConstantValue") // what comes from JSON may be null in spite of its type
        public Offer {
            within("origin", origin, LINE);
            name = bounded("name", name, LINE);
        }
    }

    /** How the public page looks and speaks. */
    @Schema(name = "SetUpLook")
    public record Look(@Nullable String accent, List<Language> languages, LocalText about) {

        @SuppressWarnings("ConstantValue") // what comes from JSON may be null in spite of its type
        public Look {
            within("accent", accent, LINE);
            var fields = new Fields();
            languages = fields.distinct("languages", languages, Language.values().length);
            fields.refuse();
            about = bounded("about", about, TEXT);
        }
    }

    private static <T> @Nullable List<T> atMost(String field, @Nullable List<T> list, int most) {
        if (list == null) {
            return null;
        }
        if (list.size() > most) {
            throw new Invalid(field, "field.too-many", Map.of("max", most));
        }
        return list.stream().filter(Objects::nonNull).toList();
    }

    private static void within(String field, @Nullable String text, int most) {
        var fields = new Fields();
        fields.optionalText(field, text, most);
        fields.refuse();
    }

    @SuppressWarnings("ConstantValue") // what comes from JSON may be null in spite of its type
    private static LocalText bounded(String field, @Nullable LocalText text, int most) {
        var fields = new Fields();
        var kept = (text == null ? LocalText.NONE : text).checked(fields, field, most);
        fields.refuse();
        return kept;
    }
}
