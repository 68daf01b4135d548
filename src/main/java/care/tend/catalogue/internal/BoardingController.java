package care.tend.catalogue.internal;

import care.tend.catalogue.Boarding;
import care.tend.catalogue.BoardingTerms;
import care.tend.catalogue.Boardings;
import care.tend.catalogue.ServiceId;
import care.tend.kernel.BusinessId;
import care.tend.kernel.Page;
import care.tend.platform.LocalText;
import care.tend.platform.Needs;
import care.tend.platform.Permission;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For which services animals stay, and under which rules. */
@RestController
@RequestMapping("/api/v1/businesses/{business}")
@Tag(name = "Stays")
class BoardingController {

    private final Boardings boardings;

    BoardingController(Boardings boardings) {
        this.boardings = boardings;
    }

    @Schema(name = "Boarding")
    record View(
            ServiceId service,
            LocalText name,
            @JsonUnwrapped BoardingTerms terms,
            int version) {
        static View of(Boarding boarding) {
            return new View(boarding.service().id(), boarding.service().name(), boarding.terms(), boarding.version());
        }
    }

    @GetMapping("/boardings")
    @Needs(Permission.BUSINESS_READ)
    @Operation(operationId = "listBoardings", summary = "List the services for which animals stay")
    Page<View> list(@PathVariable BusinessId business) {
        return Page.whole(boardings.of(business)).map(View::of);
    }

    @PutMapping("/services/{service}/boarding")
    @Needs(Permission.CATALOGUE_EDIT)
    @Operation(
            operationId = "setServiceBoarding",
            summary = "Have animals stay for a service",
            description = "By the night, the day or half the day, in a run of a pool. Its name, description, policies "
                    + "and places are the service's; what was booked before keeps what it was booked under.")
    View keep(@PathVariable BusinessId business, @PathVariable ServiceId service, @RequestBody BoardingTerms terms) {
        return View.of(boardings.keep(business, service, terms));
    }

    @DeleteMapping("/services/{service}/boarding")
    @Needs(Permission.CATALOGUE_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "endServiceBoarding",
            summary = "Have no animals stay for a service any more",
            description = "What was booked stays.")
    void end(@PathVariable BusinessId business, @PathVariable ServiceId service) {
        boardings.end(business, service);
    }
}
