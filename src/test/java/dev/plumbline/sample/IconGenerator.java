package dev.plumbline.sample;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Draws the app's icon, as {@code assets/icons/plumbline.svg} describes it, in every size that systems ask for. */
public final class IconGenerator {

    private static final int[] SIZES = {16, 32, 48, 64, 128, 256, 512};
    private static final Color TEAL = new Color(0x0b5a6f);
    private static final Color DEEP = new Color(0x073d4c);
    private static final Color AMBER = new Color(0xf2b134);

    private IconGenerator() {}

    /** Writes the pictures into the folder of the first argument, {@code assets/icons} when there is none. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args.length == 0 ? "assets/icons" : args[0]);
        for (int size : SIZES) {
            ImageIO.write(icon(size), "png", folder.resolve("plumbline-" + size + ".png").toFile());
        }
    }

    static BufferedImage icon(int size) {
        BufferedImage icon = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = icon.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(size / 512.0, size / 512.0);
        g.setPaint(new GradientPaint(0, 0, TEAL, 0, 512, DEEP));
        g.fill(new RoundRectangle2D.Double(16, 16, 480, 480, 208, 208));
        page(g, size);
        plumb(g, size);
        g.dispose();
        return icon;
    }

    private static void page(Graphics2D g, int size) {
        g.setColor(new Color(0xfbfcfd));
        g.fill(new RoundRectangle2D.Double(128, 96, 256, 320, 40, 40));
        g.setColor(new Color(0xc4d3d9));
        int[][] lines = size < 32 ? new int[][] {{160, 352}} : new int[][] {{160, 352}, {160, 352}, {160, 304}};
        for (int i = 0; i < lines.length; i++) {
            double y = 160 + 56 * i;
            g.fill(new RoundRectangle2D.Double(lines[i][0], y, lines[i][1] - lines[i][0], 20, 20, 20));
        }
    }

    private static void plumb(Graphics2D g, int size) {
        line(g, DEEP, size < 32 ? 56 : 40);
        line(g, AMBER, size < 32 ? 30 : 14);
        Path2D bob = new Path2D.Double();
        bob.moveTo(256, 440);
        bob.curveTo(214, 380, 196, 350, 196, 316);
        bob.curveTo(196, 282, 222, 262, 256, 262);
        bob.curveTo(290, 262, 316, 282, 316, 316);
        bob.curveTo(316, 350, 298, 380, 256, 440);
        bob.closePath();
        g.setColor(AMBER);
        g.fill(bob);
        g.setColor(DEEP);
        g.setStroke(new BasicStroke(size < 32 ? 20 : 14, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(bob);
    }

    private static void line(Graphics2D g, Color color, int width) {
        g.setColor(color);
        g.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(new Line2D.Double(256, 62, 256, 270));
    }
}
