package care.tend.setup.internal;

import care.tend.business.BusinessName;
import care.tend.business.Slug;
import care.tend.kernel.BusinessId;
import care.tend.platform.Caller;
import care.tend.platform.ClientAddress;
import care.tend.platform.Edition;
import care.tend.platform.Language;
import care.tend.platform.Limit;
import care.tend.platform.NeedsSignIn;
import care.tend.platform.OpenToVisitors;
import care.tend.platform.RateLimits;
import care.tend.setup.Draft;
import care.tend.setup.Progress;
import care.tend.setup.SetUp;
import care.tend.setup.Step;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/set-up")
@Tag(name = "setup")
class SetUpController {

    /** A business that was opened. */
    record SetUpOpened(BusinessId id, String slug, String name) {
        static SetUpOpened of(BusinessName business) {
            return new SetUpOpened(business.id(), business.slug(), business.name());
        }
    }

    /** How far I have come; {@code opened} is what the last set-up became, until another begins. */
    record SetUpProgress(
            Draft draft,
            List<Draft.Offer> more,
            boolean mayOpen,
            @Nullable SetUpOpened opened) {

        static SetUpProgress of(Progress progress) {
            return new SetUpProgress(
                    progress.draft(),
                    progress.more(),
                    progress.mayOpen(),
                    progress.opened().map(SetUpOpened::of).orElse(null));
        }
    }

    /** Whether an address is free; without one there was nothing in the name to make one of. */
    record SlugLook(@Nullable String slug, boolean free) {}

    /** What is likely at a place, to be changed where it is wrong. */
    record Guess(@Nullable String currency, List<String> currencies) {}

    private final SetUp setUp;
    private final Slugs slugs;
    private final Trades trades;
    private final RateLimits limits;
    private final ClientAddress address;

    SetUpController(SetUp setUp, Slugs slugs, Trades trades, RateLimits limits, ClientAddress address) {
        this.setUp = setUp;
        this.slugs = slugs;
        this.trades = trades;
        this.limits = limits;
        this.address = address;
    }

    @GetMapping
    @NeedsSignIn
    @Operation(operationId = "readSetUp", summary = "Where I am in setting up a business")
    ResponseEntity<SetUpProgress> read(Caller.Person me) {
        return answer(setUp.read(me.account()));
    }

    @PutMapping
    @NeedsSignIn
    @Operation(
            operationId = "saveSetUp",
            summary = "Keep what I told about it",
            description =
                    "With If-Match of the version that was read. What was not told is suggested in the answer. With"
                            + " through, nothing is kept unless all steps up to it are right.")
    ResponseEntity<SetUpProgress> save(
            Caller.Person me,
            Language reader,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestParam(required = false) @Nullable String through,
            @RequestBody Draft draft) {
        int version = setUp.read(me.account()).version();
        Edition.check(ifMatch, version);
        return answer(setUp.save(me.account(), reader, version, draft, through == null ? null : Step.of(through)));
    }

    @PostMapping("/finish")
    @NeedsSignIn
    @Operation(
            operationId = "finishSetUp",
            summary = "Open the business",
            description = "All at once; its pages answer from then on. Finishing again answers the same business.")
    SetUpOpened finish(Caller.Person me) {
        var business = setUp.finish(me.account());
        return new SetUpOpened(business.id(), business.slug(), business.name());
    }

    @GetMapping("/slug")
    @OpenToVisitors
    @Operation(
            operationId = "lookAtSlug",
            summary = "Look whether an address is free",
            description = "Or, for a name, the first address made of it that is.")
    SlugLook slug(
            @RequestParam(required = false) @Nullable String slug,
            @RequestParam(required = false) @Nullable String name,
            HttpServletRequest request) {
        limits.take(Limit.SLUG_LOOK, address.network(request));
        if (slug != null) {
            var asked = new Slug(slug);
            return new SlugLook(asked.value(), slugs.isFree(asked));
        }
        var found = slugs.suggest(name == null ? "" : name.substring(0, Math.min(name.length(), 200)));
        return new SlugLook(found.map(Slug::value).orElse(null), found.isPresent());
    }

    @GetMapping("/guess")
    @OpenToVisitors
    @Operation(
            operationId = "guessForSetUp",
            summary = "What is likely in a time zone",
            description = "The currency of its country, and those for which prices are suggested.")
    Guess guess(@RequestParam String zone) {
        return new Guess(currency(zone).orElse(null), trades.currencies());
    }

    private static Optional<String> currency(String zone) {
        var country = Suggestions.country(zone);
        return country.equals(Suggestions.NOWHERE)
                ? Optional.empty()
                : Optional.ofNullable(Currency.getInstance(new ULocale("und", country)))
                        .map(Currency::getCurrencyCode);
    }

    private static ResponseEntity<SetUpProgress> answer(Progress progress) {
        return ResponseEntity.ok().eTag(Edition.tag(progress.version())).body(SetUpProgress.of(progress));
    }
}
