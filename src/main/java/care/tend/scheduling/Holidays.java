package care.tend.scheduling;

import care.tend.kernel.BusinessId;
import care.tend.kernel.Invalid;
import care.tend.platform.Language;
import care.tend.platform.LocalText;
import care.tend.platform.Transactions;
import care.tend.scheduling.internal.FreedTime;
import care.tend.scheduling.internal.Hints;
import care.tend.scheduling.internal.HolidayTable;
import care.tend.scheduling.internal.hours.holidays.HolidayCalendar;
import care.tend.scheduling.internal.hours.holidays.HolidayCalendars;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** On which public holidays a business is closed, and the single days on which it decides otherwise. */
@Service
public class Holidays {

    private static final int LONGEST_NAME = 120;

    private final HolidayCalendars calendars;
    private final HolidayTable table;
    private final Hints hints;
    private final FreedTime freed;
    private final Transactions transactions;

    Holidays(HolidayCalendars calendars, HolidayTable table, Hints hints, FreedTime freed, Transactions transactions) {
        this.calendars = calendars;
        this.table = table;
        this.hints = hints;
        this.freed = freed;
        this.transactions = transactions;
    }

    /** The sets there are to choose from, by code. */
    public List<HolidaySet> sets() {
        return calendars.all().stream()
                .map(each -> new HolidaySet(each.code(), each.name(), each.source()))
                .toList();
    }

    public HolidayYear year(BusinessId business, Year year) {
        var first = year.atDay(1);
        var last = year.atDay(year.length());
        return transactions.in(business, () -> {
            var kept = table.kept(business);
            var choices = new HashMap<LocalDate, HolidayTable.Choice>();
            table.choices(business, first, last).forEach(choice -> choices.put(choice.date(), choice));
            var days = new ArrayList<HolidayYear.HolidayDay>();
            kept.flatMap(set -> calendars.of(set.code())).stream()
                    .flatMap(calendar -> calendar.between(first, last).stream())
                    .filter(day -> !day.substitute()
                            || kept.map(HolidayTable.Kept::substitutes).orElse(false))
                    .forEach(day -> days.add(day(day, choices.remove(day.date()))));
            choices.values().stream().filter(choice -> !choice.open()).forEach(choice -> days.add(own(choice)));
            days.sort(Comparator.comparing(HolidayYear.HolidayDay::date));
            return new HolidayYear(
                    kept.map(HolidayTable.Kept::code).orElse(null),
                    kept.map(HolidayTable.Kept::substitutes).orElse(true),
                    days);
        });
    }

    private static HolidayYear.HolidayDay day(
            HolidayCalendar.Day day, HolidayTable.@org.jspecify.annotations.Nullable Choice choice) {
        boolean open = choice != null && choice.open();
        return new HolidayYear.HolidayDay(day.date(), day.name(), day.substitute(), open, false);
    }

    private static HolidayYear.HolidayDay own(HolidayTable.Choice choice) {
        return new HolidayYear.HolidayDay(choice.date(), LocalText.of(Language.EN, choice.name()), false, false, true);
    }

    /**
     * Follows a set from now on, or none.
     *
     * @param substitutes whether also to close on the day given off for a holiday on a weekend
     * @throws Invalid when there is no such set
     */
    public void follow(BusinessId business, Optional<String> code, boolean substitutes) {
        if (code.isPresent() && calendars.of(code.get()).isEmpty()) {
            throw new Invalid("code", "field.unknown");
        }
        transactions.run(business, () -> {
            code.ifPresentOrElse(
                    set -> table.keep(business, new HolidayTable.Kept(set, substitutes)),
                    () -> table.keepNone(business));
            hints.hours(business);
            freed.opened(business);
        });
    }

    /**
     * Decides about one date, whatever the set says of it.
     *
     * @param name of a day of the business's own, may be empty
     */
    public void decide(BusinessId business, LocalDate date, boolean open, String name) {
        var shown = name.strip();
        if (shown.length() > LONGEST_NAME) {
            throw new Invalid("name", "field.too-long", Map.of("max", LONGEST_NAME));
        }
        transactions.run(business, () -> {
            table.choose(business, new HolidayTable.Choice(date, open, shown));
            hints.hours(business);
            freed.opened(business);
        });
    }

    /** Back to what the set says of that date. */
    public void leave(BusinessId business, LocalDate date) {
        transactions.run(business, () -> {
            table.leave(business, date);
            hints.hours(business);
            freed.opened(business);
        });
    }
}
