package org.sisterledger.cli;

import picocli.CommandLine.Command;

/** Not yet. */
@Command(name = "check")
final class CheckCommand extends Verb {
    @Override
    public Integer call() {
        return CLEAN;
    }
}
