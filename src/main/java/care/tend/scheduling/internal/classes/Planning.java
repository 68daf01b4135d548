package care.tend.scheduling.internal.classes;

import care.tend.business.LocationId;
import care.tend.business.Locations;
import care.tend.business.ProviderId;
import care.tend.business.Providers;
import care.tend.business.Resource;
import care.tend.business.ResourceId;
import care.tend.business.Resources;
import care.tend.catalogue.Services;
import care.tend.kernel.BusinessId;
import care.tend.kernel.Invalid;
import care.tend.kernel.NotFound;
import care.tend.kernel.TimeRange;
import care.tend.platform.Audit;
import care.tend.platform.Ids;
import care.tend.scheduling.ClassId;
import care.tend.scheduling.ClassPlan;
import care.tend.scheduling.ClassRefused;
import care.tend.scheduling.ClassSession;
import care.tend.scheduling.ClassTerms.Entry;
import care.tend.scheduling.CourseId;
import care.tend.scheduling.Recurrence;
import care.tend.scheduling.internal.ClassClaims;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts classes into the calendar, all or none. Runs inside a transaction. */
@Component
public class Planning {

    private final ClassTable sessions;
    private final ClassClaims claims;
    private final Calling calling;
    private final Services services;
    private final Locations locations;
    private final Providers providers;
    private final Resources resources;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    Planning(
            ClassTable sessions,
            ClassClaims claims,
            Calling calling,
            Services services,
            Locations locations,
            Providers providers,
            Resources resources,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.sessions = sessions;
        this.claims = claims;
        this.calling = calling;
        this.services = services;
        this.locations = locations;
        this.providers = providers;
        this.resources = resources;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    public List<ClassSession> plan(BusinessId business, ClassPlan plan) {
        var terms = services.read(business, plan.service()).terms();
        check(business, plan);
        var starts = starts(business, plan);
        var course = course(business, plan, starts.size());
        var taken = new ArrayList<Instant>();
        var planned = new ArrayList<ClassSession>();
        for (var start : starts) {
            var session = session(plan, course, start);
            sessions.insert(business, session, clock.instant());
            if (claims.take(business, session, terms)) {
                calling.order(business, session);
                planned.add(session);
            } else {
                taken.add(start);
            }
        }
        if (!taken.isEmpty()) {
            throw new ClassRefused.Clashes(taken);
        }
        audit.enter(
                business, "scheduling.class-planned", planned.getFirst().id().text());
        return planned;
    }

    private void check(BusinessId business, ClassPlan plan) {
        known(business, plan.location(), plan.providers(), plan.things());
        var now = clock.instant();
        if (!plan.start().isAfter(now)) {
            throw new Invalid("start", "scheduling.class-past");
        }
        var terms = plan.terms();
        if (terms.minimum() > 0
                && !plan.start().minusSeconds(60L * terms.decideMinutes()).isAfter(now)) {
            throw new Invalid("terms.decideMinutes", "scheduling.class-decided");
        }
    }

    /** @throws NotFound when the business has none of that name there */
    void known(BusinessId business, LocationId location, List<ProviderId> teachers, List<ResourceId> things) {
        teachers.forEach(provider -> providers.read(business, provider));
        var there = resources.of(business).stream()
                .flatMap(pool -> pool.at(location).stream())
                .map(Resource::id)
                .filter(Objects::nonNull)
                .toList();
        if (!there.containsAll(things)) {
            throw new NotFound();
        }
    }

    private List<Instant> starts(BusinessId business, ClassPlan plan) {
        var zone = locations.read(business, plan.location()).zone();
        return plan.rule()
                .map(rule -> new Recurrence(plan.start().atZone(zone).toLocalDateTime(), zone, rule).starts())
                .orElse(List.of(plan.start()));
    }

    private Optional<CourseId> course(BusinessId business, ClassPlan plan, int classes) {
        if (plan.terms().entry() == Entry.SINGLE) {
            return Optional.empty();
        }
        if (classes < 2) {
            throw new Invalid("rule", "field.required");
        }
        var course = new CourseId(ids.next());
        sessions.insertCourse(business, course, clock.instant());
        return Optional.of(course);
    }

    private ClassSession session(ClassPlan plan, Optional<CourseId> course, Instant start) {
        return new ClassSession(
                new ClassId(ids.next()),
                course,
                plan.service(),
                plan.location(),
                plan.providers(),
                plan.things(),
                new TimeRange(start, start.plus(Duration.ofMinutes(plan.minutes()))),
                plan.terms(),
                0,
                ClassSession.State.OPEN,
                0);
    }
}
