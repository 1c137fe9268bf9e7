/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graphql;

import io.blocgraph.access.PermissionResolver;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.web.socket.server.standard.ServletServerContainerFactoryBean;
import tools.jackson.databind.json.JsonMapper;

/** Configures the WebSocket for subscriptions. */
@Configuration(proxyBeanMethods = false)
class SubscriptionSocketConfiguration {

    @Bean
    SubscriptionSocketHandler subscriptionSocketHandler(
            WebGraphQlHandler handler,
            GraphQlProperties properties,
            JsonMapper json,
            PermissionResolver permissionResolver) {
        GraphQlProperties.Websocket settings = properties.getWebsocket();
        return new SubscriptionSocketHandler(
                handler,
                json,
                settings.getConnectionInitTimeout(),
                Objects.requireNonNull(settings.getKeepAlive()),
                permissionResolver);
    }

    @Bean
    ServletServerContainerFactoryBean webSocketContainer(@Value("${blocgraph.live.message-size:131072}") int size) {
        ServletServerContainerFactoryBean container = new ServletServerContainerFactoryBean();
        container.setMaxTextMessageBufferSize(size);
        return container;
    }
}
