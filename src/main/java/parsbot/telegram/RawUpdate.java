package parsbot.telegram;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An update as Telegram sent it, of which nothing but its number has been looked at. Its text as an object shows the number alone.
 *
 * @param tree not to be changed
 */
record RawUpdate(long id, JsonNode tree) {
    @Override
    public String toString() {
        return "RawUpdate[" + id + "]";
    }
}
