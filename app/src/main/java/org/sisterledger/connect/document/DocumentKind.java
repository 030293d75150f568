package org.sisterledger.connect.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;

/** What kind of file bytes are, told from the bytes and never from a name. */
public enum DocumentKind {
    /** Plain text or HTML, or anything that no other kind claims. */
    TEXT("text or HTML"),
    PDF("PDF"),
    /** Office Open XML word processing, {@code .docx}. */
    WORD("Word document"),
    /** A message of RFC 5322, {@code .eml}. */
    MAIL("mail message"),
    WARC("WARC"),
    /** One JSON object a line. */
    JSON_LINES("JSON lines"),
    /** Gzip, perhaps around a WARC. */
    GZIP("gzip"),
    ZIP("ZIP archive"),
    OLD_OFFICE("Office file of before 2007"),
    RTF("rich text"),
    IMAGE("image"),
    AUDIO_OR_VIDEO("audio or video"),
    DATABASE("database"),
    PROGRAM("program");

    /** How many bytes of a file suffice to tell a kind other than {@link #WORD}. */
    public static final int HEAD = 8192;

    private final String words;

    DocumentKind(String words) {
        this.words = words;
    }

    /** What to call it in a sentence, such as {@code mail message}. */
    public String words() {
        return words;
    }

    /**
     * The kind of these bytes.
     *
     * @param bytes a whole file, or its first {@link #HEAD} bytes; a Word document needs all, its parts are named at the end
     */
    public static DocumentKind of(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), ISO_8859_1);
        if (head.startsWith("PK\u0003\u0004")) {
            return isWord(bytes) ? WORD : ZIP;
        }
        DocumentKind binary = byMark(head);
        if (binary != TEXT) {
            return binary;
        }
        String start = head.startsWith("\u00ef\u00bb\u00bf") ? head.substring(3) : head;
        if (start.stripLeading().startsWith("{\"")) {
            return JSON_LINES;
        }
        return MailHeader.begins(start) ? MAIL : TEXT;
    }

    private static DocumentKind byMark(String head) {
        int pdf = head.indexOf("%PDF-");
        if (pdf >= 0 && pdf < 1024 && (pdf == 0 || !head.substring(0, pdf).contains("<"))) {
            return PDF;
        }
        if (head.startsWith("WARC/")) {
            return WARC;
        }
        if (head.startsWith("\u001f\u008b")) {
            return GZIP;
        }
        if (head.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            return OLD_OFFICE;
        }
        if (head.startsWith("{\\rtf")) {
            return RTF;
        }
        if (head.startsWith("SQLite format 3\0")) {
            return DATABASE;
        }
        if (head.startsWith("\u007fELF")
                || head.startsWith("MZ\u0090\0")
                || head.startsWith("\u00ca\u00fe\u00ba\u00be")) {
            return PROGRAM;
        }
        return media(head);
    }

    private static DocumentKind media(String head) {
        boolean riff = head.startsWith("RIFF") && head.length() > 12;
        if (head.startsWith("\u0089PNG")
                || head.startsWith("\u00ff\u00d8\u00ff")
                || head.startsWith("GIF8")
                || head.startsWith("II*\0")
                || head.startsWith("MM\0*")
                || (riff && head.startsWith("WEBP", 8))) {
            return IMAGE;
        }
        boolean sound = riff
                || head.startsWith("ID3")
                || head.startsWith("OggS")
                || head.startsWith("\u001aE\u00df\u00a3")
                || head.startsWith("ftyp", 4);
        return sound ? AUDIO_OR_VIDEO : TEXT;
    }

    private static boolean isWord(byte[] bytes) {
        return new String(bytes, ISO_8859_1).toLowerCase(Locale.ROOT).contains("word/document");
    }
}
