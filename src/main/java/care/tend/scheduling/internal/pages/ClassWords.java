package care.tend.scheduling.internal.pages;

import care.tend.business.Provider;
import care.tend.business.Providers;
import care.tend.catalogue.Services;
import care.tend.kernel.Keyed;
import care.tend.kernel.Money;
import care.tend.scheduling.ClassSession;
import care.tend.scheduling.ClassTerms;
import care.tend.scheduling.Signage;
import care.tend.scheduling.internal.pages.ClassPages.Act;
import care.tend.scheduling.internal.pages.ClassPages.Line;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How classes read on the pages for visitors. Runs in a transaction of the business. */
@Component
class ClassWords {

    private final Services services;
    private final Providers providers;

    ClassWords(Services services, Providers providers) {
        this.services = services;
        this.providers = providers;
    }

    /** Those in a published place, one line each; each leads on to its own page. */
    List<Line> lines(Visit visit, List<ClassSession> sessions) {
        return lines(visit, sessions, null);
    }

    /** @param action of a form that takes one at once; null when each leads on to its own page */
    List<Line> lines(Visit visit, List<ClassSession> sessions, @Nullable String action) {
        var wanted = sessions.stream().map(ClassSession::service).collect(Collectors.toSet());
        var known = services.some(visit.id(), wanted);
        var people = Keyed.by(Provider::id, providers.of(visit.id()));
        return sessions.stream()
                .filter(session -> visit.place(session.location()).isPresent())
                .map(session -> {
                    var place = visit.place(session.location()).orElseThrow();
                    var signage = visit.signage(place);
                    var with = session.providers().stream()
                            .map(id -> Optional.ofNullable(people.get(id))
                                    .map(Signage::shortName)
                                    .orElse(""))
                            .collect(Collectors.joining(", "));
                    var own = visit.home() + "/classes/" + session.id().text();
                    return new Line(
                            signage.capital(signage.longDay(
                                    signage.dateOf(session.period().start()))),
                            signage.times(session.period()),
                            visit.text(Objects.requireNonNull(known.get(session.service()))
                                    .name()),
                            visit.places().size() > 1 ? with + ", " + place.name() : with,
                            left(visit, session),
                            action == null ? signage.price(session.terms().price(), false) : "",
                            action == null
                                            && (session.left() > 0
                                                    || session.terms().entry() != ClassTerms.Entry.COURSE)
                                    ? own
                                    : null,
                            action == null ? null : new Act(action, session.id().text()));
                })
                .toList();
    }

    static String left(Visit visit, ClassSession session) {
        return visit.words().say("class.left", "count", session.left());
    }

    /** @param price of all its seats; null when it is agreed on the spot */
    Facts facts(Visit visit, ClassSession session, int seats, @Nullable String pet, @Nullable Money price) {
        var place = visit.place(session.location()).orElse(visit.places().getFirst());
        var signage = visit.signage(place);
        var start = session.period().start();
        var service = services.read(visit.id(), session.service());
        var mode = service.terms().mode();
        return new Facts(
                signage.longDay(signage.dateOf(start)),
                signage.times(session.period()),
                signage.zoneAt(start),
                signage.offsetMinutes(start),
                visit.text(service.name()),
                session.providers().stream()
                        .map(provider -> providers.read(visit.id(), provider).name())
                        .collect(Collectors.joining(", ")),
                visit.where(mode, place),
                pet,
                session.terms().counts() == ClassTerms.Counts.PET || seats == 1
                        ? visit.priceLabel(mode)
                        : visit.words().say("class.price.for", "count", seats),
                signage.price(price, false));
    }
}
