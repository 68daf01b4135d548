package care.tend.business.internal;

import care.tend.business.Accent;
import care.tend.business.Business;
import care.tend.business.BusinessProfile;
import care.tend.business.Businesses;
import care.tend.business.LocationDetails;
import care.tend.business.Slug;
import care.tend.business.Trade;
import care.tend.kernel.BusinessId;
import care.tend.kernel.Fields;
import care.tend.platform.Caller;
import care.tend.platform.Edition;
import care.tend.platform.Language;
import care.tend.platform.LocalText;
import care.tend.platform.Merge;
import care.tend.platform.Needs;
import care.tend.platform.NeedsSignIn;
import care.tend.platform.Newcomers;
import care.tend.platform.OpenToVisitors;
import care.tend.platform.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/api/v1/businesses")
@Tag(name = "Businesses")
class BusinessController {

    private final Businesses businesses;
    private final Newcomers newcomers;
    private final Merge merge;

    BusinessController(Businesses businesses, Newcomers newcomers, Merge merge) {
        this.businesses = businesses;
        this.newcomers = newcomers;
        this.merge = merge;
    }

    /** A business that does not exist yet: its profile, what cannot change later, and its first place. */
    record NewBusiness(
            @Nullable Slug slug,
            @Nullable String name,
            @Nullable String legalName,
            @Nullable Trade trade,
            @Nullable LocalText about,
            @Nullable Currency currency,
            @Nullable List<Language> languages,
            @Nullable String accent,
            @Nullable String phone,
            @Nullable String email,
            @Nullable LocationDetails location) {

        @SuppressWarnings("NullAway") // the profile's own rules say what is missing
        BusinessProfile profile() {
            return new BusinessProfile(slug, name, legalName, trade, about, languages, accent, phone, email);
        }
    }

    record BusinessView(
            BusinessId id,
            Slug slug,
            String name,
            @Nullable String legalName,
            Trade trade,
            LocalText about,
            Currency currency,
            List<Language> languages,
            Accent accent,
            @Nullable String phone,
            @Nullable String email) {

        static BusinessView of(Business business) {
            var profile = business.profile();
            return new BusinessView(
                    business.id(),
                    profile.slug(),
                    profile.name(),
                    profile.legalName(),
                    profile.trade(),
                    profile.about(),
                    business.currency(),
                    profile.languages(),
                    business.accent(),
                    profile.phone(),
                    profile.email());
        }
    }

    @PostMapping
    @NeedsSignIn
    @Operation(
            summary = "Open a business",
            description = "The caller becomes its owner. The currency cannot be changed later.")
    ResponseEntity<BusinessView> open(Caller.Person me, @RequestBody NewBusiness asked) {
        newcomers.admit();
        var profile = asked.profile();
        var fields = new Fields();
        var currency = fields.needed("currency", asked.currency());
        var location = fields.needed("location", asked.location());
        fields.refuse();
        var business = businesses.open(me.account(), profile, currency, location);
        return ResponseEntity.created(URI.create("/api/v1/businesses/" + business.id()))
                .eTag(Edition.tag(business.version()))
                .body(BusinessView.of(business));
    }

    @GetMapping("/{business}")
    @OpenToVisitors
    @Operation(summary = "Read a business", description = "What it says about itself; all of it is public.")
    ResponseEntity<BusinessView> read(@PathVariable BusinessId business) {
        return answer(businesses.read(business));
    }

    @PatchMapping("/{business}")
    @Needs(Permission.BUSINESS_EDIT)
    @Operation(summary = "Change a business", description = "A JSON merge patch. An address given up still leads here.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = BusinessProfile.class)))
    ResponseEntity<BusinessView> edit(
            @PathVariable BusinessId business,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ObjectNode patch) {
        var current = businesses.read(business);
        Edition.check(ifMatch, current.version());
        var profile = merge.over(current.profile(), patch, BusinessProfile.class);
        return answer(businesses.edit(business, current.version(), profile));
    }

    private static ResponseEntity<BusinessView> answer(Business business) {
        return ResponseEntity.ok().eTag(Edition.tag(business.version())).body(BusinessView.of(business));
    }
}
