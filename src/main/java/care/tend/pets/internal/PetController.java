package care.tend.pets.internal;

import care.tend.clients.ClientId;
import care.tend.clients.Clients;
import care.tend.clients.HouseholdId;
import care.tend.kernel.BusinessId;
import care.tend.kernel.Fields;
import care.tend.kernel.Page;
import care.tend.pets.Coat;
import care.tend.pets.Pet;
import care.tend.pets.PetDetails;
import care.tend.pets.PetId;
import care.tend.pets.Pets;
import care.tend.pets.Sex;
import care.tend.pets.Size;
import care.tend.pets.Species;
import care.tend.platform.Edition;
import care.tend.platform.Merge;
import care.tend.platform.Needs;
import care.tend.platform.Permission;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
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
@RequestMapping("/api/v1/businesses/{business}")
@Tag(name = "Pets")
class PetController {

    private final Pets pets;
    private final Clients clients;
    private final Merge merge;

    PetController(Pets pets, Clients clients, Merge merge) {
        this.pets = pets;
        this.clients = clients;
        this.merge = merge;
    }

    record PetView(PetId id, @JsonUnwrapped PetDetails details, HouseholdId household) {
        static PetView of(Pet pet) {
            return new PetView(pet.id(), pet.details(), pet.household());
        }
    }

    /** As {@link PetDetails}, with a name: only whoever books may leave that for later. */
    record NewPet(
            String name,
            Species species,
            @Nullable String breed,
            @Nullable Size size,
            @Nullable Coat coat,
            @Nullable Sex sex,
            @Nullable LocalDate bornOn,
            @Nullable String note) {

        PetDetails details() {
            var fields = new Fields();
            fields.line("name", name, 80);
            fields.needed("species", species);
            fields.refuse();
            return new PetDetails(name, species, breed, size, coat, sex, bornOn, note);
        }
    }

    @GetMapping("/clients/{client}/pets")
    @Needs(Permission.CLIENTS_READ)
    @Operation(summary = "List a client's pets", description = "Those of the household, by name.")
    Page<PetView> list(@PathVariable BusinessId business, @PathVariable ClientId client) {
        return Page.whole(pets.of(business, clients.read(business, client).household()))
                .map(PetView::of);
    }

    @PostMapping("/clients/{client}/pets")
    @Needs(Permission.CLIENTS_EDIT)
    @Operation(summary = "Add a pet", description = "To the client's household.")
    ResponseEntity<PetView> add(
            @PathVariable BusinessId business, @PathVariable ClientId client, @RequestBody NewPet pet) {
        var household = clients.read(business, client).household();
        return answer(HttpStatus.CREATED, pets.add(business, household, pet.details()));
    }

    @GetMapping("/pets/{pet}")
    @Needs(Permission.CLIENTS_READ)
    @Operation(summary = "Read a pet")
    ResponseEntity<PetView> read(@PathVariable BusinessId business, @PathVariable PetId pet) {
        return answer(HttpStatus.OK, pets.read(business, pet));
    }

    @PatchMapping("/pets/{pet}")
    @Needs(Permission.CLIENTS_EDIT)
    @Operation(summary = "Change a pet", description = "A JSON merge patch.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = PetDetails.class)))
    ResponseEntity<PetView> edit(
            @PathVariable BusinessId business,
            @PathVariable PetId pet,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ObjectNode patch) {
        var current = pets.read(business, pet);
        Edition.check(ifMatch, current.version());
        var details = merge.over(current.details(), patch, PetDetails.class);
        return answer(HttpStatus.OK, pets.edit(business, pet, current.version(), details));
    }

    private static ResponseEntity<PetView> answer(HttpStatus status, Pet pet) {
        return ResponseEntity.status(status).eTag(Edition.tag(pet.version())).body(PetView.of(pet));
    }
}
