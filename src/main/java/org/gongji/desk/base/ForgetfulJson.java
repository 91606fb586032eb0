package org.gongji.desk.base;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;

/**
 * JSON parsers and writers that keep no buffers for the next document. The library's own keep them in each thread, and
 * with them the text of the case before.
 */
public final class ForgetfulJson {
    private ForgetfulJson() {
    }

    public static JsonFactoryBuilder builder() {
        return (JsonFactoryBuilder) JsonFactory.builder().recyclerPool(JsonRecyclerPools.nonRecyclingPool());
    }

    public static JsonFactory factory() {
        return builder().build();
    }
}
