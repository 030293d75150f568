package org.sisterledger.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.sisterledger.answer.Json;
import org.sisterledger.run.Progress;
import org.sisterledger.run.Unread;

/**
 * What became of every input of a run. The sum of read, skipped and failed inputs is compared with how many were counted before the
 * run began.
 */
final class RunReport {
    private static final int FIRST = 10;

    private final long total;
    private final Progress progress;
    private final Map<String, Long> reasons = new TreeMap<>();
    private final List<Unread> first = new ArrayList<>();

    /** A report without any input that was not read; {@link #take} adds them. */
    RunReport(long total, Progress progress) {
        this.total = total;
        this.progress = progress;
    }

    /** Counts an input that was not read. */
    void take(Unread unread) {
        reasons.merge(unread.word() + "\t" + unread.reason().kind(), 1L, Long::sum);
        if (unread.failed() && first.size() < FIRST) {
            first.add(unread);
        }
    }

    /** Whether every input is read, skipped or failed, and each that is not read has its reason. */
    boolean addsUp() {
        long listed = reasons.values().stream().mapToLong(Long::longValue).sum();
        return progress.inputs() == total && listed == progress.skipped() + progress.failed();
    }

    /** The report in words. */
    void print(Consumer<String> line) {
        line.accept(String.format(
                "%,d inputs: %,d read + %,d skipped + %,d failed = %,d. %s",
                total,
                progress.read(),
                progress.skipped(),
                progress.failed(),
                progress.inputs(),
                addsUp() ? "The numbers add up." : "THE NUMBERS DO NOT ADD UP."));
        reasons.forEach(
                (reason, count) -> line.accept(String.format("  %,8d %s: %s", count, word(reason), kind(reason))));
    }

    /** The first inputs that failed, in words. */
    void printFirst(Consumer<String> line) {
        first.forEach(unread -> line.accept("  " + words(unread)));
        if (progress.failed() > first.size()) {
            line.accept(String.format(
                    "  and %,d more that failed; --report FILE lists every one.", progress.failed() - first.size()));
        }
    }

    /** One input that was not read, in words. */
    static String words(Unread unread) {
        return String.format(
                "%d %s %s: %s: %s",
                unread.number(),
                unread.word(),
                unread.location(),
                unread.reason().kind(),
                unread.reason().words());
    }

    /** The fields of the report in JSON. */
    void write(Json json) {
        json.field("inputs", total)
                .field("read", progress.read())
                .field("skipped", progress.skipped())
                .field("failed", progress.failed())
                .field("addsUp", addsUp())
                .list(
                        "reasons",
                        reasons.entrySet(),
                        (out, reason) -> out.object()
                                .field("outcome", word(reason.getKey()))
                                .field("reason", kind(reason.getKey()))
                                .field("count", reason.getValue())
                                .endObject())
                .field("offered", progress.offered());
    }

    /** One input that was not read, in JSON. */
    static void write(Json json, Unread unread) {
        json.object()
                .field("number", unread.number())
                .field("outcome", unread.word())
                .field("reason", unread.reason().kind())
                .field("words", unread.reason().words());
        InputLine.write(json, unread.location());
        json.endObject();
    }

    private static String word(String reason) {
        return reason.substring(0, reason.indexOf('\t'));
    }

    private static String kind(String reason) {
        return reason.substring(reason.indexOf('\t') + 1);
    }
}
