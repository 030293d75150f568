package org.sisterledger.connect.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Documents made by code, so that no binary file stands in the repository. */
public final class MadeDocuments {
    private MadeDocuments() {}

    /** A PDF of one page with these lines. */
    public static byte[] pdf(List<String> lines) throws IOException {
        return pdf(lines, false);
    }

    /** The same, which needs a password. */
    static byte[] lockedPdf(List<String> lines) throws IOException {
        return pdf(lines, true);
    }

    private static byte[] pdf(List<String> lines, boolean locked) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.setLeading(14);
                content.newLineAtOffset(72, 700);
                for (String line : lines) {
                    content.showText(line);
                    content.newLine();
                }
                content.endText();
            }
            document.getDocumentInformation().setTitle("Minutes of the council");
            document.getDocumentInformation().setAuthor("Mary Major");
            GregorianCalendar day = new GregorianCalendar(2023, 5, 19);
            day.setTimeZone(TimeZone.getTimeZone("UTC"));
            document.getDocumentInformation().setCreationDate(day);
            if (locked) {
                document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            }
            return bytes(document);
        }
    }

    /** A PDF whose one page has a content stream of that many blanks. */
    static byte[] heavyPdf(int blanks) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            byte[] content = new byte[blanks];
            Arrays.fill(content, (byte) ' ');
            page.setContents(new PDStream(document, new ByteArrayInputStream(content), COSName.FLATE_DECODE));
            return bytes(document);
        }
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    /** A Word document with these paragraphs. */
    static byte[] word(List<String> paragraphs) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            paragraphs.forEach(text -> document.createParagraph().createRun().setText(text));
            document.getProperties().getCoreProperties().setTitle("A letter");
            document.getProperties().getCoreProperties().setCreator("John Stiles");
            document.getProperties().getCoreProperties().setCreated("2021-03-04T05:06:07Z");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same document with another part in the place of one. */
    static byte[] withPart(byte[] word, String name, byte[] part) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(word));
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(entry.getName().equals(name) ? part : from.readAllBytes());
            }
        }
        return out.toByteArray();
    }

    /** A message with a line end of mail in the place of each line feed. */
    public static byte[] mail(String message) {
        return message.replace("\n", "\r\n").getBytes(UTF_8);
    }
}
