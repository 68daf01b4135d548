package care.tend.notifications;

import care.tend.business.Business;
import care.tend.business.Location;
import care.tend.kernel.Money;
import care.tend.kernel.TimeRange;
import care.tend.platform.Language;
import care.tend.platform.LocalText;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something happened to an appointment that its guest, and its business if it was not the business that did it, shall
 * hear of.
 *
 * @param appointment public form of its id; what is said twice of the same {@code what} and {@code sequence} is sent
 *     once
 * @param language of the guest
 * @param setting where it takes place
 * @param period without buffers; told in the zone of the location
 * @param pet its name
 * @param manage the guest's secret link
 * @param sequence of the appointment, rises with every change
 * @param terms what changing one's mind costs, or came to cost
 * @param others what else is free, for somebody whose wish cannot be
 * @param answerable whether what the guest answers to its invitation is understood
 * @param decideBy by when a request is answered, or when it will begin after all; empty when there is nothing of both
 * @param tellBusiness whether the business hears of it too, at the address in its profile
 */
public record AppointmentNotice(
        What what,
        Business business,
        Location location,
        Setting setting,
        Guest guest,
        Language language,
        String appointment,
        TimeRange period,
        LocalText service,
        String provider,
        Optional<String> pet,
        Optional<Money> price,
        Optional<URI> manage,
        int sequence,
        boolean tellBusiness,
        List<Term> terms,
        List<Other> others,
        boolean answerable,
        Optional<Instant> decideBy) {

    /** The same of one that will begin at {@code begins}; its client has been told so many {@code times} with this. */
    public AppointmentNotice later(Instant begins, int times) {
        return new AppointmentNotice(
                what,
                business,
                location,
                setting,
                guest,
                language,
                appointment,
                period,
                service,
                provider,
                pet,
                price,
                manage,
                times,
                tellBusiness,
                List.of(),
                List.of(),
                answerable,
                Optional.of(begins));
    }

    /** Another time that is free, and where to take it. */
    public record Other(Instant start, String provider, URI link) {}

    /** What changing one's mind costs, or came to cost; in the guest's language and for their eyes only. */
    public record Term(String label, String text) {}

    /** What happened, from the guest's point of view. */
    public enum What {
        /** Asked for; somebody answers. */
        REQUESTED,
        CONFIRMED,
        CHANGED,
        CANCELLED,
        /** Too few wanted to come to a class. */
        TOO_FEW,
        /** Asked for, and it cannot be. */
        DECLINED,
        /** Asked for, and nobody answered in time. */
        LAPSED,
        /** They wait for a seat of a full class. */
        WAITING,
        /** A time was freed that they waited for. */
        OFFERED,
        /** It begins later than promised. */
        LATE;

        /** Whether it was promised, and so stands in the guest's calendar. */
        public boolean isPromised() {
            return this == CONFIRMED || this == CHANGED || isCancelled();
        }

        /** Whether it was promised, and will not take place. */
        public boolean isCancelled() {
            return this == CANCELLED || this == TOO_FEW;
        }

        /** Whether it will not take place. */
        public boolean isOver() {
            return isCancelled() || this == DECLINED || this == LAPSED;
        }
    }

    /** Where the two meet. */
    public enum Setting {
        AT_LOCATION,
        AT_HOME,
        BY_VIDEO
    }

    /** Whom the appointment is for. Without an e-mail address they get no mail. */
    public record Guest(String name, Optional<String> email, Optional<String> phone) {}
}
