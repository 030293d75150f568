package org.sisterledger.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The file of results, cut back to what a run remembers of it before the run goes on. */
public final class RunOutput implements AutoCloseable {
    private final FileChannel channel;

    private RunOutput(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Opens a file of results.
     *
     * @param kept how many of its bytes stand; what is behind them is cut off
     * @throws IOException if it has fewer bytes, or cannot be written
     */
    public static RunOutput open(Path path, long kept) throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.size() < kept) {
            long size = channel.size();
            channel.close();
            throw new IOException(path + ": expected the " + kept + " bytes that the run has written so far, found "
                    + size + "; begin again with --restart");
        }
        channel.truncate(kept);
        channel.position(kept);
        return new RunOutput(channel);
    }

    /** Writes text; on the disk when this returns. Answers how many bytes it was. */
    public long write(String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(UTF_8));
        long count = bytes.remaining();
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(false);
        return count;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
