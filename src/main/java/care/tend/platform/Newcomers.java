package care.tend.platform;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whether people may get an account and open a business by themselves, as the person who runs Tend decided
 * ({@code TEND_SIGN_UPS}). Asked at the doors of both; what an owner does for their own people is not asked about.
 */
@Component
public class Newcomers {

    private final Settings.SignUps signUps;

    Newcomers(@Value("${tend.sign-ups:OPEN}") Settings.SignUps signUps) {
        this.signUps = signUps;
    }

    public boolean areWelcome() {
        return signUps == Settings.SignUps.OPEN;
    }

    /** @throws AccessRefused.SignUpsClosed when they are not welcome */
    public void admit() {
        if (!areWelcome()) {
            throw new AccessRefused.SignUpsClosed();
        }
    }
}
