package org.sisterledger.cli;

import picocli.CommandLine.Command;

/** Not yet. */
@Command(name = "demo")
final class DemoCommand extends Verb {
    @Override
    public Integer call() {
        return CLEAN;
    }
}
