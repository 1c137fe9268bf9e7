/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.rule;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules about records of following up that are due. */
@Configuration(proxyBeanMethods = false)
class RecordRules {

    /**
     * A point of a resolution is settled by its due date.
     *
     * <p>Source: the practice of the Đắk Lắk bloc.
     */
    @Bean
    Rule pointOverdue() {
        return new RecordOverdue(RuleCode.POINT_OVERDUE, "x.kind = 'POINT' AND x.record.state <> 'DRAFT'");
    }

    /**
     * A finding of an inspection is remedied by its due date.
     *
     * <p>Source: the practice of the Đà Nẵng bloc.
     */
    @Bean
    Rule findingOverdue() {
        return new RecordOverdue(
                RuleCode.FINDING_OVERDUE, "x.kind = 'FINDING' AND coalesce(x.record.state <> 'REMEDIED', true)");
    }

    /**
     * An inspection is held on the day for which it is planned.
     *
     * <p>Source: the practice of the Đà Nẵng bloc.
     */
    @Bean
    Rule inspectionNotHeld() {
        return new RecordOverdue(RuleCode.INSPECTION_NOT_HELD, "x.kind = 'INSPECTION' AND x.record.heldOn IS NULL");
    }
}
