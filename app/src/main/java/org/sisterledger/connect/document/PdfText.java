package org.sisterledger.connect.document;

import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;

/** The text of a PDF: the words on its pages, no forms, notes, bookmarks or pictures. A paragraph is what stands together on a page. */
final class PdfText {
    private static final long MEMORY = 32L << 20;

    private PdfText() {}

    static Extraction read(byte[] bytes) {
        if (!StreamWeight.isLight(bytes)) {
            return Extraction.failed(
                    "unpacks to too much",
                    String.format(
                            "expected streams that inflate to at most %,d bytes, and they inflate to more",
                            Limits.LARGEST_STREAMS));
        }
        PDFParserConfig config = new PDFParserConfig();
        config.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        config.setExtractInlineImages(false);
        config.setExtractAnnotationText(false);
        config.setExtractAcroFormContent(false);
        config.setExtractBookmarksText(false);
        config.setCatchIntermediateIOExceptions(false);
        config.setMaxMainMemoryBytes(MEMORY);
        return new TikaText(new PDFParser(), DocumentKind.PDF)
                .with(PDFParserConfig.class, config)
                .read(bytes);
    }
}
