package org.sisterledger.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What all commands share: the terminal and the record that the options name. */
abstract class Verb implements Callable<Integer> {
    /** Exit code: nothing to complain of. */
    static final int CLEAN = 0;
    /** Exit code: a claim is contradicted, or the ledger is not intact. */
    static final int FOUND = 1;
    /** Exit code: bad input. */
    static final int USAGE = 2;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    Terminal terminal() {
        return program().terminal();
    }

    DataFolder folder() {
        return program().folder();
    }

    private Sisterledger program() {
        return (Sisterledger) spec.root().userObject();
    }
}
