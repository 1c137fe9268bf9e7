package io.blocgraph.screen.access;

import org.apache.catalina.core.StandardContext;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Lets filters add headers to pages after they were produced. Pages are forwarded to Vaadin's servlet, and Tomcat would then suspend
 * the response underneath the filters' wrappers, so that it silently ignores the headers with which Spring Security protects them.
 */
@Configuration(proxyBeanMethods = false)
class ForwardedResponseConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> keepWrappedResponses() {
        return server -> server.addContextCustomizers(
                context -> ((StandardContext) context).setSuspendWrappedResponseAfterForward(false));
    }
}
