package org.sisterledger.server.drawing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.StringTokenizer;

/** The outline of the land, from the data that ships with the program. NOTICE says where it comes from. */
final class WorldOutline {
    /** The meridian in the middle, in degrees east: the border of the map then leads through the Bering Strait. */
    static final double CENTRE = 11;

    private static final String FILE = "land.txt";
    private static final double PER_DEGREE = 10;

    private WorldOutline() {}

    /**
     * A point of an outline.
     *
     * @param east degrees east of {@link #CENTRE}, -180 to 180
     * @param north degrees north
     */
    record Corner(double east, double north) {}

    /** The rings of the land; each is closed from its last corner to its first. */
    static List<List<Corner>> read() {
        try (InputStream in = WorldOutline.class.getResourceAsStream(FILE)) {
            String text = new String(Objects.requireNonNull(in, FILE).readAllBytes(), StandardCharsets.US_ASCII);
            List<List<Corner>> rings = new ArrayList<>();
            text.lines().filter(line -> !line.startsWith("#")).forEach(line -> rings.add(ring(line)));
            return List.copyOf(rings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Corner> ring(String line) {
        List<Corner> corners = new ArrayList<>();
        StringTokenizer numbers = new StringTokenizer(line, " ,");
        while (numbers.hasMoreTokens()) {
            double east = Integer.parseInt(numbers.nextToken()) / PER_DEGREE;
            corners.add(new Corner(east, Integer.parseInt(numbers.nextToken()) / PER_DEGREE));
        }
        return List.copyOf(corners);
    }
}
