package care.tend.demo.internal;

import care.tend.identity.Account;
import care.tend.identity.Accounts;
import care.tend.identity.NewAccount;
import care.tend.identity.Password;
import care.tend.kernel.AccountId;
import care.tend.kernel.TypedId;
import care.tend.platform.EmailAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Who can sign in to the examples. Passwords are random per installation and stand in a file beside the other secrets,
 * readable by its owner alone; later starts leave file and accounts as they are.
 */
@Component
public class SignIns {

    private static final int LETTERS = 16;
    private static final int GROUP = 4;
    private static final Pattern LINE = Pattern.compile("\\s*\\S+\\s+(\\S+@\\S+)\\s+(\\S+)\\s*");

    private final Path file;
    private final String url;
    private final Accounts accounts;
    private final SecureRandom random = new SecureRandom();

    SignIns(
            @Value("${tend.keys}") Path keys,
            @Value("${tend.url:http://localhost:8080}") String url,
            Accounts accounts) {
        this.file = keys.resolve("demo-sign-ins.txt");
        this.url = url;
        this.accounts = accounts;
    }

    /** Makes the file at the first start. */
    public void prepare(List<Story> stories) {
        if (Files.exists(file)) {
            return;
        }
        try {
            Files.createDirectories(file.getParent());
            // written aside and moved, so that a start that is interrupted leaves all of it or nothing
            var draft = Files.createTempFile(
                    file.getParent(),
                    "demo",
                    ".tmp",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, text(stories));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The account of each sign-in of {@code story}, made where it is missing. */
    public Map<Story.Sign, AccountId> accounts(Story story) {
        var passwords = read();
        var ids = new LinkedHashMap<Story.Sign, AccountId>();
        for (var sign : story.signIns()) {
            var email = email(story, sign);
            var id = accounts.byEmail(email)
                    .or(() -> accounts.open(new NewAccount(
                            email,
                            passwords.getOrDefault(email, new Password(password())),
                            sign.name(),
                            sign.locale(),
                            story.zone())))
                    .map(Account::id)
                    .orElseThrow();
            ids.put(sign, id);
        }
        return ids;
    }

    private String text(List<Story> stories) {
        var text = new StringBuilder("  Sign in at %s/app as one of these:%n".formatted(url));
        for (var story : stories) {
            text.append("%n  %s, %s/b/%s%n".formatted(story.profile().name(), url, story.slug()));
            for (var sign : story.signIns()) {
                text.append(String.format(
                        Locale.ROOT, "    %-10s  %-36s  %s%n", sign.role().code(), email(story, sign), password()));
            }
        }
        return text.toString();
    }

    private Map<EmailAddress, Password> read() {
        try {
            var passwords = new HashMap<EmailAddress, Password>();
            for (var line : Files.readAllLines(file)) {
                var match = LINE.matcher(line);
                if (match.matches()) {
                    EmailAddress.read(match.group(1))
                            .ifPresent(email -> passwords.put(email, new Password(match.group(2))));
                }
            }
            return passwords;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static EmailAddress email(Story story, Story.Sign sign) {
        return EmailAddress.read(sign.mailbox() + "@" + story.slug() + ".example")
                .orElseThrow();
    }

    /** 80 random bits in letters that cannot be mistaken for each other. */
    private String password() {
        var text = new StringBuilder();
        for (int i = 0; i < LETTERS; i++) {
            text.append(i > 0 && i % GROUP == 0 ? "-" : "")
                    .append(TypedId.ALPHABET.charAt(random.nextInt(TypedId.ALPHABET.length())));
        }
        return text.toString();
    }
}
