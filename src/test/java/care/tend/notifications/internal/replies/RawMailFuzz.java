package care.tend.notifications.internal.replies;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import jakarta.mail.MessagingException;

/** Mails of strangers: whatever they are made of, a calendar comes out or none. */
public final class RawMailFuzz {

    private RawMailFuzz() {}

    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
        try {
            RawMail.read(data.consumeRemainingAsBytes()).ifPresent(mail -> {
                try {
                    var unused = mail.name().orElse("")
                            + mail.addressed()
                            + mail.calendar().orElse("");
                } catch (MessagingException refused) {
                    // a header that cannot be read
                }
            });
        } catch (MessagingException refused) {
            // no mail at all
        }
    }
}
