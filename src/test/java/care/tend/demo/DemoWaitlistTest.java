package care.tend.demo;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.business.Businesses;
import care.tend.demo.internal.Stories;
import care.tend.kernel.BusinessId;
import care.tend.scheduling.SlotQuestion;
import care.tend.scheduling.Slots;
import care.tend.scheduling.Waitlist;
import care.tend.scheduling.WaitlistWish;
import care.tend.testing.ServerTest;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody would believe a waitlist on which everybody could have what they wait for. */
class DemoWaitlistTest extends ServerTest {

    @Autowired
    private Demo demo;

    @Autowired
    private Stories stories;

    @Autowired
    private Businesses businesses;

    @Autowired
    private Waitlist waitlist;

    @Autowired
    private Slots slots;

    @Test
    void all_but_one_wait_for_what_is_taken() {
        assertThat(demo.fill()).isTrue();

        for (var story : stories.all()) {
            var business = businesses.bySlug(story.slug()).orElseThrow();
            var waiting = waitlist.waiting(business, Optional.empty(), 100);
            assertThat(waiting).as(story.slug()).hasSizeGreaterThanOrEqualTo(4);
            assertThat(waiting.stream().filter(entry -> isFree(business, entry.wish())))
                    .as(story.slug())
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    private boolean isFree(BusinessId business, WaitlistWish wish) {
        var now = clock.instant();
        var question =
                new SlotQuestion(wish.service(), wish.location(), wish.provider(), now, now.plus(Duration.ofDays(30)));
        var free = slots.find(business, question);
        return free.slots().stream().anyMatch(slot -> wish.suits(slot.start(), free.zone()));
    }
}
