package care.tend.scheduling.internal.pages;

import care.tend.scheduling.internal.web.ConsequencesView.Cost;
import org.jspecify.annotations.Nullable;

/**
 * What cancelling means, before it is done.
 *
 * @param told why the last try was refused; null when there was none
 * @param text what follows from it, in a sentence
 * @param act what the button says: with the sum, where there is one
 * @param instead what moving costs, in words
 * @param emergency whether the guest may say that it was one
 * @param seen the sum told here, for the form to send back; null when nobody can say it
 */
public record CancelPage(
        Host host,
        Facts facts,
        @Nullable String told,
        String text,
        Cost cost,
        String act,
        String instead,
        boolean emergency,
        @Nullable String seen,
        String action,
        String move,
        String back) {}
