package care.tend.business.internal;

import care.tend.business.Location;
import care.tend.business.LocationDetails;
import care.tend.business.LocationId;
import care.tend.business.Locations;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/api/v1/businesses/{business}/locations")
@Tag(name = "Locations")
class LocationController {

    private final Locations locations;
    private final Merge merge;

    LocationController(Locations locations, Merge merge) {
        this.locations = locations;
        this.merge = merge;
    }

    record LocationView(LocationId id, @JsonUnwrapped LocationDetails details) {
        static LocationView of(Location location) {
            return new LocationView(location.id(), location.details());
        }
    }

    @GetMapping
    @OpenToVisitors
    @Operation(summary = "List places", description = "Members also see those that are closed for good.")
    Page<LocationView> list(@PathVariable BusinessId business, Caller caller) {
        var shown = Caller.seesDrafts(caller) ? locations.of(business) : locations.published(business);
        return Page.whole(shown).map(LocationView::of);
    }

    @GetMapping("/{location}")
    @OpenToVisitors
    @Operation(summary = "Read a place")
    ResponseEntity<LocationView> read(
            @PathVariable BusinessId business, @PathVariable LocationId location, Caller caller) {
        var found = locations.read(business, location);
        if (!found.active() && !Caller.seesDrafts(caller)) {
            throw new NotFound();
        }
        return answer(HttpStatus.OK, found);
    }

    @PostMapping
    @Needs(Permission.BUSINESS_EDIT)
    @Operation(summary = "Add a place")
    ResponseEntity<LocationView> add(@PathVariable BusinessId business, @RequestBody LocationDetails details) {
        return answer(HttpStatus.CREATED, locations.add(business, details));
    }

    @PatchMapping("/{location}")
    @Needs(Permission.BUSINESS_EDIT)
    @Operation(summary = "Change a place", description = "A JSON merge patch.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = LocationDetails.class)))
    ResponseEntity<LocationView> edit(
            @PathVariable BusinessId business,
            @PathVariable LocationId location,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ObjectNode patch) {
        var current = locations.read(business, location);
        Edition.check(ifMatch, current.version());
        var details = merge.over(current.details(), patch, LocationDetails.class);
        return answer(HttpStatus.OK, locations.edit(business, location, current.version(), details));
    }

    private static ResponseEntity<LocationView> answer(HttpStatus status, Location location) {
        return ResponseEntity.status(status)
                .eTag(Edition.tag(location.version()))
                .body(LocationView.of(location));
    }
}
