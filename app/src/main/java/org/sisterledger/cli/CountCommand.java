package org.sisterledger.cli;

import picocli.CommandLine.Command;

/** Not yet. */
@Command(name = "count")
final class CountCommand extends Verb {
    @Override
    public Integer call() {
        return CLEAN;
    }
}
