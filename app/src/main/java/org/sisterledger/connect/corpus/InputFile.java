package org.sisterledger.connect.corpus;

import java.nio.file.Path;
import java.util.Optional;
import org.sisterledger.connect.document.Extraction;

/**
 * A file that a run found.
 *
 * @param name its path from the folder that was named, with {@code /}; what cannot be shown in a line is written {@code \\u…}
 * @param path where it is
 * @param size its bytes when it was found
 * @param modified when it was written last, in milliseconds since 1970
 * @param refused why it is not opened; empty if it is
 */
record InputFile(String name, Path path, long size, long modified, Optional<Extraction> refused) {}
