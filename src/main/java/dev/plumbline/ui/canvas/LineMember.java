package dev.plumbline.ui.canvas;

import dev.plumbline.text.Span;

/** The part of a group's member on one line; the span is the line's own. */
record LineMember(MemberMark member, Span span, boolean looked) {}
