package io.blocgraph.screen.access;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.shared.HasValidationProperties;
import io.blocgraph.access.AccessRejectedException;
import io.blocgraph.screen.common.FieldInput;
import java.util.Map;

/** Does something about accounts, and says what was refused beside the field at fault, or in a note where none is. */
final class FormSubmission {

    private static final int NOTIFICATION_MILLIS = 8_000;

    private FormSubmission() {}

    /**
     * Does it, unless a field cannot read what was typed into it.
     *
     * @param fields the fields by their names
     * @param work what is to be done
     * @return whether it was
     */
    static boolean submit(Map<String, ? extends Component> fields, Runnable work) {
        fields.values().forEach(field -> setError(field, FieldInput.fault(field).orElse("")));
        if (fields.values().stream().anyMatch(field -> FieldInput.fault(field).isPresent())) {
            return false;
        }
        try {
            work.run();
            return true;
        } catch (AccessRejectedException refused) {
            var ui = UI.getCurrent();
            var sentence = ui.getTranslation(refused.key(), refused.values().toArray());
            var field = fields.get(refused.field());
            if (field instanceof HasValidationProperties) {
                setError(field, sentence);
            } else {
                Notification.show(sentence, NOTIFICATION_MILLIS, Notification.Position.BOTTOM_START)
                        .addThemeVariants(NotificationVariant.ERROR);
            }
            return false;
        }
    }

    private static void setError(Component field, String sentence) {
        if (field instanceof HasValidationProperties valid) {
            valid.setErrorMessage(sentence);
            valid.setInvalid(!sentence.isEmpty());
        }
    }
}
