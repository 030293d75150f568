package org.sisterledger.cli;

import picocli.CommandLine.Command;

/** Not yet. */
@Command(name = "read")
final class ReadCommand extends Verb {
    @Override
    public Integer call() {
        return CLEAN;
    }
}
