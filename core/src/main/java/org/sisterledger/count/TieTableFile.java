package org.sisterledger.count;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.Words;
import org.sisterledger.partnership.PartnershipType;

/**
 * A {@link TieTable} as bytes, to be kept for as long as the record stays as it is. Not meant for other programs: a file of
 * another version, or one that is damaged, is none.
 */
public final class TieTableFile {
    private static final String MAGIC = "sisterledger-ties/2";
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST = 1 << 30;

    private TieTableFile() {}

    /**
     * Writes a table.
     *
     * @param key what the table was made from, such as the root of the view; {@link #read} asks for the same
     */
    public static void write(TieTable table, String key, OutputStream to) throws IOException {
        CRC32 sum = new CRC32();
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new CheckedOutputStream(to, sum), BUFFER));
        Writer writer = new Writer(out);
        writer.text(MAGIC);
        writer.text(key);
        writer.places(table.placeColumns());
        writer.named(table.named());
        writer.ties(table.tieColumns());
        out.flush();
        long value = sum.getValue();
        out.writeLong(value);
        out.flush();
    }

    /** Reads a table; empty if the bytes are none, are damaged or were made from something else than {@code key}. */
    public static Optional<TieTable> read(String key, InputStream from) throws IOException {
        CRC32 sum = new CRC32();
        DataInputStream in = new DataInputStream(new CheckedInputStream(new BufferedInputStream(from, BUFFER), sum));
        Reader reader = new Reader(in);
        try {
            if (!reader.text().equals(MAGIC) || !reader.text().equals(key)) {
                return Optional.empty();
            }
            PlaceColumns places = reader.places();
            NamedSubjects named = reader.named();
            TieColumns ties = reader.ties();
            long value = sum.getValue();
            return in.readLong() == value ? Optional.of(new TieTable(places, named, ties)) : Optional.empty();
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException | EOFException e) {
            // Whatever does not read is made anew.
            return Optional.empty();
        }
    }

    /**
     * The key with which a table was written, without reading the table; empty if the bytes do not begin as a table does.
     */
    public static Optional<String> readKey(InputStream from) throws IOException {
        Reader reader = new Reader(new DataInputStream(from));
        try {
            return reader.text().equals(MAGIC) ? Optional.of(reader.text()) : Optional.empty();
        } catch (IllegalArgumentException | EOFException e) {
            // Whatever does not read is none.
            return Optional.empty();
        }
    }

    private static final class Writer {
        private final DataOutputStream out;

        Writer(DataOutputStream out) {
            this.out = out;
        }

        void text(String text) throws IOException {
            bytes(text.getBytes(StandardCharsets.UTF_8));
        }

        void bytes(byte[] bytes) throws IOException {
            out.writeInt(bytes.length);
            out.write(bytes);
        }

        void ints(IntColumn column) throws IOException {
            ByteBuffer buffer = ByteBuffer.allocate(Math.multiplyExact(column.size(), Integer.BYTES));
            buffer.asIntBuffer().put(column.toArray());
            bytes(buffer.array());
        }

        void texts(TextColumn column) throws IOException {
            bytes(column.bytes());
            ints(column.ends());
        }

        void texts(Collection<String> texts) throws IOException {
            out.writeInt(texts.size());
            for (String text : texts) {
                text(text);
            }
        }

        void places(PlaceColumns places) throws IOException {
            texts(places.slugs());
            texts(places.labels());
            texts(places.aliases());
            ints(places.points().latitudes());
            ints(places.points().longitudes());
            ints(places.countryOf());
            ints(places.regionOf());
            texts(words(places.countries()));
            texts(places.regions());
        }

        void named(NamedSubjects named) throws IOException {
            Map<EntityId, String> names = new TreeMap<>(named.names());
            texts(words(names.keySet()));
            texts(names.values());
            out.writeInt(named.memberships().size());
            for (NamedSubjects.Membership membership : named.memberships()) {
                out.writeInt(membership.place());
                text(membership.body().toString());
                out.writeInt(membership.from());
                out.writeInt(membership.until());
            }
        }

        void lists(IntLists lists) throws IOException {
            ints(lists.ends());
            ints(lists.first());
            ints(lists.second());
        }

        void ties(TieColumns ties) throws IOException {
            texts(ties.slugs());
            ints(ties.a());
            ints(ties.b());
            ints(ties.levelOf());
            texts(ties.formed());
            ints(ties.formedOf());
            lists(ties.steps());
            lists(ties.held());
            lists(ties.sources());
            out.writeInt(ties.states().size());
            for (TieState state : ties.states()) {
                out.writeBoolean(state.knownBegun());
                out.writeBoolean(state.mayHaveBegun());
                text(Words.of(state.type()));
                out.writeBoolean(state.ended());
                out.writeBoolean(state.suspended());
                texts(words(state.listed().stream().sorted().toList()));
                texts(words(state.presumedListed().stream().sorted().toList()));
                text(state.onlyListedIn().map(YearMonth::toString).orElse(""));
            }
        }

        private static List<String> words(Collection<EntityId> ids) {
            return ids.stream().map(EntityId::toString).toList();
        }
    }

    private static final class Reader {
        private final DataInputStream in;

        Reader(DataInputStream in) {
            this.in = in;
        }

        String text() throws IOException {
            return new String(bytes(), StandardCharsets.UTF_8);
        }

        byte[] bytes() throws IOException {
            int length = in.readInt();
            if (length < 0 || length > LONGEST) {
                throw new IllegalArgumentException("no such length: " + length);
            }
            byte[] bytes = in.readNBytes(length);
            if (bytes.length < length) {
                throw new EOFException();
            }
            return bytes;
        }

        IntColumn ints() throws IOException {
            byte[] bytes = bytes();
            int[] values = new int[bytes.length / Integer.BYTES];
            ByteBuffer.wrap(bytes).asIntBuffer().get(values);
            return new IntColumn(values);
        }

        TextColumn textColumn() throws IOException {
            byte[] bytes = bytes();
            return new TextColumn(bytes, ints());
        }

        List<String> texts() throws IOException {
            int size = in.readInt();
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                texts.add(text());
            }
            return texts;
        }

        List<EntityId> ids() throws IOException {
            return texts().stream().map(EntityId::parse).toList();
        }

        PlaceColumns places() throws IOException {
            return new PlaceColumns(
                    textColumn(),
                    textColumn(),
                    textColumn(),
                    new PointColumn(ints(), ints()),
                    ints(),
                    ints(),
                    List.copyOf(ids()),
                    List.copyOf(texts()));
        }

        NamedSubjects named() throws IOException {
            List<EntityId> named = ids();
            List<String> names = texts();
            Map<EntityId, String> byId = new TreeMap<>();
            for (int i = 0; i < named.size(); i++) {
                byId.put(named.get(i), names.get(i));
            }
            List<NamedSubjects.Membership> memberships = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                memberships.add(
                        new NamedSubjects.Membership(in.readInt(), EntityId.parse(text()), in.readInt(), in.readInt()));
            }
            return new NamedSubjects(byId, memberships);
        }

        IntLists lists() throws IOException {
            return new IntLists(ints(), ints(), ints());
        }

        TieColumns ties() throws IOException {
            TextColumn slugs = textColumn();
            IntColumn a = ints();
            IntColumn b = ints();
            IntColumn levelOf = ints();
            List<String> formed = List.copyOf(texts());
            IntColumn formedOf = ints();
            IntLists steps = lists();
            IntLists held = lists();
            IntLists sources = lists();
            List<TieState> states = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                states.add(state());
            }
            return new TieColumns(slugs, a, b, levelOf, formed, formedOf, List.copyOf(states), steps, held, sources);
        }

        private TieState state() throws IOException {
            boolean known = in.readBoolean();
            boolean may = in.readBoolean();
            String type = text();
            boolean ended = in.readBoolean();
            boolean suspended = in.readBoolean();
            Set<EntityId> listed = new HashSet<>(ids());
            Set<EntityId> presumed = new HashSet<>(ids());
            String month = text();
            return new TieState(
                    known,
                    may,
                    Words.find(PartnershipType.class, type).orElseThrow(IllegalArgumentException::new),
                    ended,
                    suspended,
                    listed,
                    presumed,
                    month.isEmpty() ? Optional.empty() : Optional.of(YearMonth.parse(month)));
        }
    }
}
