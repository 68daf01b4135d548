package care.tend.business.internal;

import care.tend.business.Provider;
import care.tend.business.ProviderId;
import care.tend.business.ProviderProfile;
import care.tend.business.Providers;
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
@RequestMapping("/api/v1/businesses/{business}/providers")
@Tag(name = "Providers")
class ProviderController {

    private final Providers providers;
    private final Merge merge;

    ProviderController(Providers providers, Merge merge) {
        this.providers = providers;
        this.merge = merge;
    }

    record ProviderView(ProviderId id, @JsonUnwrapped ProviderProfile profile, int hue, String initials) {
        static ProviderView of(Provider provider) {
            return new ProviderView(provider.id(), provider.profile(), provider.hue(), provider.initials());
        }
    }

    @GetMapping
    @OpenToVisitors
    @Operation(summary = "List providers", description = "Members also see those who left.")
    Page<ProviderView> list(@PathVariable BusinessId business, Caller caller) {
        var shown = Caller.seesDrafts(caller) ? providers.of(business) : providers.published(business);
        return Page.whole(shown).map(ProviderView::of);
    }

    @GetMapping("/{provider}")
    @OpenToVisitors
    @Operation(summary = "Read a provider")
    ResponseEntity<ProviderView> read(
            @PathVariable BusinessId business, @PathVariable ProviderId provider, Caller caller) {
        var found = providers.read(business, provider);
        if (!found.active() && !Caller.seesDrafts(caller)) {
            throw new NotFound();
        }
        return answer(HttpStatus.OK, found);
    }

    @PostMapping
    @Needs(Permission.BUSINESS_EDIT)
    @Operation(summary = "Add a provider")
    ResponseEntity<ProviderView> add(@PathVariable BusinessId business, @RequestBody ProviderProfile profile) {
        return answer(HttpStatus.CREATED, providers.add(business, profile));
    }

    @PatchMapping("/{provider}")
    @Needs(Permission.BUSINESS_EDIT)
    @Operation(
            summary = "Change a provider",
            description = "A JSON merge patch. Initials follow the name, the hue stays.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = ProviderProfile.class)))
    ResponseEntity<ProviderView> edit(
            @PathVariable BusinessId business,
            @PathVariable ProviderId provider,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ObjectNode patch) {
        var current = providers.read(business, provider);
        Edition.check(ifMatch, current.version());
        var profile = merge.over(current.profile(), patch, ProviderProfile.class);
        return answer(HttpStatus.OK, providers.edit(business, provider, current.version(), profile));
    }

    /** One of the eight hues of calendars, 1 to 8. */
    record Hue(int hue) {}

    @PutMapping("/{provider}/hue")
    @Needs(Permission.BUSINESS_EDIT)
    @Operation(operationId = "recolourProvider", summary = "Give a provider another hue on calendars")
    ResponseEntity<ProviderView> recolour(
            @PathVariable BusinessId business, @PathVariable ProviderId provider, @RequestBody Hue wanted) {
        return answer(HttpStatus.OK, providers.recolour(business, provider, wanted.hue()));
    }

    private static ResponseEntity<ProviderView> answer(HttpStatus status, Provider provider) {
        return ResponseEntity.status(status)
                .eTag(Edition.tag(provider.version()))
                .body(ProviderView.of(provider));
    }
}
