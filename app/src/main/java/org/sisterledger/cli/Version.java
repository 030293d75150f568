package org.sisterledger.cli;

import org.sisterledger.answer.ProgramVersion;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"sisterledger " + ProgramVersion.text()};
    }
}
