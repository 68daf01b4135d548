package care.tend.setup.internal;

import care.tend.business.BusinessProfile;
import care.tend.business.Businesses;
import care.tend.business.LocationDetails;
import care.tend.business.ProviderProfile;
import care.tend.business.Slug;
import care.tend.catalogue.ServiceTerms;
import care.tend.kernel.Invalid;
import care.tend.kernel.TendException.FieldError;
import care.tend.platform.Language;
import care.tend.platform.LocalText;
import care.tend.setup.Draft;
import care.tend.setup.Step;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds what is missing or wrong in a draft, all of it, each fault at its path in the draft. The rules are those of the
 * records that a business is made of: here they are only asked.
 */
@Component
public class PlanCheck {

    private static final String SOME_NAME = "-";

    private final Businesses businesses;
    private final Terms terms;

    PlanCheck(Businesses businesses, Terms terms) {
        this.businesses = businesses;
        this.terms = terms;
    }

    /** @throws Invalid when a step up to {@code step} is not right; later ones are not looked at */
    public void through(Draft draft, Step step) {
        new Look(draft).through(step);
    }

    /** @throws Invalid when any step is not right */
    public Plan whole(Draft draft) {
        var look = new Look(draft);
        look.through(Step.LOOK);
        return look.plan();
    }

    /** One look at one draft. */
    private final class Look {

        private final Draft draft;
        private final List<FieldError> faults = new ArrayList<>();

        private @Nullable BusinessProfile profile;
        private @Nullable LocationDetails place;
        private @Nullable Currency currency;
        private List<Plan.Range> week = List.of();
        private List<ProviderProfile> people = List.of();
        private List<ServiceTerms> services = List.of();

        Look(Draft draft) {
            this.draft = draft;
        }

        void through(Step step) {
            place();
            if (step.compareTo(Step.HOURS) >= 0) {
                hours();
            }
            if (step.compareTo(Step.PEOPLE) >= 0) {
                people();
            }
            if (step.compareTo(Step.SERVICES) >= 0) {
                services();
            }
            if (step.compareTo(Step.LOOK) >= 0) {
                profile = made("look.", () -> profile(Objects.requireNonNullElse(draft.look(), NO_LOOK)));
            }
            if (!faults.isEmpty()) {
                throw new Invalid(faults);
            }
        }

        @SuppressWarnings("NullAway") // all parts were made, or through() refused
        Plan plan() {
            var all = Objects.requireNonNullElse(draft.people(), List.<Draft.Person>of());
            var me = all.stream().filter(Draft.Person::me).findFirst().map(all::indexOf);
            return new Plan(profile, currency, place, week, people, me.orElse(-1), services);
        }

        private void place() {
            var told = draft.place();
            var unused = made("place.", () -> profile(ANY_LOOK));
            place = made("place.", () -> {
                var name = told.name() == null || told.name().isBlank() ? SOME_NAME : told.name();
                return new LocationDetails(
                        PlanCheck.clipped(name),
                        PlanCheck.line(told.address()),
                        PlanCheck.line(told.zone()),
                        null,
                        null,
                        null,
                        true);
            });
            currency = made("place.", () -> PlanCheck.currency(told.currency()));
            made("place.", () -> free(told.slug()));
        }

        private void hours() {
            var told = Objects.requireNonNullElse(draft.hours(), List.<Draft.Hours>of());
            if (told.isEmpty()) {
                fault("hours", "setup.hours-needed");
            } else if (told.stream().anyMatch(h -> h.days().isEmpty() || h.start() == null || h.end() == null)) {
                fault("hours", "setup.hours-unfinished");
            } else if (WeekOverlap.in(told)) {
                fault("hours", "setup.hours-overlap");
            } else {
                week = told.stream().map(PlanCheck::range).toList();
            }
        }

        private void people() {
            var told = Objects.requireNonNullElse(draft.people(), List.<Draft.Person>of());
            if (told.isEmpty()) {
                fault("people", "setup.people-needed");
            }
            var made = new ArrayList<ProviderProfile>();
            for (int i = 0; i < told.size(); i++) {
                var person = told.get(i);
                var profile = made(
                        "people[" + i + "].",
                        () -> new ProviderProfile(
                                PlanCheck.line(person.name()), person.title(), LocalText.NONE, List.of(), true));
                if (profile != null) {
                    made.add(profile);
                }
            }
            people = List.copyOf(made);
        }

        private void services() {
            var told = Objects.requireNonNullElse(draft.services(), List.<Draft.Offer>of());
            if (told.isEmpty()) {
                fault("services", "setup.services-needed");
            }
            var trade = draft.place().trade();
            if (trade == null || currency == null) {
                return; // said already
            }
            var prices = currency;
            var made = new ArrayList<ServiceTerms>();
            for (int i = 0; i < told.size(); i++) {
                var offer = told.get(i);
                var service = made("services[" + i + "].", () -> terms.of(offer, trade, prices));
                if (service != null) {
                    made.add(service);
                }
            }
            services = List.copyOf(made);
        }

        @SuppressWarnings("NullAway") // the profile's own rules say what is missing
        private BusinessProfile profile(Draft.Look look) {
            var told = draft.place();
            var slug = told.slug() == null || told.slug().isBlank() ? null : slug(told.slug());
            return new BusinessProfile(
                    slug,
                    told.name(),
                    null,
                    told.trade(),
                    look.about(),
                    look.languages(),
                    look.accent(),
                    told.phone(),
                    null);
        }

        /** A word that breaks the rule is told of once, by {@link #free}. */
        private static Slug slug(String told) {
            try {
                return new Slug(told);
            } catch (Invalid toldElsewhere) {
                return new Slug("any-word");
            }
        }

        private boolean free(@Nullable String told) {
            if (told == null || told.isBlank()) {
                return false; // said by the profile
            }
            var slug = new Slug(told);
            if (businesses.bySlug(slug.value()).isPresent()) {
                throw new Invalid("slug", "business.slug-taken", Map.of("slug", slug.value()));
            }
            return true;
        }

        private <T> @Nullable T made(String path, Supplier<T> make) {
            try {
                return make.get();
            } catch (Invalid refused) {
                refused.fields().forEach(f -> fault(path + f.field(), f.code(), f.arguments()));
                return null;
            }
        }

        private void fault(String path, String code) {
            fault(path, code, Map.of());
        }

        private void fault(String path, String code, Map<String, Object> arguments) {
            if (faults.stream().noneMatch(known -> known.field().equals(path))) {
                faults.add(new FieldError(path, code, arguments));
            }
        }
    }

    /** While the look is not asked about yet. */
    private static final Draft.Look ANY_LOOK = new Draft.Look(null, List.of(Language.EN), LocalText.NONE);

    private static final Draft.Look NO_LOOK = new Draft.Look(null, List.of(), LocalText.NONE);

    private static Currency currency(@Nullable String code) {
        if (code == null || code.isBlank()) {
            throw new Invalid("currency", "field.required");
        }
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            throw new Invalid("currency", "field.unknown");
        }
    }

    private static Plan.Range range(Draft.Hours hours) {
        var days = hours.days().stream()
                .map(day -> DayOfWeek.of(day == 0 ? 7 : day))
                .sorted()
                .toList();
        return new Plan.Range(days, Objects.requireNonNull(hours.start()), Objects.requireNonNull(hours.end()));
    }

    private static String line(@Nullable String text) {
        return Optional.ofNullable(text).orElse("");
    }

    /** The place takes the business's name, whose length is told there. */
    private static String clipped(String name) {
        return name.codePointCount(0, name.length()) > 120 ? SOME_NAME : name;
    }
}
