package care.tend.scheduling.internal.pages;

import care.tend.scheduling.internal.web.ConsequencesView.Cost;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a guest finds another time for a booking.
 *
 * @param now when it takes place as things stand
 * @param cost what moving costs, and why; {@code priced} says it in a sentence
 */
public record MovePage(
        Host host,
        @Nullable String told,
        String now,
        List<Who> people,
        Week week,
        Summary summary,
        String action,
        Map<String, String> hidden,
        boolean ready,
        String back,
        Cost cost,
        String priced) {}
