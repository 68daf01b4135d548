package care.tend.scheduling.internal.slots;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class IsoTextTest {

    @Test
    void writes_what_an_instant_would() {
        var starts = new long[] {-62_167_219_200L, -1, 0, 951_782_400, 1_798_761_599, 1_798_761_600, 253_402_300_799L};

        for (int i = 0; i < starts.length; i++) {
            assertThat(IsoText.of(starts)[i])
                    .isEqualTo(Instant.ofEpochSecond(starts[i]).toString());
        }
    }
}
