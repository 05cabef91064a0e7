package dev.plumbline.sample;

import java.awt.Color;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** A report in two justified columns with hyphenated lines and a small chart. Soft hyphens mark where words may break. */
final class QuarterlyReport {

    private static final Style TEXT = Style.BODY.sized(9.6f, 13.6f);
    private static final float GUTTER = 24;

    private QuarterlyReport() {}

    static Typesetter set() {
        Typesetter set = new Typesetter(PDRectangle.A4, "Quarterly Report, April to June 2024",
                "Halden Valley Water District").page();
        masthead(set);
        float middle = set.width() / 2;
        set.column(60, middle - GUTTER / 2).moveTo(168);
        set.paragraph("Demand and supply", Style.HEADING);
        left().forEach(paragraph -> set.justified(plain(paragraph), TEXT));
        set.column(middle + GUTTER / 2, set.width() - 60).moveTo(168);
        set.paragraph("Leakage falls below nine percent", Style.HEADING);
        right().forEach(paragraph -> set.justified(plain(paragraph), TEXT));
        chart(set, middle + GUTTER / 2, 606);
        return set.footers("Quarterly Report · Q2 2024", "Page %d of %d");
    }

    private static void masthead(Typesetter set) {
        set.box(0, 0, set.width(), 112, Style.ACCENT);
        set.text("The Reservoir", 60, 66, Style.TITLE.sized(27, 30).in(Color.WHITE));
        set.text("Quarterly report of the Halden Valley Water District", 60, 88, TEXT.in(new Color(0xd5e6ea)));
        set.rightAligned("April – June 2024", set.width() - 60, 66, TEXT.inBold().in(Color.WHITE));
        set.rightAligned("Published July 18, 2024", set.width() - 60, 88, TEXT.in(new Color(0xd5e6ea)));
        set.text("A dry spring, a full reservoir, and meters that tell us where the water goes.", 60, 140,
                Style.BODY.sized(13, 18).in(Style.QUIET));
    }

    private static String plain(String marked) {
        return marked.replace('|', '\u00ad');
    }

    private static List<String> left() {
        return List.of("""
                The second quarter was the dri|est since the Dis|trict began its re|cords in 1961. Rain|fall at the Upper \
                Hal|den gauge came to 84 milli|metres, or 41 per|cent of the long-term mean. Never|the|less the res|er|voir stood at \
                92.4 per|cent of its capa|city on June 30, 2024, since the snow|melt had been late and the with|draw|als were \
                mod|er|ate.""", """
                Con|sump|tion rose to 3.82 mil|lion cubic metres, 2.1 per|cent more than in the same quar|ter of last year. \
                House|holds ac|counted for 61 per|cent, agri|cul|ture for 27 per|cent and in|dus|try for the re|main|der. The highest \
                daily de|mand, 58,400 cubic metres, was meas|ured on June 21.""", """
                The Dis|trict’s fi|nan|cial po|si|tion re|mains sound. Op|er|at|ing rev|enue reached $4,718,300 against a budget of \
                $4,650,000; op|er|at|ing ex|penses were $3,902,150, of which $612,480 went into pre|vent|ive main|ten|ance. The board \
                ap|proved an un|changed tar|iff for the com|ing fiscal year.""", """
                In May the Dis|trict com|pleted the re|place|ment of the trans|mis|sion main be|tween Foundry Cross|ing and \
                Pump|ing Sta|tion 3. The new duct|ile iron pipe, 2,140 metres long, takes the place of a cast iron main of 1934. The \
                con|tractor, Larkspur Civil Works LLC, fin|ished eleven days early and $38,000 un|der the agreed price.""", """
                “We laid the last length on a Fri|day af|ter|noon and had wa|ter through it by Mon|day,” says site en|gin|eer \
                Ingrid Solheim. “The val|ley hardly no|ticed, which is the best that can be said of a main.”""");
    }

    private static List<String> right() {
        return List.of("""
                Un|ac|counted-for wa|ter, the dif|fer|ence be|tween what leaves the treat|ment works and what is billed, fell to \
                8.7 per|cent, down from 11.9 per|cent a year ago. It is the low|est fig|ure that the Dis|trict has re|por|ted, and the \
                first be|low the state’s tar|get of nine per|cent.""", """
                The im|prove|ment is largely the work of the new in|stru|ment|a|tion. Un|der the Mas|ter Ser|vices Agree|ment with \
                Bright|wa|ter In|stru|ments, Inc., ul|tra|sonic flow meters and pres|sure sensors were in|stalled at four pump|ing \
                sta|tions in May. Within three weeks they poin|ted to two leaks that had gone un|dis|covered for years, one of \
                them be|neath the car park of the fair|grounds.""", """
                “A leak of half a litre a second does not show at the sur|face,” ex|plains Gen|eral Man|ager Daniel Reyes. “It shows \
                in the night flow, if some|body meas|ures it.” The Dis|trict now does so at 3:00 a.m. every night and com|pares \
                each zone with its own his|tory.""", """
                Wa|ter qual|ity met every fed|eral and state stand|ard. Of 1,284 samples taken, none ex|ceeded a max|imum \
                con|tam|in|ant level; the av|er|age tur|bid|ity was 0.06 NTU. The full res|ults ap|pear in the Con|sumer \
                Con|fid|ence Re|port.""", """
                The next quar|terly re|port is due on October 17, 2024.""");
    }

    private static void chart(Typesetter set, float x, float top) {
        float wide = 225;
        set.box(x, top, wide, 132, new Color(0xf0f5f6));
        set.text("Unaccounted-for water, percent of production", x + 12, top + 20, Style.SMALL.inBold());
        String[] quarters = {"Q2 23", "Q3 23", "Q4 23", "Q1 24", "Q2 24"};
        double[] percent = {11.9, 11.4, 10.8, 9.6, 8.7};
        for (int i = 0; i < quarters.length; i++) {
            float bar = (float) (percent[i] * 5.6);
            float at = x + 18 + 40 * i;
            set.box(at, top + 108 - bar, 26, bar, i == 4 ? Style.ACCENT : new Color(0x9dbcc5));
            set.centered(Double.toString(percent[i]), at + 13, top + 104 - bar, Style.SMALL.sized(8, 10));
            set.centered(quarters[i], at + 13, top + 121, Style.SMALL.sized(7.5f, 10));
        }
    }
}
