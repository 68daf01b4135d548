package care.tend.scheduling.internal.hours.holidays;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The holidays Tend knows: those it came with, and whatever the operator lays into the folder {@code holidays} of
 * Tend's home, which wins where the code is the same. Read once, when they are first asked for.
 */
@Component
public class HolidayCalendars {

    private static final Logger LOG = LoggerFactory.getLogger(HolidayCalendars.class);

    private static final List<String> OURS = List.of("kz", "gb-eng", "gb-sct", "gb-nir", "us");

    private final Supplier<SortedMap<String, HolidayCalendar>> known;

    HolidayCalendars(@Value("${tend.home}") Path home) {
        known = SingletonSupplier.of(() -> load(home.resolve("holidays")));
    }

    public Collection<HolidayCalendar> all() {
        return known.get().values();
    }

    public Optional<HolidayCalendar> of(String code) {
        return Optional.ofNullable(known.get().get(code));
    }

    private static SortedMap<String, HolidayCalendar> load(Path folder) {
        var calendars = new TreeMap<String, HolidayCalendar>();
        for (var name : OURS) {
            try (var in = new ClassPathResource("holidays/" + name + ".json").getInputStream()) {
                var calendar = HolidayFile.read(in);
                calendars.put(calendar.code(), calendar);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        added(folder).forEach(file -> add(calendars, file));
        return calendars;
    }

    private static List<Path> added(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted(Comparator.naturalOrder())
                    .toList();
        } catch (IOException unreadable) {
            LOG.warn("The holidays in {} cannot be read: {}", folder, unreadable.getMessage());
            return List.of();
        }
    }

    /** One file that says nothing sensible leaves the others as they are. */
    private static void add(SortedMap<String, HolidayCalendar> calendars, Path file) {
        try (var in = Files.newInputStream(file)) {
            var calendar = HolidayFile.read(in);
            calendars.put(calendar.code(), calendar);
        } catch (IOException | IllegalArgumentException wrong) {
            LOG.warn("The holidays in {} are left out: {}", file, wrong.getMessage());
        }
    }
}
