package org.sisterledger.server.browser;

import java.util.List;
import java.util.stream.Stream;
import org.sisterledger.server.access.Role;

/** The pages that are walked, each in the states that look different. */
final class PagePaths {
    private PagePaths() {}

    /**
     * A page in a state.
     *
     * @param name what its picture is called
     * @param path where it is
     * @param status what it is answered with
     * @param role who looks at it
     */
    record Walk(String name, String path, int status, Role role) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Walk open(String name, String path) {
        return new Walk(name, path, 200, Role.READER);
    }

    private static Walk refused(String name, String path, int status) {
        return new Walk(name, path, status, Role.READER);
    }

    private static final List<Walk> ALL = List.of(
            open("start", "/"),
            open("check", "/check"),
            open("check-example", "/check/example"),
            open("check-example-early", "/check/example?at=5000&as-of=2010-01-01"),
            open("check-stored", "/check/document:ocregister-irvine-mayor-clarifies-chinese-pact"),
            refused("check-stored-none", "/check/document:none", 404),
            refused("check-refused", "/check/example?at=x", 400),
            open("partnerships", "/partnerships"),
            open("partnerships-searched", "/partnerships?countries=US,CN&type=sister&q=irv"),
            open("partnerships-none", "/partnerships?q=zzzzqq"),
            refused("partnerships-refused", "/partnerships?type=x", 400),
            open("dossier-partnership", "/dossier/partnership:us-ca-irvine--cn-shanghai-xuhui"),
            open("dossier-community", "/dossier/community:us-ca-irvine"),
            open("dossier-person", "/dossier/person:marsha-blackburn"),
            open("dossier-organization", "/dossier/organization:sister-cities-international"),
            open("dossier-rule", "/dossier/rule:tx-ch795"),
            refused("dossier-none", "/dossier/community:none", 404),
            open("network", "/network"),
            open("network-countries", "/network?countries=US,CN&year=2010"),
            open("network-before", "/network?year=1800"),
            open("sources", "/sources"),
            open("sources-stories", "/sources?show=stories"),
            open("sources-documents", "/sources?show=documents&q=xinhua"),
            open("sources-none", "/sources?q=zzzzqq"),
            refused("sources-refused", "/sources?show=x", 400),
            open("review", "/review"),
            refused("review-refused", "/review?done=x", 400),
            open("ledger", "/ledger"),
            open("ledger-subject", "/ledger?subject=community:us-ca-irvine"),
            refused("ledger-refused", "/ledger?subject=nobody", 400),
            open("ledger-entry", "/ledger/entries/812"),
            open("ledger-verify", "/ledger/verify?since=812"),
            refused("none", "/no-such-page", 404));

    static Stream<Walk> all() {
        return ALL.stream();
    }
}
