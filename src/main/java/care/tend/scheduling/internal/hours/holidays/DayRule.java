package care.tend.scheduling.internal.hours.holidays;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** On which days of a year something falls. */
sealed interface DayRule {

    /** Mostly one; the lunar year is shorter, so that a feast may come twice or not at all. */
    List<LocalDate> in(int year);

    /** {@code 12-25}. A day that a year does not have is left out. */
    record Fixed(MonthDay day) implements DayRule {
        @Override
        public List<LocalDate> in(int year) {
            return day.isValidYear(year) ? List.of(day.atYear(year)) : List.of();
        }
    }

    /** {@code 2022-09-19}, once. */
    record Once(LocalDate date) implements DayRule {
        @Override
        public List<LocalDate> in(int year) {
            return date.getYear() == year ? List.of(date) : List.of();
        }
    }

    /** {@code third monday of january}, {@code last monday of may}. */
    record Weekday(int ordinal, DayOfWeek day, Month month) implements DayRule {
        @Override
        public List<LocalDate> in(int year) {
            return List.of(LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(ordinal, day)));
        }
    }

    /** {@code easter}, {@code easter -2}, {@code easter +1}: days from the Western Easter Sunday. */
    record FromEaster(int days) implements DayRule {
        @Override
        public List<LocalDate> in(int year) {
            return List.of(easter(year).plusDays(days));
        }

        /** The anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8). */
        static LocalDate easter(int year) {
            int a = year % 19;
            int b = year / 100;
            int c = year % 100;
            int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
            int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
            int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
            return LocalDate.of(year, f / 31, f % 31 + 1);
        }
    }

    /** {@code hijri 12-10}: a day of the Islamic year in the Umm al-Qura calendar, month and day. */
    record Hijri(int month, int day) implements DayRule {
        @Override
        public List<LocalDate> in(int year) {
            int about = (int) Math.floor((year - 622) * 33.0 / 32);
            return IntStream.rangeClosed(about - 1, about + 2)
                    .mapToObj(hijri -> LocalDate.from(HijrahDate.of(hijri, month, day)))
                    .filter(date -> date.getYear() == year)
                    .toList();
        }
    }

    Map<String, Integer> ORDINALS = Map.of("first", 1, "second", 2, "third", 3, "fourth", 4, "last", -1);
    Pattern WEEKDAY = Pattern.compile("(first|second|third|fourth|last) ([a-z]+day) of ([a-z]+)");
    Pattern EASTER = Pattern.compile("easter(?: ([+-]\\d{1,2}))?");
    Pattern HIJRI = Pattern.compile("hijri (\\d{2})-(\\d{2})");
    Pattern FIXED = Pattern.compile("\\d{2}-\\d{2}");

    /** @throws IllegalArgumentException when it is none of the forms above */
    static DayRule of(String text) {
        try {
            return read(text);
        } catch (DateTimeException | IllegalArgumentException impossible) {
            throw new IllegalArgumentException("\"" + text + "\" says no day", impossible);
        }
    }

    private static DayRule read(String text) {
        var weekday = WEEKDAY.matcher(text);
        if (weekday.matches()) {
            return new Weekday(
                    ORDINALS.getOrDefault(weekday.group(1), 1),
                    DayOfWeek.valueOf(weekday.group(2).toUpperCase(Locale.ROOT)),
                    Month.valueOf(weekday.group(3).toUpperCase(Locale.ROOT)));
        }
        var easter = EASTER.matcher(text);
        if (easter.matches()) {
            return new FromEaster(easter.group(1) == null ? 0 : Integer.parseInt(easter.group(1)));
        }
        var hijri = HIJRI.matcher(text);
        if (hijri.matches()) {
            var date = HijrahDate.of(1446, Integer.parseInt(hijri.group(1)), Integer.parseInt(hijri.group(2)));
            return new Hijri(date.get(ChronoField.MONTH_OF_YEAR), date.get(ChronoField.DAY_OF_MONTH));
        }
        return FIXED.matcher(text).matches() ? new Fixed(MonthDay.parse("--" + text)) : new Once(LocalDate.parse(text));
    }
}
