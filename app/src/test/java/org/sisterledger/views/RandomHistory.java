package org.sisterledger.views;

import static org.sisterledger.ledger.Drafts.KEEPER;
import static org.sisterledger.ledger.Drafts.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.sisterledger.fact.Assertion;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.fact.Sensitivity;
import org.sisterledger.fact.SourceReference;
import org.sisterledger.ledger.Action;
import org.sisterledger.ledger.Draft;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.proof.Digest;
import org.sisterledger.time.Edtf;

/**
 * Grows a small record by whatever may happen to one: facts about few ties, places and what belongs to them, proposals, withdrawals,
 * merges, and all of these taken back. The same seed makes the same history. What the ledger refuses does not happen.
 */
final class RandomHistory {
    private static final List<String> TIE_TYPES = List.of("sister", "friendship", "partner");

    private final Random random;
    private final Ledger ledger;
    private final List<Digest> facts = new ArrayList<>();
    private final List<Digest> proposals = new ArrayList<>();
    private final List<Digest> merges = new ArrayList<>();

    RandomHistory(long seed, Ledger ledger) {
        this.random = new Random(seed);
        this.ledger = ledger;
    }

    /** Begins with ties that have both sides. */
    void begin(int ties) {
        for (int i = 0; i < ties; i++) {
            String tie = "partnership:" + (char) ('a' + i);
            facts.add(append(
                    new Action.Assert(stated(tie, "a", id("community", 6).toString()), Optional.empty()),
                    Sensitivity.PUBLIC));
            facts.add(append(
                    new Action.Assert(stated(tie, "b", id("community", 6).toString()), Optional.empty()),
                    Sensitivity.PUBLIC));
        }
    }

    /** Appends some entries; answers how many drafts were taken. */
    int grow(int drafts) {
        int taken = 0;
        for (int i = 0; i < drafts; i++) {
            taken += step() ? 1 : 0;
        }
        return taken;
    }

    private boolean step() {
        int what = random.nextInt(100);
        Sensitivity sensitivity = random.nextInt(5) == 0 ? Sensitivity.INTERNAL : Sensitivity.PUBLIC;
        try {
            if (what < 62) {
                facts.add(append(new Action.Assert(anything(), Optional.empty()), sensitivity));
            } else if (what < 68) {
                proposals.add(append(new Action.Propose(anything()), sensitivity));
            } else if (what < 73) {
                Digest proposal = any(proposals);
                append(new Action.Accept(proposal), sensitivity);
                facts.add(proposal);
            } else if (what < 75) {
                append(new Action.Reject(any(proposals)), sensitivity);
            } else if (what < 83) {
                append(new Action.Retract(any(facts)), sensitivity);
            } else if (what < 86) {
                Sensitivity to = random.nextBoolean() ? Sensitivity.PUBLIC : Sensitivity.INTERNAL;
                append(new Action.Classify(any(facts), to), sensitivity);
            } else if (what < 93) {
                merges.add(append(merge(), sensitivity));
            } else if (what < 97) {
                append(new Action.Unmerge(any(merges)), sensitivity);
            } else if (what < 98) {
                append(new Action.Decide(id("issue", 3), "counts"), sensitivity);
            } else {
                ledger.redact(new Action.Redact(any(facts), List.of("author")), KEEPER, "asked to");
            }
            return true;
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return false;
        }
    }

    private Digest append(Action action, Sensitivity sensitivity) {
        return ledger.append(List.of(new Draft(action, KEEPER, Optional.empty(), sensitivity)))
                .appended()
                .get(0);
    }

    private Action merge() {
        String kind = any(List.of(
                "community",
                "community",
                "community",
                "partnership",
                "partnership",
                "listing",
                "status",
                "activity",
                "agreement",
                "document",
                "document",
                "membership",
                "organization",
                "country",
                "register"));
        return new Action.Merge(id(kind, 6), id(kind, 6));
    }

    private Assertion anything() {
        EntityKind kind = any(List.of(
                EntityKind.PARTNERSHIP,
                EntityKind.PARTNERSHIP,
                EntityKind.PARTNERSHIP,
                EntityKind.COMMUNITY,
                EntityKind.COMMUNITY,
                EntityKind.LISTING,
                EntityKind.LISTING,
                EntityKind.STATUS,
                EntityKind.STATUS,
                EntityKind.ACTIVITY,
                EntityKind.AGREEMENT,
                EntityKind.ISSUE,
                EntityKind.MEMBERSHIP,
                EntityKind.DOCUMENT,
                EntityKind.COUNTRY,
                EntityKind.REGISTER,
                EntityKind.ORGANIZATION));
        String subject =
                id(kind.word(), kind == EntityKind.PARTNERSHIP ? 16 : 6).toString();
        return switch (kind) {
            case PARTNERSHIP -> tie(subject);
            case COMMUNITY -> place(subject);
            case LISTING -> listing(subject);
            case STATUS -> status(subject);
            case ACTIVITY -> activity(subject);
            case AGREEMENT -> agreement(subject);
            case MEMBERSHIP -> membership(subject);
            case DOCUMENT ->
                random.nextInt(3) == 0 ? stated(subject, "licence", "CC0-1.0") : stated(subject, "published", date());
            case ISSUE -> stated(subject, "partnership", id("partnership", 16).toString());
            default -> stated(subject, "name", word());
        };
    }

    private Assertion tie(String subject) {
        return switch (random.nextInt(7)) {
            case 0, 1 -> stated(subject, "a", id("community", 6).toString());
            case 2, 3 -> stated(subject, "b", id("community", 6).toString());
            case 4 -> stated(subject, "type", any(TIE_TYPES));
            case 5 -> stated(subject, "level", any(List.of("city", "state")));
            default -> stated(subject, "formed", date());
        };
    }

    private Assertion place(String subject) {
        return switch (random.nextInt(5)) {
            case 0 -> stated(subject, "name", word());
            case 1 -> stated(subject, "country", id("country", 3).toString());
            case 2 -> stated(subject, "region", word());
            case 3 -> stated(subject, "alias", word());
            default -> stated(subject, "point", random.nextInt(90) + ".25," + random.nextInt(180) + ".5");
        };
    }

    private Assertion listing(String subject) {
        return switch (random.nextInt(4)) {
            case 0, 1 -> stated(subject, "partnership", id("partnership", 16).toString());
            case 2 -> stated(subject, "register", id("register", 3).toString());
            default -> stated(subject, "on", date());
        };
    }

    private Assertion status(String subject) {
        return switch (random.nextInt(5)) {
            case 0, 1 -> stated(subject, "partnership", id("partnership", 16).toString());
            case 2, 3 ->
                stated(subject, "status", any(List.of("ended", "suspended", "restored", "proposed", "denied")));
            default -> stated(subject, "decided", date());
        };
    }

    private Assertion activity(String subject) {
        return switch (random.nextInt(4)) {
            case 0, 1 -> stated(subject, "partnership", id("partnership", 16).toString());
            case 2 -> stated(subject, "stage", any(List.of("held", "held", "cancelled")));
            default -> stated(subject, "on", date());
        };
    }

    private Assertion agreement(String subject) {
        return random.nextBoolean()
                ? stated(subject, "partnership", id("partnership", 16).toString())
                : stated(subject, "signed", date());
    }

    private Assertion membership(String subject) {
        return switch (random.nextInt(4)) {
            case 0 -> stated(subject, "community", id("community", 6).toString());
            case 1 -> stated(subject, "organization", id("organization", 2).toString());
            case 2 -> stated(subject, "state", any(List.of("current", "lapsed")));
            default -> stated(subject, "on", date());
        };
    }

    private Assertion stated(String subject, String property, String value) {
        Assertion fact = fact(subject, property, value);
        return new Assertion(
                fact.subject(),
                fact.property(),
                fact.value(),
                fact.valid(),
                SourceReference.of(id("document", 5)),
                fact.grade(),
                random.nextInt(3) == 0 ? Optional.of(Edtf.parse(date())) : Optional.empty(),
                fact.note());
    }

    private EntityId id(String kind, int many) {
        return EntityId.parse(kind + ":" + (char) ('a' + random.nextInt(many)));
    }

    private String word() {
        return any(List.of("Ōtsu", "Aarhus", "São Tomé", "Brno", "New Lund", "Lund"));
    }

    private String date() {
        int year = 1980 + random.nextInt(30);
        return random.nextBoolean() ? String.valueOf(year) : year + "-0" + (1 + random.nextInt(9));
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(Math.max(1, of.size())));
    }
}
