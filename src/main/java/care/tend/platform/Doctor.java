package care.tend.platform;

import care.tend.platform.internal.doctor.Examination;
import care.tend.platform.internal.doctor.Finding;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The command {@code tend doctor}: what a start would meet here. The launcher looks at the tools before it. */
public final class Doctor {

    private static final int WELL = 0;
    private static final int UNWELL = 1;

    private Doctor() {}

    /**
     * Looks and tells.
     *
     * @param options {@code --config} to tell the settings in force instead
     * @param variables the settings, by name
     * @return the exit status: 0 when Tend could start here
     */
    public static int run(List<String> options, Function<String, @Nullable String> variables, PrintStream out) {
        final Settings settings;
        try {
            settings = Settings.from(variables);
        } catch (StartRefused refused) {
            refused.lines().stream()
                    .map(line -> Finding.wrong("settings", line).line())
                    .forEach(out::println);
            return refused.exitStatus();
        }
        if (options.contains("--config")) {
            settings.lines().forEach(out::println);
            return WELL;
        }
        var findings = Examination.of(settings);
        findings.stream().map(Finding::line).forEach(out::println);
        return findings.stream().allMatch(Finding::well) ? WELL : UNWELL;
    }
}
