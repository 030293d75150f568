package org.sisterledger.server.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Refuses bodies that are too large before they are read, or as soon as they are found to be, and bodies that take too long to arrive. Forms
 * and files in forms are read by the container, which has the same limit of size.
 */
final class BodyFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final int KILOBYTE = 1024;

    private final int kilobytes;
    private final transient Duration arrival;
    private final transient LongSupplier nanos;

    /**
     * A filter.
     *
     * @param kilobytes the largest body
     * @param arrival how long a body may take from its first byte to its last
     * @param nanos a clock that never goes back, in nanoseconds
     */
    BodyFilter(int kilobytes, Duration arrival, LongSupplier nanos) {
        this.kilobytes = kilobytes;
        this.arrival = arrival;
        this.nanos = nanos;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getContentLengthLong() > (long) kilobytes * KILOBYTE) {
            Problems.send(
                    request, response, Problem.of(ProblemKind.LARGE, "expected at most " + kilobytes + " kilobytes."));
            return;
        }
        chain.doFilter(new Bounded(request), response);
    }

    private final class Bounded extends HttpServletRequestWrapper {
        Bounded(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new BoundedStream(
                    super.getInputStream(), (long) kilobytes * KILOBYTE, nanos.getAsLong() + arrival.toNanos());
        }

        @Override
        public BufferedReader getReader() throws IOException {
            String coding = getCharacterEncoding();
            try {
                Charset charset = coding == null ? StandardCharsets.UTF_8 : Charset.forName(coding);
                return new BufferedReader(new InputStreamReader(getInputStream(), charset));
            } catch (IllegalArgumentException e) {
                throw new UnsupportedEncodingException("expected a character encoding that is known here.");
            }
        }
    }

    private final class BoundedStream extends ServletInputStream {
        private final ServletInputStream inner;
        private final long deadline;
        private long left;

        BoundedStream(ServletInputStream inner, long most, long deadline) {
            this.inner = inner;
            this.left = most;
            this.deadline = deadline;
        }

        @Override
        public int read() throws IOException {
            int next = inner.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = inner.read(bytes, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) throws IOException {
            left -= read;
            if (left < 0) {
                throw new TooLargeException(kilobytes);
            }
            if (nanos.getAsLong() - deadline > 0) {
                throw new TooSlowException(arrival);
            }
        }

        @Override
        public boolean isFinished() {
            return inner.isFinished();
        }

        @Override
        public boolean isReady() {
            return inner.isReady();
        }

        @Override
        public void setReadListener(jakarta.servlet.ReadListener listener) {
            inner.setReadListener(listener);
        }
    }
}
