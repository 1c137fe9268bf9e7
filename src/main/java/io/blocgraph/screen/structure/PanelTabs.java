/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.structure;

import io.blocgraph.screen.common.SectionTabs;
import io.blocgraph.screen.common.Texts;
import java.util.List;

/** The sections of the panel of a unit or a member, at the day that is shown. */
class PanelTabs extends SectionTabs {

    PanelTabs(String words, List<String> sections, StructureLocation location) {
        super(Texts.translate("section.label"));
        var current = location.section().orElse("");
        sections.forEach(it -> add(
                location.withSection(it).link(getTranslation(words + (it.isEmpty() ? "first" : it))),
                it.equals(current)));
    }
}
