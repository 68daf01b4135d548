package care.tend.scheduling.internal.pages;

import care.tend.business.Location;
import care.tend.catalogue.Boarding;
import care.tend.scheduling.StayDates;
import care.tend.scheduling.StayQuestion;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was chosen so far.
 *
 * @param offered all that can be chosen
 * @param question empty until dates and animals are there
 * @param missing what of them is not, by field; nothing where nothing was sent yet
 */
record StayAsked(
        List<Boarding> offered,
        Boarding boarding,
        Location place,
        Optional<StayDates> dates,
        List<StayQuestion.Animal> animals,
        Optional<StayQuestion> question,
        Map<String, String> missing) {

    /** As fields of a form that keeps them. */
    Map<String, String> fields(StayDates on) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("service", boarding.service().id().text());
        fields.put("place", place.id().text());
        fields.put("from", on.from().toString());
        fields.put("until", on.until().toString());
        fields.put("fromHalf", on.first().word());
        fields.put("untilHalf", on.last().word());
        for (int i = 0; i < animals.size(); i++) {
            fields.put("who" + (i + 1), StayTexts.value(animals.get(i)));
        }
        return fields;
    }

    String query(StayDates on) {
        return fields(on).entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** What is said above all: what belongs to no field that is shown. */
    @Nullable
    String above(Map<String, String> faulty) {
        return faulty.isEmpty() ? null : String.join(" ", faulty.values());
    }
}
