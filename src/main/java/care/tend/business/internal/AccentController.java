package care.tend.business.internal;

import care.tend.business.Accent;
import care.tend.business.BusinessProfile;
import care.tend.kernel.Invalid;
import care.tend.platform.NeedsSignIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what a colour would become before it is saved. */
@RestController
@Tag(name = "Businesses")
class AccentController {

    @GetMapping("/api/v1/accent")
    @NeedsSignIn
    @Operation(
            operationId = "tryAccent",
            summary = "Try a colour",
            description = "What it becomes, made legible in the light and the dark theme. Nothing is kept.")
    Accent of(@RequestParam String given) {
        if (!BusinessProfile.isColour(given)) {
            throw new Invalid("given", "business.accent");
        }
        return Accent.of(given);
    }
}
