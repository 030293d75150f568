package org.sisterledger.reading.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AtlasFileTest {
    @Test
    void theSamePlacesGiveTheSameBytesInWhateverOrder() throws IOException {
        List<PlaceEntry> entries = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            entries.add(Atlases.town("Town" + (char) ('a' + i % 26), "US", "Ohio", i % 40, i, i * 100L));
        }
        byte[] first = bytes(AtlasBuilder.build(entries));
        Collections.shuffle(entries, new Random(3));
        assertThat(bytes(AtlasBuilder.build(entries))).isEqualTo(first);
    }

    @Test
    void whatIsReadIsWhatWasWritten() throws IOException {
        Atlas atlas = Atlases.world();
        Atlas read = AtlasFile.read(ByteBuffer.wrap(bytes(atlas)));
        assertThat(read.places()).isEqualTo(atlas.places());
        assertThat(read.names()).isEqualTo(atlas.names());
        for (int i = 0; i < atlas.places(); i++) {
            assertThat(read.place(i)).isEqualTo(atlas.place(i));
        }
    }

    @Test
    void anyDamagedByteIsNoticed() throws IOException {
        byte[] good = bytes(Atlases.of(List.of("Irvine", "Xuhui")));
        for (int i = 0; i < good.length; i++) {
            byte[] bad = good.clone();
            bad[i] ^= 1;
            assertThatThrownBy(() -> AtlasFile.read(ByteBuffer.wrap(bad)))
                    .as("byte %s", i)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        byte[] cut = Arrays.copyOf(good, good.length - 1);
        assertThatThrownBy(() -> AtlasFile.read(ByteBuffer.wrap(cut))).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] bytes(Atlas atlas) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AtlasFile.write(atlas, out);
        return out.toByteArray();
    }
}
