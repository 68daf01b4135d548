package care.tend.scheduling.internal;

import care.tend.business.Provider;
import care.tend.business.Providers;
import care.tend.kernel.BusinessId;
import care.tend.pets.PetId;
import care.tend.pets.Pets;
import care.tend.platform.Language;
import care.tend.platform.LocalText;
import care.tend.scheduling.Appointment;
import care.tend.scheduling.Status;
import care.tend.scheduling.Visit;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * A visit told as one appointment, as its client knows it: under the id and the link of its first part, from its first
 * start to its last end. An appointment that stands alone is told as it is. Runs inside a transaction.
 */
@Component
public class Whole {

    private final VisitTable visits;
    private final Providers providers;
    private final Pets pets;
    private final Things things;

    Whole(VisitTable visits, Providers providers, Pets pets, Things things) {
        this.visits = visits;
        this.providers = providers;
        this.pets = pets;
        this.things = things;
    }

    /** The visit this is a part of, as one. */
    public Appointment of(Appointment appointment) {
        return visit(appointment).map(Whole::of).orElse(appointment);
    }

    /** The same of one that is at hand. */
    public static Appointment of(Visit visit) {
        var lead = visit.lead();
        var first = visit.living().getFirst();
        return new Appointment(
                lead.id(),
                lead.visit(),
                lead.business(),
                lead.location(),
                first.service(),
                first.provider(),
                lead.client(),
                first.pet(),
                visit.period(),
                first.status(),
                name(visit.living()),
                visit.price(),
                lead.note(),
                lead.language(),
                lead.via(),
                lead.agreement(),
                first.request(),
                Optional.empty(),
                first.reply(),
                first.bufferBeforeMinutes(),
                first.bufferAfterMinutes(),
                lead.sequence(),
                lead.version(),
                lead.createdAt(),
                first.statusChangedAt());
    }

    /** What is done, each service once: Bath, Cut. */
    private static LocalText name(List<Appointment> parts) {
        var languages = EnumSet.noneOf(Language.class);
        parts.forEach(part -> languages.addAll(part.serviceName().byLanguage().keySet()));
        var texts = new EnumMap<Language, String>(Language.class);
        for (var language : languages) {
            texts.put(
                    language,
                    parts.stream()
                            .map(part -> part.serviceName().in(language, List.of(part.language())))
                            .distinct()
                            .collect(Collectors.joining(", ")));
        }
        return new LocalText(texts);
    }

    /** What a client would notice of the parts beyond the whole; empty for an appointment that stands alone. */
    String parts(Appointment appointment) {
        return visit(appointment)
                .map(visit -> visit.parts().stream()
                        .filter(part -> part.status() != Status.CANCELLED)
                        .map(part -> part.id() + "@" + part.period().start() + "@" + part.provider())
                        .collect(Collectors.joining(" ")))
                .orElse("");
    }

    /** Who serves: each once, and after them the colleagues who serve with them. */
    public String providers(BusinessId business, Appointment appointment) {
        var parts = living(appointment);
        var leading = parts.stream().map(Appointment::provider).collect(Collectors.toSet());
        var helping = things.of(business, parts).values().stream()
                .flatMap(besides -> besides.colleagues().stream())
                .filter(colleague -> !leading.contains(colleague))
                .collect(Collectors.toSet());
        if (leading.size() == 1 && helping.isEmpty()) {
            return providers.read(business, appointment.provider()).name();
        }
        var people = providers.of(business);
        return Stream.of(leading, helping)
                .flatMap(some -> people.stream().filter(provider -> some.contains(provider.id())))
                .map(Provider::name)
                .collect(Collectors.joining(", "));
    }

    /** Which pets it is for: each once; empty when none has a name yet. */
    public Optional<String> pets(BusinessId business, Appointment appointment) {
        var ids = living(appointment).stream()
                .flatMap(part -> part.pet().stream())
                .collect(Collectors.toCollection(LinkedHashSet<PetId>::new));
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        var named = pets.named(business, ids);
        var names = ids.stream()
                .flatMap(id -> Stream.ofNullable(named.get(id)))
                .flatMap(pet -> Stream.ofNullable(pet.name()))
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
    }

    private List<Appointment> living(Appointment appointment) {
        return visit(appointment).map(Visit::living).orElse(List.of(appointment));
    }

    private Optional<Visit> visit(Appointment appointment) {
        return appointment.visit().flatMap(visit -> visits.read(appointment.business(), visit));
    }
}
