package care.tend.scheduling.internal.calendars.ics;

import care.tend.platform.ContentLines;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What stands between a BEGIN and its END: lines, and components inside. */
final class Component {

    /** Deeper nothing is found in a calendar; what lies deeper is read as if it lay here. */
    private static final int DEEPEST = 6;

    private final String name;
    private final List<Line> lines = new ArrayList<>();
    private final List<Component> inside = new ArrayList<>();

    private Component(String name) {
        this.name = name;
    }

    /**
     * Everything in the text, inside a component without a name. An END that ends nothing is left out; what is not
     * ended ends with the text.
     */
    static Component read(String text) {
        var open = new ArrayDeque<Component>();
        open.push(new Component(""));
        var root = open.peek();
        for (var unfolded : ContentLines.unfolded(text)) {
            Line.read(unfolded).ifPresent(line -> take(line, open));
        }
        return root == null ? new Component("") : root;
    }

    private static void take(Line line, ArrayDeque<Component> open) {
        var current = open.getFirst();
        var value = line.value().strip().toUpperCase(Locale.ROOT);
        switch (line.name()) {
            case "BEGIN" -> {
                var begun = new Component(value);
                if (open.size() <= DEEPEST) {
                    current.inside.add(begun);
                    open.push(begun);
                }
            }
            case "END" -> {
                if (open.size() > 1 && current.name.equals(value)) {
                    open.pop();
                }
            }
            default -> current.lines.add(line);
        }
    }

    /** Those of a name, at any depth but not inside one another. */
    Stream<Component> all(String wanted) {
        return inside.stream().flatMap(each -> each.name.equals(wanted) ? Stream.of(each) : each.all(wanted));
    }

    List<Component> inside() {
        return inside;
    }

    String name() {
        return name;
    }

    Optional<Line> line(String wanted) {
        return lines(wanted).findFirst();
    }

    Stream<Line> lines(String wanted) {
        return lines.stream().filter(line -> line.name().equals(wanted));
    }

    /** The value of its first line of that name, stripped; empty text when there is none. */
    String text(String wanted) {
        return line(wanted).map(line -> line.value().strip()).orElse("");
    }
}
