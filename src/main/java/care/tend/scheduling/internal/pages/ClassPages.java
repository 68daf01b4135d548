package care.tend.scheduling.internal.pages;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the pages of classes show. None of them knows who else comes. */
public final class ClassPages {

    private ClassPages() {}

    /**
     * A class in a list.
     *
     * @param left how many seats are, in words
     * @param price of a seat; empty where it is what was agreed before
     * @param href where it is booked; null when it is full
     * @param act where a form takes it at once; null in a list that only leads on
     */
    public record Line(
            String day,
            String times,
            String name,
            String more,
            String left,
            String price,
            @Nullable String href,
            @Nullable Act act) {}

    /** A button of a form that carries one value. */
    public record Act(String action, String value) {}

    /** All that can be booked. */
    public record Listing(Host host, List<Line> lines, String back) {}

    /**
     * A class with the form in which a visitor says who comes.
     *
     * @param faulty what stands in the way, above all; null when nothing does
     * @param about what whoever comes should know; null for nothing
     * @param course how many are left of its course, in words; null when it is not booked as one
     * @param whole whether the course is what they book, and nothing else can be
     * @param waits whether the form is for those who wait for a seat, since none is left
     * @param seats how many can come; empty when pets are counted
     */
    public record Booking(
            Host host,
            String back,
            Facts facts,
            @Nullable String about,
            String left,
            boolean full,
            boolean waits,
            @Nullable String faulty,
            DetailsForm form,
            boolean needsPet,
            List<String> species,
            @Nullable String course,
            boolean whole,
            boolean wholeChosen,
            List<Integer> seats,
            String action,
            Map<String, String> hidden) {}

    /** @param label how many those are, in words */
    public record Rest(String action, String label) {}

    /**
     * Somebody's own seat.
     *
     * @param off whether they have it no longer
     * @param waits whether they have none yet
     * @param take where a seat that is offered is taken; null when none is
     * @param about what whoever comes should know; null for nothing
     * @param note what giving it back means; null when it cannot be
     * @param cancel where it is given back; null when it cannot be
     * @param rest all that is left of the course is given back; null when there is no more than this one
     * @param calendar null when there is nothing to look forward to
     * @param instead where what they missed is made up
     */
    public record Seat(
            Host host,
            boolean off,
            boolean waits,
            @Nullable String take,
            String title,
            String text,
            Facts facts,
            @Nullable String about,
            @Nullable String note,
            @Nullable String cancel,
            @Nullable Rest rest,
            ManagePage.@Nullable Calendar calendar,
            List<Line> instead,
            String all) {}
}
