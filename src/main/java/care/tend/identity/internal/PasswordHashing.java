package care.tend.identity.internal;

import care.tend.identity.IdentityRefused;
import care.tend.identity.Password;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with the parameters of OWASP's password storage sheet: 19 MiB, two passes, one lane. Each hash holds that
 * memory while it is computed, so only as many run at once as there are processors; others wait a moment and are then
 * told to come again.
 */
@Component
public class PasswordHashing {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;

    private final Argon2PasswordEncoder encoder =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final Semaphore seats;
    private final long longestWaitMillis;
    private final String nobodys;

    PasswordHashing(
            @Value("${tend.sign-in.concurrency:#{T(Runtime).getRuntime().availableProcessors()}}") int concurrency,
            @Value("${tend.sign-in.wait-millis:3000}") long longestWaitMillis) {
        this.seats = new Semaphore(concurrency, true);
        this.longestWaitMillis = longestWaitMillis;
        this.nobodys = encoder.encode("the password of nobody");
    }

    /** @throws IdentityRefused.Crowded when too many hash at this moment */
    public String hash(Password password) {
        return seated(() -> encoder.encode(password.text()));
    }

    /** @throws IdentityRefused.Crowded when too many hash at this moment */
    boolean matches(Password password, String hash) {
        return seated(() -> encoder.matches(password.text(), hash));
    }

    /** Costs what a comparison costs, so that the time an answer takes does not tell whether there is an account. */
    void compareWithNobodys(Password password) {
        matches(password, nobodys);
    }

    /** Whether {@code hash} was made with weaker parameters than today's. */
    boolean isWeak(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private <T> T seated(Supplier<T> work) {
        try {
            if (!seats.tryAcquire(longestWaitMillis, TimeUnit.MILLISECONDS)) {
                throw new IdentityRefused.Crowded();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IdentityRefused.Crowded();
        }
        try {
            return work.get();
        } finally {
            seats.release();
        }
    }
}
