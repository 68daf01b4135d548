package care.tend.platform;

import care.tend.kernel.Money;
import care.tend.kernel.TimeRange;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.UnitWidth;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.text.TimeZoneFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How dates, times, money and lengths of time are written for a reader, on pages and in mails alike. Made for one
 * language and one zone; the zone is that of the place the time belongs to, and is named wherever a reader may be
 * elsewhere. English follows the habits of the zone's country: a clinic in Denver has 2:30 PM, one in London 14:30.
 *
 * <p>Spaces inside a figure do not break. Safe to share between threads.
 */
public final class Formats {

    private static final char NBSP = '\u00a0';
    /** What CLDR uses in places; not every font has it. */
    private static final char NARROW_NBSP = '\u202f';

    private static final Set<String> MONTH_FIRST = Set.of("US", "PH", "PR");
    private static final Set<String> SIGN_AFTER = Set.of("KZT", "RUB");
    private static final Map<Key, Formats> MADE = new ConcurrentHashMap<>();

    private record Key(Language language, ZoneId zone) {}

    private final Language language;
    private final ZoneId zone;
    private final ULocale locale;
    private final TimeZone icuZone;
    private final Map<String, SimpleDateFormat> byFields = new ConcurrentHashMap<>();

    private Formats(Key key) {
        this.language = key.language();
        this.zone = key.zone();
        this.icuZone = TimeZone.getTimeZone(zone instanceof ZoneOffset ? "GMT" + zone.getId() : zone.getId());
        this.locale = language == Language.EN ? english(zone) : ULocale.forLocale(language.locale());
    }

    /** Formats for readers of {@code language}, of times that belong to {@code zone}. */
    public static Formats of(Language language, ZoneId zone) {
        return MADE.computeIfAbsent(new Key(language, zone), Formats::new);
    }

    /** The day with its weekday and year: "Tuesday, 24 November 2026". */
    public String date(LocalDate date) {
        return at("yMMMMEEEEd", date);
    }

    /** The day on which {@code instant} falls in the zone. */
    public String date(Instant instant) {
        return date(dateOf(instant));
    }

    /** The day with its weekday, without the year: "Tuesday 24 November". */
    public String day(LocalDate date) {
        return at("MMMMEEEEd", date);
    }

    public String day(Instant instant) {
        return day(dateOf(instant));
    }

    /** Short day: "Tue 24 Nov". */
    public String shortDay(LocalDate date) {
        return at("MMMEd", date);
    }

    /** Short date without a weekday: "24 Nov 2026". */
    public String shortDate(LocalDate date) {
        return at("yMMMd", date);
    }

    /** Name of a month for a heading: "November 2026". */
    public String month(YearMonth month) {
        return at("yMMMM", month.atDay(1));
    }

    /** Short name of the weekday: "Tue". */
    public String weekday(LocalDate date) {
        return at("EEE", date);
    }

    /** Time of day in the zone: "14:30", or "2:30 PM" where that is the habit. */
    public String time(Instant instant) {
        return in("jm", icuZone, instant);
    }

    public String time(LocalTime time) {
        return in("jm", TimeZone.GMT_ZONE, LocalDate.EPOCH.atTime(time).toInstant(ZoneOffset.UTC));
    }

    /** Day and time: "Tuesday 24 November, 14:30". */
    public String dateTime(Instant instant) {
        return day(instant) + ", " + time(instant);
    }

    /** From and until in the zone: "14:30–15:15". The day is named apart. */
    public String times(TimeRange range) {
        return time(range.start()) + "–" + time(range.end());
    }

    /** The city by which the zone is known: "Atyrau". */
    public String city() {
        return TimeZoneFormat.getInstance(locale)
                .format(TimeZoneFormat.Style.EXEMPLAR_LOCATION, icuZone, 0)
                .replace(' ', NBSP);
    }

    /** The zone with its offset at {@code instant}: "Atyrau (GMT+5)". */
    public String zone(Instant instant) {
        return city() + NBSP + "("
                + TimeZoneFormat.getInstance(locale)
                        .format(TimeZoneFormat.Style.LOCALIZED_GMT_SHORT, icuZone, instant.toEpochMilli())
                + ")";
    }

    /** A length of time: "45 min", "1 h 30 min". Seconds are dropped. */
    public String duration(Duration length) {
        long hours = length.toHours();
        int minutes = length.toMinutesPart();
        var hourText = hours + (NBSP + hourSign());
        var minuteText = minutes + (NBSP + minuteSign());
        if (hours == 0) {
            return minuteText;
        }
        return minutes == 0 ? hourText : hourText + NBSP + minuteText;
    }

    /** An amount with its sign: "9 000 ₸", "£45", "$12.50". Whole amounts show no fraction. */
    public String money(Money money) {
        var icu = Currency.getInstance(money.currency().getCurrencyCode());
        int digits = Math.max(money.currency().getDefaultFractionDigits(), 0);
        var amount = BigDecimal.valueOf(money.minor(), digits);
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        var formatter = NumberFormatter.withLocale(locale).precision(Precision.fixedFraction(whole ? 0 : digits));
        if (language == Language.EN && SIGN_AFTER.contains(icu.getCurrencyCode())) {
            var figures = formatter.format(amount).toString().replace(',', NBSP);
            return sign(figures + NBSP + icu.getName(locale, Currency.NARROW_SYMBOL_NAME, null));
        }
        return sign(formatter
                .unit(icu)
                .unitWidth(UnitWidth.NARROW)
                .format(amount)
                .toString()
                .replace(NARROW_NBSP, NBSP));
    }

    /**
     * How these figures are put together, in the letters of CLDR ("EEE d MMM"), for a page that writes dates itself.
     *
     * @param fields what is to be said, as CLDR skeletons name it
     */
    public String pattern(String fields) {
        return byFields.computeIfAbsent(fields, this::format).toPattern().replace(NARROW_NBSP, NBSP);
    }

    /** The day of {@code instant} in the zone. */
    public LocalDate dateOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    private String at(String fields, LocalDate date) {
        return in(fields, TimeZone.GMT_ZONE, date.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
    }

    private String in(String fields, TimeZone where, Instant instant) {
        // the format keeps scratch state; a clone is cheaper than a lock
        var format = byFields.computeIfAbsent(fields, this::format).clone();
        format.setTimeZone(where);
        return format.format(Date.from(instant)).replace(NARROW_NBSP, NBSP);
    }

    private SimpleDateFormat format(String fields) {
        var format = new SimpleDateFormat(
                DateTimePatternGenerator.getInstance(locale).getBestPattern(fields), locale);
        format.setContext(DisplayContext.CAPITALIZATION_FOR_MIDDLE_OF_SENTENCE);
        return format;
    }

    private String hourSign() {
        return switch (language) {
            case EN -> "h";
            case RU -> "ч";
            case KK -> "сағ";
        };
    }

    private String minuteSign() {
        return language == Language.EN ? "min" : "мин";
    }

    private static String sign(String figures) {
        return figures.replace('-', '\u2212');
    }

    private static ULocale english(ZoneId zone) {
        if (zone instanceof ZoneOffset) {
            return ULocale.UK;
        }
        try {
            return MONTH_FIRST.contains(TimeZone.getRegion(zone.getId())) ? ULocale.US : ULocale.UK;
        } catch (IllegalArgumentException unknownToIcu) {
            return ULocale.UK;
        }
    }
}
