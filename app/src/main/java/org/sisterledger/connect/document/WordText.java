package org.sisterledger.connect.document;

import java.util.Optional;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;

/** The text of a Word document: its paragraphs and tables, no headers, footers, deleted words or macros. */
final class WordText {
    private WordText() {}

    static Extraction read(byte[] bytes) {
        Optional<Extraction> fault = ZipWeight.findFault(bytes);
        if (fault.isPresent()) {
            return fault.get();
        }
        OfficeParserConfig config = new OfficeParserConfig();
        // Streams the parts instead of building them in memory.
        config.setUseSAXDocxExtractor(true);
        config.setIncludeHeadersAndFooters(false);
        config.setIncludeDeletedContent(false);
        config.setIncludeMoveFromContent(false);
        config.setExtractMacros(false);
        return new TikaText(new OOXMLParser(), DocumentKind.WORD)
                .with(OfficeParserConfig.class, config)
                .read(bytes);
    }
}
