package care.tend.catalogue.internal;

import care.tend.business.Provider;
import care.tend.business.ProviderId;
import care.tend.business.Providers;
import care.tend.catalogue.OwnTerms;
import care.tend.catalogue.Service;
import care.tend.catalogue.ServiceArchive;
import care.tend.catalogue.ServiceId;
import care.tend.catalogue.ServiceTerms;
import care.tend.catalogue.Services;
import care.tend.kernel.BusinessId;
import care.tend.kernel.NotFound;
import care.tend.kernel.Page;
import care.tend.platform.Caller;
import care.tend.platform.Edition;
import care.tend.platform.Merge;
import care.tend.platform.Needs;
import care.tend.platform.OpenToVisitors;
import care.tend.platform.Permission;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/api/v1/businesses/{business}/services")
@Tag(name = "Services")
class ServiceController {

    private final Services services;
    private final ServiceArchive archive;
    private final Providers providers;
    private final Merge merge;

    ServiceController(Services services, ServiceArchive archive, Providers providers, Merge merge) {
        this.services = services;
        this.archive = archive;
        this.providers = providers;
        this.merge = merge;
    }

    /** @param approveWithinMinutes how long a guest's request may wait for an answer; null when promised at once */
    record ServiceView(
            ServiceId id,
            @JsonUnwrapped ServiceTerms terms,
            @Nullable Integer approveWithinMinutes) {
        static ServiceView of(Service service) {
            var within = service.approval().map(span -> (int) span.toMinutes()).orElse(null);
            return new ServiceView(service.id(), service.terms(), within);
        }
    }

    /** @param withinMinutes how long a request may wait, 15 to 20160; null to promise at once */
    @Schema(name = "ServiceApproval")
    record Approval(@Nullable Integer withinMinutes) {}

    @GetMapping
    @OpenToVisitors
    @Operation(
            summary = "List services",
            description = "In the business's own order. Visitors see what is published, by providers who are there.")
    Page<ServiceView> list(@PathVariable BusinessId business, Caller caller) {
        if (Caller.seesDrafts(caller)) {
            return offered(business, services.of(business));
        }
        var there = there(business);
        return Page.whole(services.published(business)).map(service -> ServiceView.of(offered(service, there)));
    }

    @GetMapping("/{service}")
    @OpenToVisitors
    @Operation(summary = "Read a service")
    ResponseEntity<ServiceView> read(
            @PathVariable BusinessId business, @PathVariable ServiceId service, Caller caller) {
        var found = services.read(business, service);
        if (Caller.seesDrafts(caller)) {
            return answer(HttpStatus.OK, found);
        }
        if (!found.published()) {
            throw new NotFound();
        }
        return answer(HttpStatus.OK, offered(found, there(business)));
    }

    @PostMapping
    @Needs(Permission.CATALOGUE_EDIT)
    @Operation(summary = "Add a service", description = "At the end of the list.")
    ResponseEntity<ServiceView> add(@PathVariable BusinessId business, @RequestBody ServiceTerms terms) {
        return answer(HttpStatus.CREATED, services.add(business, terms));
    }

    @PatchMapping("/{service}")
    @Needs(Permission.CATALOGUE_EDIT)
    @Operation(
            summary = "Change a service",
            description = "A JSON merge patch. What was booked before keeps what it was booked under.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = ServiceTerms.class)))
    ResponseEntity<ServiceView> edit(
            @PathVariable BusinessId business,
            @PathVariable ServiceId service,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ObjectNode patch) {
        var current = services.read(business, service);
        if (archive.of(business).contains(service)) {
            throw new NotFound();
        }
        Edition.check(ifMatch, current.version());
        var terms = merge.over(current.terms(), patch, ServiceTerms.class);
        return answer(HttpStatus.OK, services.edit(business, service, current.version(), terms));
    }

    @PutMapping("/{service}/approval")
    @Needs(Permission.CATALOGUE_EDIT)
    @Operation(
            operationId = "setServiceApproval",
            summary = "Have bookings of a service answered for",
            description = "A guest's booking then waits as a request; the business's own are promised at once.")
    ResponseEntity<ServiceView> approval(
            @PathVariable BusinessId business, @PathVariable ServiceId service, @RequestBody Approval wanted) {
        var within = Optional.ofNullable(wanted.withinMinutes()).map(Duration::ofMinutes);
        return answer(HttpStatus.OK, services.answerWithin(business, service, within));
    }

    /** The services of a business, first to last. */
    record Arrangement(List<ServiceId> services) {}

    @PutMapping("/order")
    @Needs(Permission.CATALOGUE_EDIT)
    @Operation(
            operationId = "arrangeServices",
            summary = "Put the services in order",
            description = "Those named come first; the others follow as they were.")
    Page<ServiceView> arrange(@PathVariable BusinessId business, @RequestBody Arrangement wanted) {
        return offered(business, services.arrange(business, wanted.services()));
    }

    private Page<ServiceView> offered(BusinessId business, List<Service> all) {
        var archived = archive.of(business);
        return Page.whole(all.stream()
                        .filter(service -> !archived.contains(service.id()))
                        .toList())
                .map(ServiceView::of);
    }

    private Set<ProviderId> there(BusinessId business) {
        return providers.published(business).stream().map(Provider::id).collect(Collectors.toSet());
    }

    /** The service as visitors see it: only with those who can be booked. */
    private static Service offered(Service service, Set<ProviderId> there) {
        var terms = service.terms();
        return new Service(
                service.id(),
                terms.offeredBy(
                        terms.providers().stream().filter(there::contains).toList(),
                        terms.ownTerms().stream()
                                .filter((OwnTerms own) -> there.contains(own.provider()))
                                .toList()),
                service.version(),
                service.policies(),
                service.approval());
    }

    private static ResponseEntity<ServiceView> answer(HttpStatus status, Service service) {
        return ResponseEntity.status(status)
                .eTag(Edition.tag(service.version()))
                .body(ServiceView.of(service));
    }
}
