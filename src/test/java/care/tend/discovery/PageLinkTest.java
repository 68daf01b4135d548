package care.tend.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import care.tend.testing.Given;
import care.tend.testing.ServerTest;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The code a camera reads is the address people type. */
class PageLinkTest extends ServerTest {

    private static final int MODULE = 8;
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1");

    @Autowired
    private Given given;

    @Test
    void a_camera_reads_the_address_of_the_page() throws Exception {
        var clinic = given.clinic(1);
        var link = visitor().get(clinic.api("/page")).json();

        var svg = visitor().get(link.path("code").asString());

        assertThat(svg.status()).isEqualTo(200);
        assertThat(svg.header("Content-Type").orElseThrow()).startsWith("image/svg+xml");
        assertThat(svg.body()).doesNotContain("http://localhost").contains("xmlns");
        assertThat(read(svg.body())).isEqualTo(link.path("url").asString()).endsWith("/b/" + clinic.slug());
    }

    /** Draws the runs as a screen would, and reads them as a phone would. */
    private static String read(String svg) throws Exception {
        var box = Pattern.compile("viewBox=\"0 0 (\\d+) ").matcher(svg);
        assertThat(box.find()).isTrue();
        int side = Integer.parseInt(box.group(1)) * MODULE;
        var pixels = new int[side * side];
        Arrays.fill(pixels, 0xFFFFFF);
        RUN.matcher(svg).results().forEach(run -> {
            int x = Integer.parseInt(run.group(1)) * MODULE;
            int y = Integer.parseInt(run.group(2)) * MODULE;
            int width = Integer.parseInt(run.group(3)) * MODULE;
            for (int row = y; row < y + MODULE; row++) {
                Arrays.fill(pixels, row * side + x, row * side + x + width, 0);
            }
        });
        var image = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
        return new MultiFormatReader()
                .decode(image, Map.of(DecodeHintType.POSSIBLE_FORMATS, List.of(BarcodeFormat.QR_CODE)))
                .getText();
    }
}
