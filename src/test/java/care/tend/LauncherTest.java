package care.tend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher in a small house of its own, with a JDK, a Maven and an npm that only write down what they were asked.
 */
@Timeout(60)
class LauncherTest {

    private Path house;
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void aSmallHouse(@TempDir Path fresh) throws IOException {
        house = fresh;
        Files.createDirectory(house.resolve("tools"));
        Files.copy(Path.of("tend"), house.resolve("tend"));
        try (var tools = Files.list(Path.of("tools"))) {
            for (var tool : tools.toList()) {
                Files.copy(tool, house.resolve("tools").resolve(tool.getFileName()));
            }
        }
        write("pom.xml", "<project/>");
        write("src/main/java/Tend.java", "class Tend {}");
        write("web/package.json", "{}");
        write("jdk/release", "JAVA_VERSION=\"25.0.1\"\n");
        script("jdk/bin/javac", "exit 0");
        script("jdk/bin/java", """
                echo "java $*" >>"$HOME/asked"
                case "$*" in
                *extract*) mkdir -p .tend/app/unpacking; : >.tend/app/unpacking/tend.jar ;;
                *rehearse) [ -z "$REHEARSAL_STATUS" ] || exit "$REHEARSAL_STATUS"
                    for word in "$@"; do case $word in *=*.new) echo cache >"${word#*=}" ;; esac; done ;;
                esac""");
        script("bin/mvn", """
                echo "mvn $*" >>"$HOME/asked"
                mkdir -p target/surefire-reports
                cp "$HOME"/TEST-*.xml target/surefire-reports 2>/dev/null
                exit "${MVN_STATUS:-0}\"""");
        script("bin/npm", """
                echo "npm $*" >>"$HOME/asked"
                mkdir -p node_modules ../target/classes/web
                case "$*" in *test) cp "$HOME/vitest.json" ../target/vitest.json ;; esac""");
        environment.put("HOME", house.toString());
        environment.put("TEND_CACHE", "off");
        environment.put("TEND_JAVA", house.resolve("jdk").toString());
        environment.put("PATH", house.resolve("bin") + ":" + System.getenv("PATH"));
    }

    @Test
    void a_first_start_builds_and_a_second_asks_nobody() throws Exception {
        assertThat(tend("run", "--demo").status()).isZero();
        assertThat(asked())
                .anyMatch(line -> line.equals("npm install --no-save --ignore-scripts --no-audit --no-fund"))
                .anyMatch(line -> line.equals("npm run build"))
                .anyMatch(line -> line.startsWith("mvn -q -B ") && line.endsWith(" package"))
                .last()
                .asString()
                .endsWith("/tend.jar run --demo");

        Files.delete(house.resolve("asked"));
        assertThat(tend().status()).isZero();
        assertThat(asked()).singleElement().asString().startsWith("java ").endsWith("/tend.jar run");
    }

    /** With them JDK 25 loses the first bytes of copied arrays once it is warm (JDK-8380060). */
    @Test
    void compact_object_headers_are_off_whatever_the_jdk_would_do() throws Exception {
        assertThat(tend("run").status()).isZero();

        assertThat(asked())
                .last()
                .asString()
                .contains("-XX:-UseCompactObjectHeaders")
                .doesNotContain("+UseCompact");
    }

    @Test
    void only_what_changed_is_built_again() throws Exception {
        tend("build");
        Files.delete(house.resolve("asked"));

        write("src/main/java/Tend.java", "class Tend { int more; }");
        tend("build");

        assertThat(asked()).noneMatch(line -> line.startsWith("npm")).anyMatch(line -> line.startsWith("mvn"));
    }

    @Test
    void a_build_rehearses_once_and_every_start_after_it_is_told() throws Exception {
        environment.put("TEND_CACHE", "on");
        tend("build");
        tend("build");

        assertThat(asked())
                .filteredOn(line -> line.endsWith("/tend.jar rehearse"))
                .singleElement()
                .asString()
                .contains("-XX:AOTCacheOutput=");
        assertThat(tend("run").status()).isZero();
        assertThat(asked())
                .last()
                .asString()
                .contains("-XX:AOTCache=.tend/app/")
                .endsWith("/tend.jar run");
    }

    @Test
    void a_rehearsal_that_fails_stops_nobody() throws Exception {
        environment.put("TEND_CACHE", "on");
        environment.put("REHEARSAL_STATUS", "1");

        assertThat(tend("build").status()).isZero();
        environment.put("TEND_CACHE", "off");
        assertThat(tend("run").status()).isZero();
        assertThat(asked()).last().asString().doesNotContain("AOTCache");
    }

    @Test
    void what_was_built_runs_where_there_are_no_sources() throws Exception {
        tend("build");
        for (var source : List.of("src/main/java/Tend.java", "src/main/java", "src/main")) {
            Files.delete(house.resolve(source));
        }
        Files.delete(house.resolve("asked"));

        assertThat(tend("run").status()).isZero();

        assertThat(asked()).singleElement().asString().endsWith("/tend.jar run");
    }

    @Test
    void no_jdk_25_is_said_in_one_line() throws Exception {
        write("jdk/release", "JAVA_VERSION=\"21.0.2\"\n");

        var answer = tend("run");

        assertThat(answer.status()).isEqualTo(10);
        assertThat(answer.errors()).singleElement().asString().startsWith("tend: no JDK 25 found");
    }

    @Test
    void an_old_node_is_said_in_one_line() throws Exception {
        script("bin/node", "echo v18.20.4");
        environment.put("TEND_NODE", house.resolve("bin/node").toString());

        var answer = tend("run");

        assertThat(answer.status()).isEqualTo(11);
        assertThat(answer.errors()).singleElement().asString().startsWith("tend: no Node 20.19 or newer found");
    }

    @Test
    void a_build_that_fails_says_where_to_read_on() throws Exception {
        environment.put("MVN_STATUS", "1");

        var answer = tend("run");

        assertThat(answer.status()).isEqualTo(13);
        assertThat(answer.errors()).last().asString().endsWith("all it said is in .tend/logs/server.log");
    }

    @Test
    void tests_are_summed_on_the_last_line() throws Exception {
        reports(
                "tests=\"7\" errors=\"0\" skipped=\"2\" failures=\"0\"",
                "\"numPassedTests\": 4, \"numPendingTests\": 1");

        var answer = tend("test", "--without", "chromium", "--without", "vdirsyncer", "--without", "radicale");

        assertThat(answer.output()).last().isEqualTo("9 passed, 0 failed, 3 skipped");
        assertThat(answer.status()).isZero();
    }

    @Test
    void failed_tests_fail_the_run() throws Exception {
        reports(
                "tests=\"7\" errors=\"1\" skipped=\"0\" failures=\"2\"",
                "\"numPassedTests\": 4, \"numFailedTests\": 1");

        var answer = tend("test", "--without", "chromium", "--without", "vdirsyncer", "--without", "radicale");

        assertThat(answer.output()).last().isEqualTo("8 passed, 4 failed, 0 skipped");
        assertThat(answer.status()).isEqualTo(1);
    }

    @Test
    void a_check_that_fails_counts_as_one() throws Exception {
        reports("tests=\"7\" errors=\"0\" skipped=\"0\" failures=\"0\"", "\"numPassedTests\": 4");
        environment.put("MVN_STATUS", "1");

        var answer = tend("test", "--without", "chromium", "--without", "vdirsyncer", "--without", "radicale");

        assertThat(answer.output()).last().isEqualTo("11 passed, 1 failed, 0 skipped");
        assertThat(answer.status()).isEqualTo(1);
    }

    @Test
    void help_names_every_command_and_nonsense_is_refused() throws Exception {
        assertThat(String.join("\n", tend("help").output())).contains("run", "test", "dev", "build", "doctor", "slots");
        assertThat(tend("nonsense").status()).isEqualTo(64);
        assertThat(tend("test", "--nonsense").status()).isEqualTo(64);
    }

    private void reports(String surefire, String vitest) throws IOException {
        write("TEST-a.xml", "<?xml version=\"1.0\"?>\n<testsuite name=\"a\" " + surefire + ">\n</testsuite>\n");
        write("vitest.json", "{" + vitest + "}");
    }

    private Answer tend(String... words) throws Exception {
        var output = house.resolve("output");
        var errors = house.resolve("errors");
        var command = Stream.concat(Stream.of("/bin/sh", house.resolve("tend").toString()), Stream.of(words))
                .toList();
        var builder =
                new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("TEND_") || name.equals("JAVA_HOME"));
        builder.environment().putAll(environment);
        var process = builder.start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Answer(process.exitValue(), Files.readAllLines(output), Files.readAllLines(errors));
    }

    private List<String> asked() throws IOException {
        return Files.readAllLines(house.resolve("asked"));
    }

    private void script(String path, String body) throws IOException {
        write(path, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(house.resolve(path), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(house.resolve(path).getParent());
        Files.writeString(house.resolve(path), text, StandardCharsets.UTF_8);
    }

    private record Answer(int status, List<String> output, List<String> errors) {}
}
