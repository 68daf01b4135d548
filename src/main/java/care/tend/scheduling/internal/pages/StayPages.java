package care.tend.scheduling.internal.pages;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the pages of stays show. */
public final class StayPages {

    private StayPages() {}

    /** One of several things to choose from. */
    public record Choice(String value, String label, boolean chosen) {}

    /** @param more a second line; may be empty */
    public record Fact(String label, String text, String more) {}

    /**
     * A day on which one might come.
     *
     * @param number of the month
     * @param text how much is free, closed, full; empty for a day that is past
     * @param href that chooses it; null when it cannot be
     * @param label the whole date, for who does not see the grid; empty for a day that is past
     */
    public record Day(String number, String text, @Nullable String href, String label, boolean chosen) {}

    /** @param days of whole weeks, Monday first */
    public record Nights(String help, String month, List<String> weekdays, List<Day> days) {}

    /** Who may stay: the first, and those that share the run with the first. */
    public record Who(String name, String label, List<Choice> choices) {}

    /** The dates, as fields of a form. */
    public record Dates(
            String from,
            String until,
            String least,
            String most,
            List<Choice> fromHalves,
            List<Choice> untilHalves,
            @Nullable String fromFault,
            @Nullable String untilFault) {}

    /**
     * What it would be.
     *
     * @param room whether there is, in words
     * @param instead others of the same length, by what their button says, and where they lead
     * @param action where it is booked; null when there is no room
     * @param names for a name of each of them
     */
    public record Offer(
            String room,
            List<Fact> facts,
            String total,
            List<Link> instead,
            @Nullable String action,
            DetailsForm form,
            List<Field> names,
            List<String> terms,
            Map<String, String> hidden) {}

    public record Link(String label, String href) {}

    /**
     * Choosing a stay, and booking it.
     *
     * @param services to choose from; empty where there is one
     * @param places likewise
     * @param faulty what stands in the way, above all; null when nothing does
     * @param none whether nothing can be booked at all
     * @param offer null until dates and animals were sent
     */
    public record Choosing(
            Host host,
            String action,
            @Nullable String faulty,
            boolean none,
            String what,
            List<Choice> services,
            List<Choice> places,
            @Nullable Dates dates,
            List<Who> who,
            @Nullable Nights nights,
            @Nullable Offer offer) {}

    /**
     * A stay that was booked.
     *
     * @param off whether it does not take place
     * @param change the dates as they can be changed; null when they cannot
     * @param changed what those that were asked for would be; null when none were
     * @param cancel how the button that cancels it reads; null when it cannot be cancelled
     * @param seen what cancelling was shown to cost: minor units and currency
     */
    public record Managing(
            Host host,
            String path,
            @Nullable String told,
            boolean off,
            String title,
            String text,
            List<Fact> facts,
            String total,
            List<String> terms,
            @Nullable Dates change,
            @Nullable Changed changed,
            @Nullable String cancel,
            String seen,
            String again) {}

    /**
     * Other dates for a stay.
     *
     * @param room whether there is, in words, with what changing costs
     * @param possible whether they can be had
     */
    public record Changed(
            String room,
            List<Fact> facts,
            String total,
            boolean possible,
            List<Link> instead,
            Map<String, String> hidden) {}
}
