package care.tend.business.internal;

import care.tend.business.Pool;
import care.tend.business.PoolDetails;
import care.tend.business.PoolId;
import care.tend.business.Resources;
import care.tend.kernel.BusinessId;
import care.tend.kernel.Page;
import care.tend.platform.Edition;
import care.tend.platform.Merge;
import care.tend.platform.Needs;
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

/** Rooms and equipment. */
@RestController
@RequestMapping("/api/v1/businesses/{business}/pools")
@Tag(name = "Resources")
class ResourceController {

    private final Resources resources;
    private final Merge merge;

    ResourceController(Resources resources, Merge merge) {
        this.resources = resources;
        this.merge = merge;
    }

    @Schema(name = "Pool")
    record PoolView(PoolId id, @JsonUnwrapped PoolDetails details, int version) {
        static PoolView of(Pool pool) {
            return new PoolView(pool.id(), pool.details(), pool.version());
        }
    }

    @GetMapping
    @Needs(Permission.BUSINESS_READ)
    @Operation(
            operationId = "listPools",
            summary = "List rooms and equipment",
            description = "In pools of equal things, any of which will do. A thing without equals is a pool of one.")
    Page<PoolView> list(@PathVariable BusinessId business) {
        return Page.whole(resources.of(business)).map(PoolView::of);
    }

    @PostMapping
    @Needs(Permission.BUSINESS_EDIT)
    @Operation(operationId = "addPool", summary = "Add a pool of equal things")
    ResponseEntity<PoolView> add(@PathVariable BusinessId business, @RequestBody PoolDetails details) {
        return answer(HttpStatus.CREATED, resources.add(business, details));
    }

    @PatchMapping("/{pool}")
    @Needs(Permission.BUSINESS_EDIT)
    @Operation(
            operationId = "editPool",
            summary = "Change a pool",
            description = "A JSON merge patch. A resource that is no longer named stays with what was booked, and is "
                    + "not used again.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = PoolDetails.class)))
    ResponseEntity<PoolView> edit(
            @PathVariable BusinessId business,
            @PathVariable PoolId pool,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ObjectNode patch) {
        var current = resources.read(business, pool);
        Edition.check(ifMatch, current.version());
        var details = merge.over(current.details(), patch, PoolDetails.class);
        return answer(HttpStatus.OK, resources.edit(business, pool, current.version(), details));
    }

    private static ResponseEntity<PoolView> answer(HttpStatus status, Pool pool) {
        return ResponseEntity.status(status).eTag(Edition.tag(pool.version())).body(PoolView.of(pool));
    }
}
