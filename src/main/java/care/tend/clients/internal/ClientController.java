package care.tend.clients.internal;

import care.tend.clients.Client;
import care.tend.clients.ClientDetails;
import care.tend.clients.ClientId;
import care.tend.clients.Clients;
import care.tend.clients.Household;
import care.tend.clients.HouseholdId;
import care.tend.clients.Tier;
import care.tend.kernel.BusinessId;
import care.tend.kernel.Page;
import care.tend.platform.Edition;
import care.tend.platform.Language;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/api/v1/businesses/{business}")
@Tag(name = "Clients")
class ClientController {

    private final Clients clients;
    private final Merge merge;

    ClientController(Clients clients, Merge merge) {
        this.clients = clients;
        this.merge = merge;
    }

    /** @param household an existing one they belong to; without it they get one of their own */
    record NewClient(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable Language locale,
            @Nullable Tier tier,
            @Nullable String note,
            @Nullable HouseholdId household) {

        @SuppressWarnings("NullAway") // the details' own rules say what is missing
        ClientDetails details() {
            return new ClientDetails(name, email, phone, locale, tier, note);
        }
    }

    record HouseholdName(HouseholdId id, String name) {}

    record ClientView(ClientId id, @JsonUnwrapped ClientDetails details, HouseholdName household) {
        static ClientView of(Client client) {
            return new ClientView(
                    client.id(), client.details(), new HouseholdName(client.household(), client.householdName()));
        }
    }

    @GetMapping("/clients")
    @Needs(Permission.CLIENTS_READ)
    @Operation(
            summary = "Find clients",
            description = "By name. `q` holds parts of name, e-mail or phone, each of which must occur.")
    Page<ClientView> search(
            @PathVariable BusinessId business,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return clients.search(business, q, cursor, limit).map(ClientView::of);
    }

    @PostMapping("/clients")
    @Needs(Permission.CLIENTS_EDIT)
    @Operation(summary = "Add a client", description = "A contact that another client has is refused.")
    ResponseEntity<ClientView> add(@PathVariable BusinessId business, @RequestBody NewClient asked) {
        return answer(HttpStatus.CREATED, clients.add(business, asked.details(), asked.household()));
    }

    @GetMapping("/clients/{client}")
    @Needs(Permission.CLIENTS_READ)
    @Operation(summary = "Read a client")
    ResponseEntity<ClientView> read(@PathVariable BusinessId business, @PathVariable ClientId client) {
        return answer(HttpStatus.OK, clients.read(business, client));
    }

    @PatchMapping("/clients/{client}")
    @Needs(Permission.CLIENTS_EDIT)
    @Operation(summary = "Change a client", description = "A JSON merge patch.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = ClientDetails.class)))
    ResponseEntity<ClientView> edit(
            @PathVariable BusinessId business,
            @PathVariable ClientId client,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ObjectNode patch) {
        var current = clients.read(business, client);
        Edition.check(ifMatch, current.version());
        var details = merge.over(current.details(), patch, ClientDetails.class);
        return answer(HttpStatus.OK, clients.edit(business, client, current.version(), details));
    }

    @GetMapping("/households/{household}")
    @Needs(Permission.CLIENTS_READ)
    @Operation(summary = "Read a household", description = "With its members, in the order they came.")
    Household household(@PathVariable BusinessId business, @PathVariable HouseholdId household) {
        return clients.household(business, household);
    }

    private static ResponseEntity<ClientView> answer(HttpStatus status, Client client) {
        return ResponseEntity.status(status).eTag(Edition.tag(client.version())).body(ClientView.of(client));
    }
}
