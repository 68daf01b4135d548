package care.tend.scheduling.internal.hours.holidays;

import care.tend.platform.LocalText;
import care.tend.scheduling.internal.hours.holidays.HolidayCalendar.Entry;
import care.tend.scheduling.internal.hours.holidays.HolidayCalendar.Weekend;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The form in which holidays are written down; {@code docs/availability.md} describes it for people. */
public final class HolidayFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private HolidayFile() {}

    record Written(String code, Map<String, String> name, String source, String weekend, List<WrittenDay> days) {}

    record WrittenDay(
            Map<String, String> name,
            String on,
            @Nullable Integer from,
            @Nullable Integer until,
            @Nullable Map<String, String> instead,
            @Nullable Boolean substitute) {}

    /** @throws IllegalArgumentException that says what is wrong with it */
    public static HolidayCalendar read(InputStream in) {
        try {
            return calendar(JSON.readValue(in, Written.class));
        } catch (JacksonException malformed) {
            throw new IllegalArgumentException(malformed.getOriginalMessage(), malformed);
        }
    }

    private static HolidayCalendar calendar(Written written) {
        if (!written.code.matches("[A-Z]{2}(-[A-Z]{2,6})?")) {
            throw new IllegalArgumentException("code \"" + written.code + "\" is no ISO 3166 code");
        }
        return new HolidayCalendar(
                written.code,
                LocalText.of(written.name),
                written.source,
                Weekend.valueOf(written.weekend.toUpperCase(Locale.ROOT).replace('-', '_')),
                written.days.stream().map(HolidayFile::entry).toList());
    }

    private static Entry entry(WrittenDay day) {
        var instead = new HashMap<Integer, LocalDate>();
        if (day.instead != null) {
            day.instead.forEach((year, date) -> instead.put(Integer.parseInt(year), LocalDate.parse(date)));
        }
        return new Entry(
                LocalText.of(day.name),
                DayRule.of(day.on),
                day.from == null ? Integer.MIN_VALUE : day.from,
                day.until == null ? Integer.MAX_VALUE : day.until,
                instead,
                day.substitute == null || day.substitute);
    }
}
