package care.tend.platform;

import java.util.ArrayList;
import java.util.List;

/** The lines that iCalendar and vCard are made of (RFC 5545 3.1, RFC 6350 3.2): how they are folded and escaped. */
public final class ContentLines {

    private static final int MOST_OCTETS = 75;

    private ContentLines() {}

    /** Breaks lines that end with CRLF at 75 octets of UTF-8, never inside a letter. */
    public static String folded(String unfolded) {
        var out = new StringBuilder(unfolded.length() + unfolded.length() / 32);
        for (var line : unfolded.split("\r\n", -1)) {
            fold(line, out);
            out.append("\r\n");
        }
        // the text ended with a line end, and what follows it is no line
        out.setLength(out.length() - 2);
        return out.toString();
    }

    private static void fold(String line, StringBuilder out) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int point = line.codePointAt(i);
            int size = octets(point);
            if (octets + size > MOST_OCTETS) {
                out.append("\r\n ");
                octets = 1;
            }
            out.appendCodePoint(point);
            octets += size;
            i += Character.charCount(point);
        }
    }

    private static int octets(int point) {
        if (point < 0x80) {
            return 1;
        }
        if (point < 0x800) {
            return 2;
        }
        return point < 0x10000 ? 3 : 4;
    }

    /** The lines of a text as they were before folding, whatever they end with. Empty ones are left out. */
    public static List<String> unfolded(String text) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var part : text.split("\r\n|\n|\r", -1)) {
            if (!part.isEmpty() && (part.charAt(0) == ' ' || part.charAt(0) == '\t')) {
                line.append(part, 1, part.length());
            } else {
                if (!line.isEmpty()) {
                    lines.add(line.toString());
                }
                line.setLength(0);
                line.append(part);
            }
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    /** A text value (RFC 5545 3.3.11). Control characters cannot stand in one and are left out. */
    public static String escaped(String text) {
        return text.replace("\r\n", "\n")
                .replaceAll("[\\p{Cc}&&[^\n\t]]", "")
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** What a text value says, without control characters but line ends and tabs. */
    public static String unescaped(String value) {
        var out = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char letter = value.charAt(i);
            if (letter == '\\' && i + 1 < value.length()) {
                i++;
                char meant = value.charAt(i);
                out.append(meant == 'n' || meant == 'N' ? '\n' : meant);
            } else {
                out.append(letter);
            }
        }
        return out.toString().replaceAll("[\\p{Cc}&&[^\n\t]]", "");
    }
}
