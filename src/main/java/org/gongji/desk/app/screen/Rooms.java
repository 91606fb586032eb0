package org.gongji.desk.app.screen;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import org.gongji.desk.access.SecondPerson;
import org.gongji.desk.app.Counter;
import org.gongji.desk.app.Equipment;
import org.gongji.desk.base.SignPad;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.forms.Handwriting;
import org.gongji.desk.ui.applicant.ApplicantPage;
import org.gongji.desk.ui.kit.Errands;
import org.gongji.desk.ui.kit.Faces;
import org.gongji.desk.ui.kit.FileAsk;
import org.gongji.desk.ui.kit.Question;
import org.gongji.desk.ui.kit.ReaderSaid;
import org.gongji.desk.ui.shell.Place;
import org.gongji.desk.words.Words;

/** What a room of the desk is built from, for one clerk. */
public interface Rooms {
    /**
     * The counter that is open now. A lock closes it and unlocking opens another: ask at every call, keep none.
     *
     * @throws IllegalStateException while the desk is locked
     */
    Counter counter();

    Clerk clerk();

    /**
     * A colleague who proves to stand beside this clerk; ask at every call, as with {@link #counter()}.
     *
     * @throws IllegalStateException while the desk is locked
     */
    SecondPerson beside();

    /**
     * Own password and the keys of whoever sits here; ask at every call, as with {@link #counter()}.
     *
     * @throws IllegalStateException while the desk is locked
     */
    SeatKeys keys();

    Words words();

    Clock clock();

    /** Off the screen's thread; the lock waits for what is running. */
    Errands errands();

    Question.Asker asker();

    Equipment equipment();

    /** What the card reader says now; set on the screen's thread, never null. */
    ObservableValue<ReaderSaid> reader();

    /** For the device page. */
    DeviceCorner corner();

    /** Photos of the cards read for the open case; wiped when it is left or the desk locks. */
    Faces faces();

    SignPad signPad();

    /** Holds the store, and the folders pages are dropped into and simulated devices work with. */
    Path home();

    /** For files and folders, asked inside the window. */
    FileAsk.Asker files();

    /**
     * Shows the citizen a page where a second display is.
     *
     * @param signed gets the strokes written there, on the screen's thread
     * @return false where there is no second display: the room asks in another way
     */
    boolean applicant(ApplicantPage page, Consumer<List<Handwriting.Stroke>> signed);

    /** Nothing of any case on the second display. */
    void applicantBlank();

    /** A matter, draft or receipt moved: the list of the day and home are asked anew. */
    void dayChanged();

    /** The screen takes another width of the list of the day. */
    void drawRail();

    /** Goes to another room; the present one is kept and left. */
    void enter(Place place, Room room);

    /** The clerk leaves the seat; whoever comes next needs a password. */
    void signOut();

    /** Home; the present room is kept and left. */
    void leave();
}
