package org.sisterledger.reading.attribution;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.sisterledger.reading.chain.ChainModel;

/**
 * What was learned from a corpus: how often words are cues, and the weights of both passes. No text can be read back from it:
 * words and what they stand beside are hashes.
 */
public final class TaggerModel {
    /** The name of the model that comes with the program, beside this class; {@code docs/model-card.md} describes it. */
    static final String SHIPPED = "attribution.model";

    private static final int MAGIC = 0x534c4154;
    private static final int VERSION = 1;

    private final CueLexicon cues;
    private final ChainModel first;
    private final ChainModel second;

    TaggerModel(CueLexicon cues, ChainModel first, ChainModel second) {
        this.cues = cues;
        this.first = first;
        this.second = second;
    }

    /** The model that comes with the program. It is read once. */
    public static TaggerModel shipped() {
        return Shipped.MODEL;
    }

    /**
     * Reads a model.
     *
     * @throws IOException if the bytes are no model of this version, or end too early
     */
    public static TaggerModel read(InputStream from) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(from, 1 << 16));
        int magic = in.readInt();
        int version = in.readInt();
        if (magic != MAGIC || version != VERSION) {
            throw new IOException("Expected a model of version " + VERSION + ", got '" + Integer.toHexString(magic)
                    + "' " + version + ". Train it anew with bench/train.");
        }
        CueLexicon cues = CueLexicon.read(in);
        return new TaggerModel(cues, ChainModel.read(in), ChainModel.read(in));
    }

    /** Writes the model. The same model gives the same bytes. */
    public void write(OutputStream to) throws IOException {
        DataOutputStream out = new DataOutputStream(to);
        out.writeInt(MAGIC);
        out.writeInt(VERSION);
        cues.write(out);
        first.write(out);
        second.write(out);
        out.flush();
    }

    CueLexicon cues() {
        return cues;
    }

    ChainModel first() {
        return first;
    }

    ChainModel second() {
        return second;
    }

    private static final class Shipped {
        static final TaggerModel MODEL = load();

        private static TaggerModel load() {
            try (InputStream in = TaggerModel.class.getResourceAsStream(SHIPPED)) {
                if (in == null) {
                    throw new IllegalStateException("The program lacks its model " + SHIPPED + ".");
                }
                return read(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
