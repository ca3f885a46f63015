package parsbot.telegram;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An update as Telegram sent it, of which nothing but its number has been looked at. Its text as an object shows the number alone.
 *
 * @param tree not to be changed
 */
record RawUpdate(long id, JsonNode tree) {

    /** Returns when its message was sent or edited, in seconds since 1970 by Telegram's clock; 0 if it does not say. */
    long sentAt() {
        JsonNode edit = tree.path("edited_message").path("edit_date");
        JsonNode date = edit.isMissingNode() ? tree.path("message").path("date") : edit;
        return date.isIntegralNumber() && date.canConvertToLong() ? date.longValue() : 0;
    }

    @Override
    public String toString() {
        return "RawUpdate[" + id + "]";
    }
}
