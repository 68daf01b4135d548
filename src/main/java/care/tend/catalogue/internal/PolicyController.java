package care.tend.catalogue.internal;

import care.tend.business.Location;
import care.tend.business.Locations;
import care.tend.catalogue.Policies;
import care.tend.catalogue.Policy;
import care.tend.catalogue.PolicyId;
import care.tend.catalogue.PolicyTerms;
import care.tend.catalogue.PolicyWords;
import care.tend.catalogue.Service;
import care.tend.catalogue.Services;
import care.tend.kernel.BusinessId;
import care.tend.kernel.Money;
import care.tend.kernel.Page;
import care.tend.platform.Edition;
import care.tend.platform.Language;
import care.tend.platform.Messages;
import care.tend.platform.Needs;
import care.tend.platform.Permission;
import care.tend.platform.Phrases;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What changing one's mind costs, as the business writes it down. */
@RestController
@RequestMapping("/api/v1/businesses/{business}/policies")
@Tag(name = "Policies")
class PolicyController {

    private final Policies policies;
    private final Services services;
    private final Locations locations;
    private final Messages messages;
    private final Clock clock;

    PolicyController(Policies policies, Services services, Locations locations, Messages messages, Clock clock) {
        this.policies = policies;
        this.services = services;
        this.locations = locations;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * @param version of the terms; what was booked under an older one keeps that
     * @param sentences how a guest reads it, in the language of the request
     */
    record PolicyView(
            PolicyId id, int version, @JsonUnwrapped PolicyTerms terms, List<String> sentences) {}

    /**
     * @param service whose visit is made up; null for one without a price
     * @param sentences how a guest reads it
     * @param deposit what is asked of those who stay away; null when nothing is
     * @param lines what it would cost, by the same engine that decides in earnest
     */
    @Schema(name = "PolicyPreview")
    record Preview(
            @Nullable String service,
            @Nullable Money price,
            List<String> sentences,
            @Nullable String deposit,
            List<PolicyExample.Line> lines) {}

    @GetMapping
    @Needs(Permission.BUSINESS_READ)
    @Operation(
            operationId = "listPolicies",
            summary = "List policies",
            description = "In the business's order: of two that are meant equally narrowly, the first one binds.")
    Page<PolicyView> list(@PathVariable BusinessId business, Language language) {
        var words = words(business, language);
        return Page.whole(policies.of(business)).map(policy -> view(policy, words));
    }

    @PostMapping
    @Needs(Permission.CATALOGUE_EDIT)
    @Operation(operationId = "addPolicy", summary = "Add a policy", description = "It binds bookings made from now on.")
    ResponseEntity<PolicyView> add(
            @PathVariable BusinessId business, @RequestBody PolicyTerms terms, Language language) {
        return answer(HttpStatus.CREATED, policies.add(business, terms), words(business, language));
    }

    @PutMapping("/{policy}")
    @Needs(Permission.CATALOGUE_EDIT)
    @Operation(
            operationId = "editPolicy",
            summary = "Change a policy",
            description = "Makes a new version. What was booked before keeps the one it was booked under.")
    ResponseEntity<PolicyView> edit(
            @PathVariable BusinessId business,
            @PathVariable PolicyId policy,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody PolicyTerms terms,
            Language language) {
        var current = policies.read(business, policy);
        Edition.check(ifMatch, current.version());
        return answer(
                HttpStatus.OK, policies.edit(business, policy, current.version(), terms), words(business, language));
    }

    @DeleteMapping("/{policy}")
    @Needs(Permission.CATALOGUE_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "retirePolicy",
            summary = "Take a policy off the list",
            description = "It binds no new bookings; what was booked under it stays bound.")
    void retire(@PathVariable BusinessId business, @PathVariable PolicyId policy) {
        policies.retire(business, policy);
    }

    @PostMapping("/preview")
    @Needs(Permission.CATALOGUE_EDIT)
    @Operation(
            operationId = "previewPolicy",
            summary = "Try a policy before it is kept",
            description = "Says it as a guest will read it, and what it costs on a visit made up for this.")
    Preview preview(@PathVariable BusinessId business, @RequestBody PolicyTerms terms, Language language) {
        var words = words(business, language);
        var service = example(business, terms);
        var price = service.flatMap(one -> one.terms().prices().stream().findFirst());
        var start = clock.instant().plus(Duration.ofDays(200));
        return new Preview(
                service.map(one -> one.name().in(language, List.of())).orElse(null),
                price.orElse(null),
                words.sentences(terms),
                words.deposit(terms).orElse(null),
                PolicyExample.of(terms, start, price, words).lines());
    }

    /** The first service it is for that has a price. */
    private Optional<Service> example(BusinessId business, PolicyTerms terms) {
        return services.of(business).stream()
                .filter(service ->
                        terms.services().isEmpty() || terms.services().contains(service.id()))
                .filter(service -> service.terms().prices().stream().anyMatch(price -> !price.isZero()))
                .findFirst();
    }

    private PolicyWords words(BusinessId business, Language language) {
        ZoneId zone =
                locations.of(business).stream().findFirst().map(Location::zone).orElse(ZoneOffset.UTC);
        return new PolicyWords(new Phrases(messages, language), zone);
    }

    private static PolicyView view(Policy policy, PolicyWords words) {
        return new PolicyView(policy.id(), policy.version(), policy.terms(), words.sentences(policy.terms()));
    }

    private static ResponseEntity<PolicyView> answer(HttpStatus status, Policy policy, PolicyWords words) {
        return ResponseEntity.status(status).eTag(Edition.tag(policy.version())).body(view(policy, words));
    }
}
