package care.tend.catalogue.internal;

import care.tend.catalogue.ServiceArchive;
import care.tend.catalogue.ServiceId;
import care.tend.kernel.BusinessId;
import care.tend.platform.Needs;
import care.tend.platform.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a business no longer offers. */
@RestController
@RequestMapping("/api/v1/businesses/{business}/services/{service}")
@Tag(name = "Services")
class ServiceArchiveController {

    private final ServiceArchive archive;

    ServiceArchiveController(ServiceArchive archive) {
        this.archive = archive;
    }

    @DeleteMapping
    @Needs(Permission.CATALOGUE_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "archiveService",
            summary = "Stop offering a service",
            description = "It leaves every list and cannot be booked. What was booked stays, and it can be restored.")
    void archive(@PathVariable BusinessId business, @PathVariable ServiceId service) {
        archive.archive(business, service);
    }

    @PostMapping("/restore")
    @Needs(Permission.CATALOGUE_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "restoreService",
            summary = "Offer a service again",
            description = "As it was before: shown to visitors or not.")
    void restore(@PathVariable BusinessId business, @PathVariable ServiceId service) {
        archive.restore(business, service);
    }
}
