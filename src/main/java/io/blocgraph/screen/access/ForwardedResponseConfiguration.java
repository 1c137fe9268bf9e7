/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.screen.access;

import org.apache.catalina.core.StandardContext;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Allows filters to add headers after a page has been rendered. Pages are forwarded to Vaadin's servlet, after which
 * Tomcat would suspend the response beneath the filters' wrappers and silently ignore the security headers of Spring
 * Security.
 */
@Configuration(proxyBeanMethods = false)
class ForwardedResponseConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> keepWrappedResponses() {
        return server -> server.addContextCustomizers(
                context -> ((StandardContext) context).setSuspendWrappedResponseAfterForward(false));
    }
}
