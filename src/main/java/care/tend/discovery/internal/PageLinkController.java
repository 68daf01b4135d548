package care.tend.discovery.internal;

import care.tend.business.Businesses;
import care.tend.kernel.BusinessId;
import care.tend.kernel.NotFound;
import care.tend.platform.OpenToVisitors;
import care.tend.platform.Pages;
import care.tend.platform.Transactions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The address of a business's page, to be handed on: as a link, and as a code for a phone's camera. */
@RestController
@Tag(name = "Businesses")
class PageLinkController {

    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");

    /**
     * @param code path of the QR code of {@code url}, an SVG
     * @param checkIn where guests say that they are here, with {@code checkInCode} likewise
     */
    record PageLink(String url, String code, String checkIn, String checkInCode) {}

    private final Businesses businesses;
    private final Transactions transactions;
    private final Pages pages;

    PageLinkController(Businesses businesses, Transactions transactions, Pages pages) {
        this.businesses = businesses;
        this.transactions = transactions;
        this.pages = pages;
    }

    @OpenToVisitors
    @GetMapping("/api/v1/businesses/{business}/page")
    @Operation(operationId = "readPageLink", summary = "Where the public page of a business is")
    PageLink link(@PathVariable BusinessId business) {
        var path = "/b/" + businesses.read(business).slug();
        return new PageLink(
                pages.site() + path, path + "/qr.svg", pages.site() + path + "/check-in", path + "/check-in/qr.svg");
    }

    @OpenToVisitors
    @GetMapping("/b/{slug}/qr.svg")
    ResponseEntity<String> code(@PathVariable String slug) {
        return drawn(slug, "");
    }

    @OpenToVisitors
    @GetMapping("/b/{slug}/check-in/qr.svg")
    ResponseEntity<String> checkInCode(@PathVariable String slug) {
        return drawn(slug, "/check-in");
    }

    private ResponseEntity<String> drawn(String slug, String page) {
        var unused = transactions.plain(() -> businesses.bySlug(slug)).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(SVG)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .body(QrDrawing.svg(pages.site() + "/b/" + slug + page));
    }
}
