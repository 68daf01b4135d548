package care.tend.scheduling.internal.slots;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/**
 * Instants as ISO 8601 text in UTC, whole seconds: {@code 2027-01-04T09:00:00Z}. Quick where many share their dates.
 */
public final class IsoText {

    private final byte[] text = "0000-00-00T00:00:00Z".getBytes(StandardCharsets.ISO_8859_1);
    private long day = Long.MIN_VALUE;

    private IsoText() {}

    /** The text of each of these seconds since 1970, within the years 0 to 9999. */
    public static String[] of(long[] epochSeconds) {
        var writer = new IsoText();
        var texts = new String[epochSeconds.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = writer.of(epochSeconds[i]);
        }
        return texts;
    }

    private String of(long epochSecond) {
        long date = Math.floorDiv(epochSecond, Seconds.DAY);
        if (date != day) {
            writeDate(date);
        }
        int second = Math.floorMod(epochSecond, (int) Seconds.DAY);
        write(11, second / 3600);
        write(14, second / 60 % 60);
        write(17, second % 60);
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    private void writeDate(long date) {
        day = date;
        var local = LocalDate.ofEpochDay(date);
        write(0, local.getYear() / 100);
        write(2, local.getYear() % 100);
        write(5, local.getMonthValue());
        write(8, local.getDayOfMonth());
    }

    private void write(int at, int twoDigits) {
        text[at] = (byte) ('0' + twoDigits / 10);
        text[at + 1] = (byte) ('0' + twoDigits % 10);
    }
}
