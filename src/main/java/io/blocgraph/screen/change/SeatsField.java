package io.blocgraph.screen.change;

import static io.blocgraph.screen.change.Entries.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.blocgraph.screen.change.CommitteeForms.Seated;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Who shall sit on a committee, and as what: copied from the last term, and adjusted. */
class SeatsField extends CustomField<List<Map<String, Object>>> implements Entry.Partial {

    private final transient Function<String, List<Choice>> find;
    private final Div rows = new Div();
    private final transient List<List<Entry<?>>> seats = new ArrayList<>();

    SeatsField(List<Seated> copied, Function<String, List<Choice>> find) {
        super(List.of());
        this.find = find;
        setLabel(say("entry.seats"));
        rows.addClassName("seat-rows");
        var more = new Button(say("entry.seats.more"), VaadinIcon.PLUS.create(), click -> {
            addSeat(null);
            changed();
        });
        add(new Div(rows, more));
        copied.forEach(this::addSeat);
        changed();
    }

    private void addSeat(@Nullable Seated seated) {
        List<Entry<?>> seat = List.of(
                Entries.one("member", find, seated == null ? null : seated.member())
                        .required()
                        .unlabelled(),
                Entries.one("role", "role.", CommitteeForms.ROLES, seated == null ? "MEMBER" : seated.role())
                        .required()
                        .unlabelled());
        var row = new Div();
        row.addClassName("seat-row");
        seat.forEach(it -> {
            row.add(it.component());
            it.onChange(this::changed);
        });
        var away = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> {
            rows.remove(row);
            seats.remove(seat);
            changed();
        });
        away.addThemeVariants(ButtonVariant.TERTIARY);
        away.setAriaLabel(say("entry.seats.less"));
        row.add(away);
        rows.add(row);
        seats.add(seat);
    }

    private void changed() {
        setHelperText(say("entry.seats.count", seats.size()));
        updateValue();
    }

    @Override
    public boolean isPartial() {
        return seats.stream().anyMatch(seat -> seat.stream().anyMatch(Entry::isMissing));
    }

    /** Rows that still lack something count too, so that the form knows of them. */
    @Override
    protected List<Map<String, Object>> generateModelValue() {
        return seats.stream()
                .map(seat -> {
                    Map<String, Object> input = new HashMap<>();
                    seat.forEach(it -> it.put(input));
                    return input;
                })
                .toList();
    }

    @Override
    protected void setPresentationValue(List<Map<String, Object>> value) {
        // the rows are the value
    }
}
