package io.blocgraph.screen.change;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.blocgraph.screen.DayField;
import io.blocgraph.screen.Days;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The kinds of field that forms are made of. Labels are the texts {@code entry.…}. */
final class Entries {

    private Entries() {}

    static Entry<String> text(String name, @Nullable String value) {
        var field = new TextField(label(name));
        field.setValue(value == null ? "" : value);
        field.setManualValidation(true);
        return new Entry<>(name, field, it -> it, it -> it);
    }

    static Entry<LocalDate> day(String name, @Nullable LocalDate value) {
        return day(name, new DayField(label(name)), value);
    }

    /** A day that is over, by the end of the year of {@code latest} at the latest. */
    static Entry<LocalDate> day(String name, LocalDate latest, @Nullable LocalDate value) {
        return day(name, new DayField(label(name)).upTo(latest), value);
    }

    private static Entry<LocalDate> day(String name, DayField field, @Nullable LocalDate value) {
        field.setValue(value);
        return new Entry<>(name, field, LocalDate::toString, it -> Days.written(it, field.getLocale()));
    }

    static Entry<Boolean> yes(String name, boolean value) {
        return new Entry<>(name, new Checkbox(label(name), value), it -> it, it -> say(it ? "yes" : "no"));
    }

    /** One of some codes, whose words are the texts that begin like {@code words}. */
    static Entry<String> one(String name, String words, List<String> codes, @Nullable String value) {
        var field = new Select<String>();
        field.setLabel(label(name));
        field.setItems(codes);
        field.setItemLabelGenerator(it -> it == null ? "" : say(words + it));
        field.setManualValidation(true);
        if (value != null && codes.contains(value)) {
            field.setValue(value);
        }
        return new Entry<String>(name, field, it -> it, it -> say(words + it)).reading(it -> say(words + it));
    }

    static Entry<Choice> one(String name, Function<String, List<Choice>> find, @Nullable Choice value) {
        var field = new ComboBox<Choice>(label(name));
        finding(field, find);
        field.setClearButtonVisible(true);
        field.setManualValidation(true);
        if (value != null) {
            field.setValue(value);
        }
        return new Entry<>(name, field, Choice::id, Choice::label);
    }

    static Entry<Set<Choice>> many(String name, Function<String, List<Choice>> find, Collection<Choice> values) {
        var field = new MultiSelectComboBox<Choice>(label(name));
        finding(field, find);
        field.setManualValidation(true);
        field.setValue(values);
        return new Entry<>(
                name,
                field,
                it -> it.stream().map(Choice::id).toList(),
                it -> it.stream().map(Choice::label).collect(Collectors.joining(", ")));
    }

    /** Looks for what is typed, once per text. */
    static void finding(ComboBoxBase<?, Choice, ?> field, Function<String, List<Choice>> find) {
        Map<String, List<Choice>> found = new HashMap<>();
        field.setItemLabelGenerator(Choice::label);
        field.setItems(
                query -> found.computeIfAbsent(query.getFilter().orElse(""), find).stream()
                        .skip(query.getOffset())
                        .limit(query.getLimit()),
                query -> found.computeIfAbsent(query.getFilter().orElse(""), find)
                        .size());
        field.getElement().getStyle().set("--vaadin-combo-box-overlay-width", "min(28rem, 92vw)");
    }

    private static String label(String name) {
        return say("entry." + name);
    }

    static String say(String key, Object... parameters) {
        return UI.getCurrent().getTranslation(key, parameters);
    }
}
