package org.sisterledger.connect.document;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * How much the deflated streams of a PDF inflate to, found without keeping any of it. A stream inside a stream is followed
 * down to {@value #LAYERS} layers.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc1950">RFC 1950, zlib</a>
 */
final class StreamWeight {
    private static final byte[] MARK = {'s', 't', 'r', 'e', 'a', 'm'};
    private static final int LAYERS = 4;
    private static final int BUFFER = 1 << 15;

    private long left = Limits.LARGEST_STREAMS;

    private StreamWeight() {}

    static boolean isLight(byte[] pdf) {
        StreamWeight weight = new StreamWeight();
        for (int at = 0; at + MARK.length + 2 < pdf.length; at++) {
            if (pdf[at] == MARK[0] && isMark(pdf, at)) {
                int start = at + MARK.length;
                start += pdf[start] == '\r' ? 1 : 0;
                start += pdf[start] == '\n' ? 1 : 0;
                if (isZlib(pdf, start) && !weight.take(pdf, start)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isMark(byte[] pdf, int at) {
        for (int i = 1; i < MARK.length; i++) {
            if (pdf[at + i] != MARK[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean take(byte[] pdf, int start) {
        Inflater[] layers = new Inflater[LAYERS];
        layers[0] = new Inflater();
        try {
            layers[0].setInput(pdf, start, pdf.length - start);
            return drain(layers, 0);
        } catch (DataFormatException e) {
            // Broken streams are the parser's to refuse; what they inflated to is counted.
            return left >= 0;
        } finally {
            for (Inflater layer : layers) {
                if (layer != null) {
                    layer.end();
                }
            }
        }
    }

    private boolean drain(Inflater[] layers, int layer) throws DataFormatException {
        byte[] buffer = new byte[BUFFER];
        while (!layers[layer].finished()) {
            int count = layers[layer].inflate(buffer);
            if (count == 0 && (layers[layer].needsInput() || layers[layer].needsDictionary())) {
                return true;
            }
            left -= count;
            if (left < 0) {
                return false;
            }
            if (layer + 1 < LAYERS && !inner(layers, layer + 1, buffer, count)) {
                return false;
            }
        }
        return true;
    }

    private boolean inner(Inflater[] layers, int layer, byte[] buffer, int count) throws DataFormatException {
        if (layers[layer] == null) {
            boolean first = layers[layer - 1].getBytesWritten() == count;
            if (!first || !isZlib(buffer, 0)) {
                return true;
            }
            layers[layer] = new Inflater();
        }
        layers[layer].setInput(buffer, 0, count);
        return drain(layers, layer);
    }

    private static boolean isZlib(byte[] bytes, int at) {
        return at + 1 < bytes.length
                && (bytes[at] & 0x0F) == 8
                && (((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF)) % 31 == 0;
    }
}
