package care.tend.scheduling;

import care.tend.business.Provider;
import care.tend.business.ProviderId;
import care.tend.catalogue.Service;
import care.tend.catalogue.Tailored;
import care.tend.kernel.Money;
import care.tend.kernel.TimeRange;
import care.tend.platform.Formats;
import care.tend.platform.Language;
import care.tend.platform.Phrases;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How times, prices and people of a place read on the public pages: one wording for the business's page, for booking
 * and for the booking's own page. Made for one reader and one zone, the place's.
 */
public record Signage(Phrases words, ZoneId zone) {

    private Formats formats() {
        return Formats.of(words.language(), zone);
    }

    /** "Today, 16:15", "Tomorrow, 09:00" or "Wed 25 Nov, 09:00". */
    public String when(Instant start, Instant now) {
        var day = formats().dateOf(start);
        var today = formats().dateOf(now);
        var time = formats().time(start);
        if (day.equals(today)) {
            return words.say("public.today-at", "time", time);
        }
        return day.equals(today.plusDays(1))
                ? words.say("public.tomorrow-at", "time", time)
                : words.say("public.day-at", "day", capital(formats().shortDay(day)), "time", time);
    }

    /** "Today", "Tomorrow" or "Wed 25 Nov". */
    public String day(LocalDate day, Instant now) {
        var today = formats().dateOf(now);
        if (day.equals(today)) {
            return words.say("booking.today");
        }
        return day.equals(today.plusDays(1)) ? words.say("booking.tomorrow") : shortDay(day);
    }

    /** "Wed 25 Nov". */
    public String shortDay(LocalDate day) {
        return capital(formats().shortDay(day));
    }

    /** "Wednesday 25 November". */
    public String longDay(LocalDate day) {
        return capital(formats().day(day));
    }

    /** "Wednesday, 25 November 2026". */
    public String fullDay(LocalDate day) {
        return formats().date(day);
    }

    public String weekday(LocalDate day) {
        return formats().weekday(day);
    }

    public String month(LocalDate day) {
        return capital(formats().month(YearMonth.from(day)));
    }

    public String time(Instant at) {
        return formats().time(at);
    }

    /** "14:30–15:00". */
    public String times(TimeRange period) {
        return formats().times(period);
    }

    /** The city by which the place's zone is known. */
    public String city() {
        return formats().city();
    }

    /** How a page that writes dates itself puts them together: see {@link Formats#pattern}. */
    public String pattern(String fields) {
        return formats().pattern(fields);
    }

    /** The day of {@code at} in the place's zone. */
    public LocalDate dateOf(Instant at) {
        return formats().dateOf(at);
    }

    /** "Almaty time, UTC+5", with the offset that holds at {@code at}. */
    public String zoneAt(Instant at) {
        return words.say("public.zone", "city", formats().city(), "offset", offset(at));
    }

    /** Minutes the place is ahead of UTC at {@code at}. */
    public int offsetMinutes(Instant at) {
        return zone.getRules().getOffset(at).getTotalSeconds() / 60;
    }

    private String offset(Instant at) {
        var offset = zone.getRules().getOffset(at);
        if (offset.equals(ZoneOffset.UTC)) {
            return "UTC";
        }
        int minutes = Math.abs(offset.getTotalSeconds()) / 60;
        var sign = offset.getTotalSeconds() < 0 ? "\u2212" : "+";
        return "UTC" + sign + minutes / 60
                + (minutes % 60 == 0 ? "" : String.format(Locale.ROOT, ":%02d", minutes % 60));
    }

    /** What the service costs whoever gives it: "9 000 ₸", "from 14 000 ₸", "Free" or "By agreement". */
    public String price(Service service) {
        var prices = service.terms().prices();
        var least = prices.stream().min(Comparator.naturalOrder()).orElse(null);
        boolean differs = prices.stream().distinct().count() > 1;
        return price(least, service.terms().priceFrom() || differs);
    }

    /** What the service costs with {@code provider}; as {@link #price(Service)} while nobody is chosen. */
    public String price(Service service, Optional<ProviderId> provider) {
        return provider.map(p -> price(service.price(p), service.terms().priceFrom()))
                .orElseGet(() -> price(service));
    }

    /** What it costs as somebody wants it, with {@code provider} or with whoever serves. */
    public String price(Tailored service, Optional<ProviderId> provider) {
        boolean from =
                service.service().terms().priceFrom() && service.variant().isEmpty();
        var prices = provider.map(List::of).orElseGet(service::providers).stream()
                .flatMap(one -> Stream.ofNullable(service.price(one)))
                .distinct()
                .sorted()
                .toList();
        return price(prices.isEmpty() ? null : prices.getFirst(), from || prices.size() > 1);
    }

    /** A price agreed when it was booked. */
    public String price(@Nullable Money price, boolean from) {
        if (price == null) {
            return words.say("public.price.asked");
        }
        if (price.isZero() && !from) {
            return words.say("public.price.free");
        }
        var sum = formats().money(price);
        return from ? words.say("public.price.from", "price", sum) : sum;
    }

    /** "1 h 30 min". */
    public String minutes(int minutes) {
        return formats().duration(Duration.ofMinutes(minutes));
    }

    /** "Aigerim S.": enough to know who, not more than a page needs. */
    public static String shortName(Provider provider) {
        return shortName(provider.name());
    }

    /** As {@link #shortName(Provider)}. A title ("Dr.") stays before the first name. */
    public static String shortName(String name) {
        var parts = Arrays.asList(name.strip().split("\\s+"));
        int first = parts.getFirst().endsWith(".") && parts.size() > 2 ? 2 : 1;
        if (parts.size() <= first) {
            return name;
        }
        var last = parts.getLast();
        return String.join(" ", parts.subList(0, first)) + "\u00a0" + last.substring(0, last.offsetByCodePoints(0, 1))
                + ".";
    }

    /** Whether it is open at {@code now} and until when, or when it opens next; empty when nobody works there. */
    public Optional<String> openness(OpeningHours hours, Instant now) {
        var here = now.atZone(zone).toLocalDateTime();
        return OpenNow.at(hours, here).map(open -> switch (open) {
            case OpenNow.Always always -> words.say("public.open-always");
            case OpenNow.Until(var time) -> words.say("public.open-until", "time", until(time));
            case OpenNow.From(var day, var time) -> opens(here.toLocalDate(), day, time);
        });
    }

    private String opens(LocalDate today, LocalDate day, LocalTime time) {
        if (day.equals(today)) {
            return words.say("public.opens-today", "time", at(time));
        }
        return day.equals(today.plusDays(1))
                ? words.say("public.opens-tomorrow", "time", at(time))
                : words.say("public.opens-on", "day", "d" + day.getDayOfWeek().getValue(), "time", at(time));
    }

    /** "08:30–19:00". */
    public String span(OpeningHours.Open open) {
        return formats().time(open.start()) + "–" + formats().time(open.end());
    }

    private String until(LocalTime time) {
        var text = formats().time(time);
        return words.language() == Language.KK ? KazakhTimes.dative(text, time) : text;
    }

    private String at(LocalTime time) {
        var text = formats().time(time);
        return words.language() == Language.KK ? KazakhTimes.locative(text, time) : text;
    }

    /** A date or a name that begins a line. */
    public String capital(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int end = text.offsetByCodePoints(0, 1);
        return text.substring(0, end).toUpperCase(words.language().locale()) + text.substring(end);
    }
}
