package care.tend.scheduling;

import static java.nio.charset.StandardCharsets.UTF_8;

import care.tend.scheduling.internal.slots.Question;
import care.tend.scheduling.internal.slots.SlotFinder;
import care.tend.scheduling.internal.slots.json.Answers;
import care.tend.scheduling.internal.slots.json.CaseRefused;
import care.tend.scheduling.internal.slots.json.Document;
import care.tend.scheduling.internal.slots.json.Timing;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The command {@code tend slots}: a case as JSON in, its slots as JSON out. The form of both is told in
 * {@code docs/slots.md}.
 */
public final class SlotsCommand {

    private static final int DONE = 0;
    private static final int REFUSED = 2;
    private static final String USAGE = """
            Usage: tend slots [-] [--repeat N] < case.json
              -           several cases: an array in, an array out
              --repeat N  also tell how long an answer takes, from N computations after as many warm-ups\
            """;

    private SlotsCommand() {}

    /**
     * Answers the case or the array of cases on {@code in}.
     *
     * @param args {@code -} for an array, which is recognised without it; {@code --repeat N} to time the engine as well
     * @param out the answer and nothing else; nothing at all when something was refused
     * @param err what was refused: the JSON pointer of the fault, then the reason
     * @return the exit status: 0 when all is answered, 2 when the arguments or any case were refused
     */
    public static int run(List<String> args, InputStream in, PrintStream out, PrintStream err) {
        var times = repeats(args);
        if (times.isEmpty()) {
            say(err, USAGE);
            return REFUSED;
        }
        try {
            var document = Document.read(in);
            var answers = document.questions().stream()
                    .map(question -> answer(question, times.getAsInt()))
                    .toList();
            say(out, Answers.text(document.isArray(), answers));
            return DONE;
        } catch (CaseRefused refused) {
            say(err, String.valueOf(refused.getMessage()));
            return REFUSED;
        }
    }

    /** In UTF-8, whatever the terminal is thought to read: this is JSON. */
    private static void say(PrintStream stream, String text) {
        stream.writeBytes((text + "\n").getBytes(UTF_8));
        stream.flush();
    }

    private static Answers.Answer answer(Question question, int times) {
        var timing = times == 0 ? Optional.<Timing>empty() : Optional.of(Timing.of(question, times));
        return new Answers.Answer(SlotFinder.find(question), timing);
    }

    /** How often to repeat, 0 when that was not asked for; nothing when the arguments are not understood. */
    private static OptionalInt repeats(List<String> args) {
        int times = 0;
        for (var words = args.iterator(); words.hasNext(); ) {
            var word = words.next();
            if (word.equals("--repeat") && words.hasNext()) {
                var number = words.next();
                if (!number.matches("[1-9][0-9]{0,8}")) {
                    return OptionalInt.empty();
                }
                times = Integer.parseInt(number);
            } else if (!word.equals("-")) {
                return OptionalInt.empty();
            }
        }
        return OptionalInt.of(times);
    }
}
