package care.tend.demo;

import care.tend.access.Role;
import care.tend.business.Businesses;
import care.tend.demo.internal.Diary;
import care.tend.demo.internal.Furnishing;
import care.tend.demo.internal.InstallationTable;
import care.tend.demo.internal.Lodge;
import care.tend.demo.internal.Queue;
import care.tend.demo.internal.SignIns;
import care.tend.demo.internal.Stories;
import care.tend.demo.internal.Story;
import care.tend.demo.internal.Timetable;
import care.tend.kernel.AccountId;
import care.tend.kernel.BusinessId;
import care.tend.platform.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Fills an installation with examples and keeps them around today. */
@Service
public class Demo {

    private static final Logger log = LoggerFactory.getLogger(Demo.class);
    private static final int DAYS_BACK = 30;
    private static final int DAYS_AHEAD = 21;

    private final Stories stories;
    private final SignIns signIns;
    private final Furnishing furnishing;
    private final Timetable timetable;
    private final Queue queue;
    private final Lodge lodge;
    private final Diary diary;
    private final InstallationTable table;
    private final Businesses businesses;
    private final Transactions transactions;
    private final Clock clock;

    Demo(
            Stories stories,
            SignIns signIns,
            Furnishing furnishing,
            Timetable timetable,
            Queue queue,
            Lodge lodge,
            Diary diary,
            InstallationTable table,
            Businesses businesses,
            Transactions transactions,
            Clock clock) {
        this.stories = stories;
        this.signIns = signIns;
        this.furnishing = furnishing;
        this.timetable = timetable;
        this.queue = queue;
        this.lodge = lodge;
        this.diary = diary;
        this.table = table;
        this.businesses = businesses;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Fills an empty installation, or carries an example one on to today: days that came near get appointments, visits
     * that were due have taken place. What people changed stays as they left it. An installation with data of its own
     * is left alone.
     *
     * @return whether there are examples here
     */
    public boolean fill() {
        long begun = System.nanoTime();
        if (!table.isMarked()) {
            if (!businesses.noneYet()) {
                log.warn("There is data here that is no example: nothing was filled in");
                return false;
            }
            table.mark(clock.instant());
        }
        signIns.prepare(stories.all());
        fillAll();
        log.info(
                "Examples are up to date after {} ms",
                Duration.ofNanos(System.nanoTime() - begun).toMillis());
        return true;
    }

    /** Side by side: they share nothing, and somebody is waiting. */
    private void fillAll() {
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var fills = stories.all().stream()
                    .map(story -> hands.submit(() -> fill(story)))
                    .toList();
            for (var fill : fills) {
                fill.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("an example could not be filled in", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void fill(Story story) {
        var accounts = signIns.accounts(story);
        var business = table.business(story.slug()).orElseGet(() -> open(story, accounts));
        transactions.run(business, () -> {
            var today = LocalDate.ofInstant(clock.instant(), story.zone());
            var filledThrough = table.filledThrough(story.slug());
            if (filledThrough.isEmpty()) {
                furnishing.furnish(business, story, accounts, today);
                timetable.fill(business, story, today);
            }
            var last = today.plusDays(DAYS_AHEAD);
            var first = today.minusDays(DAYS_BACK);
            var next = filledThrough.map(day -> day.plusDays(1)).orElse(first);
            diary.carryOn(business, story, first, today);
            diary.write(business, story, next.isBefore(first) ? first : next, last);
            if (filledThrough.isEmpty()) {
                queue.fill(business, story, today);
                lodge.furnish(business, story);
            }
            lodge.fill(business, story, next, last, today);
            table.filled(story.slug(), filledThrough.filter(last::isBefore).orElse(last), clock.instant());
        });
    }

    /** The example's business: made now, or left without a mark when an earlier start was interrupted. */
    private BusinessId open(Story story, Map<Story.Sign, AccountId> accounts) {
        var business = businesses.bySlug(story.slug()).orElseGet(() -> businesses
                .open(
                        owner(story, accounts),
                        story.profile(),
                        story.currency(),
                        story.locations().getFirst())
                .id());
        table.begin(story.slug(), business, clock.instant());
        return business;
    }

    private static AccountId owner(Story story, Map<Story.Sign, AccountId> accounts) {
        var sign = story.signIns().stream()
                .filter(s -> s.role() == Role.OWNER)
                .findFirst()
                .orElseThrow();
        return Objects.requireNonNull(accounts.get(sign));
    }
}
