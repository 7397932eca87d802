/**
 * The chat agent: our tool loop, over a model that LangChain4j speaks to. This is the only room that knows LangChain4j, whose jars are optional; {@link
 * dev.pairwright.agent.chat.ChatAgent} and {@link dev.pairwright.agent.chat.ChatClients} can be loaded without them.
 */
@NullMarked
package dev.pairwright.agent.chat;

import org.jspecify.annotations.NullMarked;
