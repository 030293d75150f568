package org.sisterledger.connect.wikidata;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.sisterledger.connect.register.ImportFile;
import org.sisterledger.connect.register.RegisterIntake;
import org.sisterledger.connect.register.RowOutcomes;
import org.sisterledger.connect.register.UnreadableImportException;

/**
 * Reads a dump of items, one a line between {@code [} and {@code ]}, or a file of single items as {@code wbgetentities} answers.
 * Lines without P190 are passed over by their bytes, except those of items that a tie before them has named.
 *
 * @see <a href="https://www.wikidata.org/wiki/Wikidata:Database_download">Wikidata: Database download</a>
 */
public final class EntityDump {
    private static final Needle TIES = new Needle("\"P190\"");
    private static final byte[] ID = "\"id\":\"Q".getBytes(StandardCharsets.US_ASCII);
    private static final int HEAD = 200;

    private final EntityFacts facts;
    private final RegisterIntake intake;
    private final RowOutcomes outcomes;
    private final Set<Long> waiting = new HashSet<>();
    private final Set<Long> named = new HashSet<>();
    private long items;
    private long parsed;

    /**
     * A reader.
     *
     * @param waiting items that ties of earlier imports named and that have no name yet
     */
    public EntityDump(RegisterIntake intake, RowOutcomes outcomes, Set<String> waiting) {
        this.intake = intake;
        this.outcomes = outcomes;
        this.facts = new EntityFacts(intake, outcomes);
        waiting.stream().filter(EntityFacts::isItem).forEach(item -> this.waiting.add(number(item)));
    }

    /**
     * Reads a file to its end, or until the intake is stopped.
     *
     * @throws UnreadableImportException if it breaks off
     */
    public void read(ImportFile file) throws IOException {
        String beginning = new String(file.beginning(HEAD), StandardCharsets.UTF_8).strip();
        boolean lines =
                beginning.startsWith("[") || beginning.startsWith("{\"type\"") || beginning.startsWith("{\"id\"");
        try (InputStream in = file.open()) {
            if (lines) {
                readLines(new DumpLines(in), file, beginning.startsWith("["));
            } else {
                EntityReader.readAll(in, this::takeAlone);
            }
        } catch (JsonProcessingException e) {
            throw new UnreadableImportException(file.path() + ", line "
                    + (e.getLocation() == null ? 0 : e.getLocation().getLineNr())
                    + ": expected the JSON of items of Wikidata, got " + e.getOriginalMessage()
                    + ". What was read before is taken; get the file again.");
        } finally {
            outcomes.count("items read", items);
            outcomes.count("items parsed", parsed);
        }
    }

    private void takeAlone(Entity entity) {
        items++;
        take(entity);
    }

    private void readLines(DumpLines lines, ImportFile file, boolean inBrackets) throws IOException {
        boolean ended = !inBrackets;
        while (!intake.isStopped() && lines.next()) {
            int end = lines.end();
            int from = lines.from();
            if (lines.wasCut()) {
                outcomes.refuse("line " + lines.number(), "an item of more than 64 MB", "");
            } else if (end - from > 1) {
                items++;
                boolean hasTies = lines.has(TIES);
                if (hasTies || isWaiting(lines, from, end)) {
                    // The first item may stand behind the bracket.
                    int start = lines.buffer()[from] == '[' ? from + 1 : from;
                    parse(lines, start, end);
                }
                ended |= lines.buffer()[end - 1] == ']';
            } else if (end > from) {
                ended |= lines.buffer()[from] == ']';
            }
        }
        if (!ended && !intake.isStopped()) {
            throw new UnreadableImportException(file.path() + ", line " + lines.number()
                    + ": expected ']' at the end of the dump, and it breaks off. What was read before is taken; get the file"
                    + " again and run the same.");
        }
    }

    private void parse(DumpLines lines, int from, int end) throws IOException {
        try {
            Optional<Entity> entity = EntityReader.read(lines.buffer(), from, end - from);
            entity.ifPresent(this::take);
        } catch (JsonProcessingException e) {
            outcomes.read();
            outcomes.refuse("line " + lines.number(), "a line that is not the JSON of an item", e.getOriginalMessage());
        }
    }

    private void take(Entity entity) {
        parsed++;
        facts.takePlace(entity);
        long own = number(entity.id());
        named.add(own);
        waiting.remove(own);
        for (String other : facts.takeTies(entity)) {
            long target = number(other);
            if (!named.contains(target)) {
                waiting.add(target);
            }
        }
    }

    // An item tells its id near the beginning of its line.
    private boolean isWaiting(DumpLines lines, int from, int end) {
        if (waiting.isEmpty()) {
            return false;
        }
        byte[] bytes = lines.buffer();
        int last = Math.min(end, from + HEAD) - ID.length;
        for (int at = from; at < last; at++) {
            if (bytes[at] == '"' && matches(bytes, at)) {
                long number = 0;
                for (int i = at + ID.length; i < end && bytes[i] >= '0' && bytes[i] <= '9'; i++) {
                    number = 10 * number + bytes[i] - '0';
                }
                return waiting.contains(number);
            }
        }
        return false;
    }

    private static boolean matches(byte[] bytes, int at) {
        for (int i = 0; i < ID.length; i++) {
            if (bytes[at + i] != ID[i]) {
                return false;
            }
        }
        return true;
    }

    private static long number(String item) {
        return Long.parseLong(item.substring(1));
    }
}
