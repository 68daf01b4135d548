package care.tend.scheduling.internal.pages;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;

/** Addresses at which calendars on the web take an event: Google's "template" page and Outlook's "compose" page. */
final class CalendarLinks {

    private static final DateTimeFormatter COMPACT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private CalendarLinks() {}

    static ManagePage.Calendar of(Opened opened, String link) {
        return new ManagePage.Calendar(opened.path() + ".ics", google(opened, link), outlook(opened, link));
    }

    private static String google(Opened opened, String link) {
        var period = opened.appointment().period();
        var fields = new LinkedHashMap<String, String>();
        fields.put("action", "TEMPLATE");
        fields.put("text", opened.eventTitle());
        fields.put("dates", COMPACT.format(period.start()) + "/" + COMPACT.format(period.end()));
        fields.put("location", opened.where());
        fields.put("details", opened.eventNotes(link));
        return "https://calendar.google.com/calendar/render" + Choice.query(fields);
    }

    private static String outlook(Opened opened, String link) {
        var period = opened.appointment().period();
        var fields = new LinkedHashMap<String, String>();
        fields.put("rru", "addevent");
        fields.put("subject", opened.eventTitle());
        fields.put("startdt", period.start().toString());
        fields.put("enddt", period.end().toString());
        fields.put("location", opened.where());
        fields.put("body", opened.eventNotes(link));
        return "https://outlook.live.com/calendar/0/deeplink/compose" + Choice.query(fields);
    }
}
