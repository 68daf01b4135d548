package care.tend.notifications.internal;

import care.tend.business.Accent;
import care.tend.business.Business;
import care.tend.business.Location;
import care.tend.platform.Language;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a mail says, before it has a form. One look for all: who writes, a heading, a few sentences, the facts, one
 * thing to do.
 *
 * @param sender who writes: a business, or Tend
 * @param preview what a mailbox shows beside the subject
 * @param others what else may be chosen, a line each, above the act
 * @param notes small print below the act
 * @param footer why this mail came
 */
public record Letter(
        Language language,
        String subject,
        String preview,
        String sender,
        Accent accent,
        String heading,
        List<String> paragraphs,
        List<Fact> facts,
        Optional<Act> act,
        List<Act> others,
        List<String> notes,
        List<String> footer) {

    /** With one thing to do, and no other in its place. */
    public Letter(
            Language language,
            String subject,
            String preview,
            String sender,
            Accent accent,
            String heading,
            List<String> paragraphs,
            List<Fact> facts,
            Optional<Act> act,
            List<String> notes,
            List<String> footer) {
        this(language, subject, preview, sender, accent, heading, paragraphs, facts, act, List.of(), notes, footer);
    }

    /** One line of a table. {@code more} stands below the value, smaller; may be empty. */
    public record Fact(String label, String value, String more) {
        public Fact(String label, String value) {
            this(label, value, "");
        }
    }

    /** A button. */
    public record Act(String label, String url) {}

    /** For a reader without HTML. */
    String text() {
        var text = new StringBuilder();
        text.append(sender).append("\n\n").append(heading).append("\n\n");
        paragraphs.forEach(paragraph -> text.append(paragraph).append("\n\n"));
        for (var fact : facts) {
            text.append(fact.label()).append(": ").append(fact.value());
            text.append(fact.more().isEmpty() ? "" : " · " + fact.more()).append('\n');
        }
        text.append(facts.isEmpty() ? "" : "\n");
        others.forEach(
                one -> text.append(one.label()).append(":\n").append(one.url()).append("\n\n"));
        act.ifPresent(
                one -> text.append(one.label()).append(":\n").append(one.url()).append("\n\n"));
        notes.forEach(note -> text.append(note).append("\n\n"));
        text.append("-- \n");
        footer.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    /** Why it came, for a guest: who writes, where they are, how they are reached. */
    static List<String> footer(Business business, Location place, Say say) {
        var profile = business.profile();
        var reach = Stream.of(Optional.ofNullable(profile.phone()), Optional.ofNullable(profile.email()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
        return Stream.of(business.name() + ", " + place.address(), reach, say.of("guest.footer"))
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
