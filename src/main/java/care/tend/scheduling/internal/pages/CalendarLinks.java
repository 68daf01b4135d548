package care.tend.scheduling.internal.pages;

import care.tend.kernel.TimeRange;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;

/** Addresses at which calendars on the web take an event: Google's "template" page and Outlook's "compose" page. */
final class CalendarLinks {

    private static final DateTimeFormatter COMPACT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private CalendarLinks() {}

    /**
     * What stands in a calendar.
     *
     * @param notes with the link by which it is changed
     */
    record Event(TimeRange period, String title, String where, String notes) {}

    static ManagePage.Calendar of(Opened opened, String link) {
        var event =
                new Event(opened.appointment().period(), opened.eventTitle(), opened.where(), opened.eventNotes(link));
        return of(opened.path(), event);
    }

    /** @param path of the page of what is booked; its calendar file stands beside it */
    static ManagePage.Calendar of(String path, Event event) {
        return new ManagePage.Calendar(path + ".ics", google(event), outlook(event));
    }

    private static String google(Event event) {
        var period = event.period();
        var fields = new LinkedHashMap<String, String>();
        fields.put("action", "TEMPLATE");
        fields.put("text", event.title());
        fields.put("dates", COMPACT.format(period.start()) + "/" + COMPACT.format(period.end()));
        fields.put("location", event.where());
        fields.put("details", event.notes());
        return "https://calendar.google.com/calendar/render" + Choice.query(fields);
    }

    private static String outlook(Event event) {
        var period = event.period();
        var fields = new LinkedHashMap<String, String>();
        fields.put("rru", "addevent");
        fields.put("subject", event.title());
        fields.put("startdt", period.start().toString());
        fields.put("enddt", period.end().toString());
        fields.put("location", event.where());
        fields.put("body", event.notes());
        return "https://outlook.live.com/calendar/0/deeplink/compose" + Choice.query(fields);
    }
}
