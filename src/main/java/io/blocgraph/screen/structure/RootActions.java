/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.structure;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.blocgraph.screen.change.UnitForms;

/** The actions that create units without a parent unit. */
class RootActions extends Div {

    RootActions(UnitForms forms) {
        addClassNames("actions", "list-actions");
        setVisible(forms.canEditEverything());
        forms.childKinds(null)
                .forEach(kind -> add(new Button(
                        getTranslation("action.createUnit." + kind),
                        VaadinIcon.PLUS.create(),
                        click -> forms.create(kind, null, null))));
    }
}
