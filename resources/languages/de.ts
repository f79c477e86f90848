<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en_GB">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n cannot be used.</source>
        <translation>
            <numerusform>%Ln kann nicht verwendet werden.</numerusform>
            <numerusform>%Ln können nicht verwendet werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n classes</source>
        <translation>
            <numerusform>zeichnet eines</numerusform>
            <numerusform>%Ln Klassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>vor %Ln Tag</numerusform>
            <numerusform>vor %Ln Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drawings were not saved when the program ended.</source>
        <translation>
            <numerusform>%Ln Zeichnung war beim Ende des Programms nicht gespeichert.</numerusform>
            <numerusform>%Ln Zeichnungen waren beim Ende des Programms nicht gespeichert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drawings, as the model will see them.</source>
        <translation>
            <numerusform>%Ln Zeichnung, so wie das Modell sie sieht.</numerusform>
            <numerusform>%Ln Zeichnungen, so wie das Modell sie sieht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n embedded pages</source>
        <translation>
            <numerusform>%Ln eingebettete Seite</numerusform>
            <numerusform>%Ln eingebettete Seiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gradient meshes</source>
        <translation>
            <numerusform>%Ln Verlaufsgitter</numerusform>
            <numerusform>%Ln Verlaufsgitter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>vor %Ln Stunde</numerusform>
            <numerusform>vor %Ln Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n images</source>
        <translation>
            <numerusform>%Ln Bild</numerusform>
            <numerusform>%Ln Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept, in {file}</source>
        <translation>
            <numerusform>%Ln behalten, in {file}</numerusform>
            <numerusform>%Ln behalten, in {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys of the settings cannot be bound; see Change the keys.</source>
        <translation>
            <numerusform>%Ln Taste der Einstellungen kann nicht belegt werden; siehe „Tasten ändern“.</numerusform>
            <numerusform>%Ln Tasten der Einstellungen können nicht belegt werden; siehe „Tasten ändern“.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines were traced, and selected.</source>
        <translation>
            <numerusform>%Ln Linie wurde nachgezeichnet und ausgewählt.</numerusform>
            <numerusform>%Ln Linien wurden nachgezeichnet und ausgewählt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>vor %Ln Minute</numerusform>
            <numerusform>vor %Ln Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more cannot be read.</source>
        <translation>
            <numerusform>%Ln weiterer kann nicht gelesen werden.</numerusform>
            <numerusform>%Ln weitere können nicht gelesen werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older than {days} days will go when you quit.</source>
        <translation>
            <numerusform>%Ln, älter als {days} Tage, geht beim Beenden.</numerusform>
            <numerusform>%Ln, älter als {days} Tage, gehen beim Beenden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n positions</source>
        <translation>
            <numerusform>%Ln Position</numerusform>
            <numerusform>%Ln Positionen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sounds</source>
        <translation>
            <numerusform>%Ln Ton</numerusform>
            <numerusform>%Ln Töne</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n strokes</source>
        <translation>
            <numerusform>%Ln Strich</numerusform>
            <numerusform>%Ln Striche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n strokes in {length} seconds, and {rest} of rest</source>
        <translation>
            <numerusform>%Ln Strich in {length} Sekunden und {rest} Sekunden Ruhe</numerusform>
            <numerusform>%Ln Striche in {length} Sekunden und {rest} Sekunden Ruhe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n strokes reach beyond the page; other programs may not show what lies there.</source>
        <translation>
            <numerusform>%Ln Strich reicht über die Seite hinaus; andere Programme zeigen vielleicht nicht, was dort liegt.</numerusform>
            <numerusform>%Ln Striche reichen über die Seite hinaus; andere Programme zeigen vielleicht nicht, was dort liegt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n strokes reach beyond the page; what lies there is cut off.</source>
        <translation>
            <numerusform>%Ln Strich reicht über die Seite hinaus; was dort liegt, wird abgeschnitten.</numerusform>
            <numerusform>%Ln Striche reichen über die Seite hinaus; was dort liegt, wird abgeschnitten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n strokes reach far beyond the page; what lies there is cut off.</source>
        <translation>
            <numerusform>%Ln Strich reicht weit über die Seite hinaus; was dort liegt, wird abgeschnitten.</numerusform>
            <numerusform>%Ln Striche reichen weit über die Seite hinaus; was dort liegt, wird abgeschnitten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts</source>
        <translation>
            <numerusform>%Ln Text</numerusform>
            <numerusform>%Ln Texte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n videos</source>
        <translation>
            <numerusform>%Ln Video</numerusform>
            <numerusform>%Ln Videos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n files passed over</source>
        <translation>
            <numerusform>, %Ln Datei übergangen</numerusform>
            <numerusform>, %Ln Dateien übergangen</numerusform>
        </translation>
    </message>
    <message>
        <source>A copy is kept until you save its drawing or throw it away, but at most {days} days: after that it is shown once more and goes when you quit.</source>
        <translation>Eine Kopie bleibt, bis du ihre Zeichnung speicherst oder verwirfst, aber höchstens {days} Tage: danach wird sie noch einmal gezeigt und geht beim Beenden.</translation>
    </message>
    <message>
        <source>A drag selects what its line touches.</source>
        <translation>Ziehen wählt aus, was die Linie berührt.</translation>
    </message>
    <message>
        <source>A drag selects with a lasso.</source>
        <translation>Ziehen wählt mit einem Lasso aus.</translation>
    </message>
    <message>
        <source>A drag selects with a rectangle.</source>
        <translation>Ziehen wählt mit einem Rechteck aus.</translation>
    </message>
    <message>
        <source>A drawing needs a page with a size that is not absurdly large.</source>
        <translation>Eine Zeichnung braucht eine Seite, deren Größe nicht maßlos ist.</translation>
    </message>
    <message>
        <source>A drawing that comes into being</source>
        <translation>Eine Zeichnung, die entsteht</translation>
    </message>
    <message>
        <source>A drawing with more than {elements} strokes or {points} points cannot be saved as SVG.</source>
        <translation>Eine Zeichnung mit mehr als {elements} Strichen oder {points} Punkten kann nicht als SVG gespeichert werden.</translation>
    </message>
    <message>
        <source>A feature needs a name of up to {longest_name} letters.</source>
        <translation>Ein Schritt braucht einen Namen von höchstens {longest_name} Buchstaben.</translation>
    </message>
    <message>
        <source>A film for phones and video programs.</source>
        <translation>Ein Film für Telefone und Videoprogramme.</translation>
    </message>
    <message>
        <source>A folder of drawings to learn from</source>
        <translation>Ein Ordner mit Zeichnungen zum Lernen</translation>
    </message>
    <message>
        <source>A folder, a .sketchmodel or a .gen.json</source>
        <translation>Ein Ordner, eine .sketchmodel oder eine .gen.json</translation>
    </message>
    <message>
        <source>A folder…</source>
        <translation>Ein Ordner …</translation>
    </message>
    <message>
        <source>A group takes two strokes or more.</source>
        <translation>Eine Gruppe braucht mindestens zwei Striche.</translation>
    </message>
    <message>
        <source>A layer needs an opacity above 0 and up to 1.</source>
        <translation>Eine Ebene braucht eine Deckkraft über 0 und bis 1.</translation>
    </message>
    <message>
        <source>A least width and a tilt are parts of the width, from 0 to 1.</source>
        <translation>Mindestbreite und Neigung sind Teile der Breite, von 0 bis 1.</translation>
    </message>
    <message>
        <source>A line with a mistake in it was read up to there.</source>
        <translation>Eine Linie mit einem Fehler darin wurde bis dorthin gelesen.</translation>
    </message>
    <message>
        <source>A motif needs a name of up to {longest_name} letters.</source>
        <translation>Ein Motiv braucht einen Namen von höchstens {longest_name} Buchstaben.</translation>
    </message>
    <message>
        <source>A motif needs {fewest} to {most_strokes} strokes.</source>
        <translation>Ein Motiv braucht {fewest} bis {most_strokes} Striche.</translation>
    </message>
    <message>
        <source>A moving picture for every browser and messenger; it starts again for ever.</source>
        <translation>Ein bewegtes Bild für jeden Browser und jede Nachricht; es beginnt immer wieder von vorn.</translation>
    </message>
    <message>
        <source>A newer version wrote this file; only its paths were read.</source>
        <translation>Eine neuere Version hat diese Datei geschrieben; nur ihre Pfade wurden gelesen.</translation>
    </message>
    <message>
        <source>A page has lines of a kind that is not known, or too close.</source>
        <translation>Eine Seite hat Linien unbekannter Art oder zu enge.</translation>
    </message>
    <message>
        <source>A page needs a colour like #ffffff, not {colour}.</source>
        <translation>Eine Seite braucht eine Farbe wie #ffffff, nicht {colour}.</translation>
    </message>
    <message>
        <source>A page of vector shapes, to print or to send.</source>
        <translation>Eine Seite aus Vektorformen, zum Drucken oder Verschicken.</translation>
    </message>
    <message>
        <source>A path of this SVG has more than {most_commands} commands.</source>
        <translation>Ein Pfad dieser SVG hat mehr als {most_commands} Befehle.</translation>
    </message>
    <message>
        <source>A picture as large as the page and the ink around it</source>
        <translation>Ein Bild so groß wie die Seite und die Tinte um sie herum</translation>
    </message>
    <message>
        <source>A picture made of pixels.</source>
        <translation>Ein Bild aus Pixeln.</translation>
    </message>
    <message>
        <source>A picture of {width} × {height} pixels is too large; use a smaller scale.</source>
        <translation>Ein Bild von {width} × {height} Pixeln ist zu groß; nimm einen kleineren Maßstab.</translation>
    </message>
    <message>
        <source>A pressure curve has from 2 to {most} points.</source>
        <translation>Eine Druckkurve hat 2 bis {most} Punkte.</translation>
    </message>
    <message>
        <source>A reference needs a PNG or JPEG picture that is not too large.</source>
        <translation>Eine Vorlage braucht ein PNG- oder JPEG-Bild, das nicht zu groß ist.</translation>
    </message>
    <message>
        <source>A reference needs a place and a size that are usable numbers.</source>
        <translation>Eine Vorlage braucht einen Platz und eine Größe aus brauchbaren Zahlen.</translation>
    </message>
    <message>
        <source>A reference needs an opacity above 0 and up to 1.</source>
        <translation>Eine Vorlage braucht eine Deckkraft über 0 und bis 1.</translation>
    </message>
    <message>
        <source>A report for a bug</source>
        <translation>Ein Bericht für einen Fehler</translation>
    </message>
    <message>
        <source>A stroke has a coordinate that is not a usable number.</source>
        <translation>Ein Strich hat eine Koordinate, die keine brauchbare Zahl ist.</translation>
    </message>
    <message>
        <source>A stroke has corners that are not those of its points.</source>
        <translation>Ein Strich hat Ecken, die nicht zu seinen Punkten gehören.</translation>
    </message>
    <message>
        <source>A stroke needs a colour like #1b1b1f, not {colour}.</source>
        <translation>Ein Strich braucht eine Farbe wie #1b1b1f, nicht {colour}.</translation>
    </message>
    <message>
        <source>A stroke needs a width above 0 that is not absurdly large.</source>
        <translation>Ein Strich braucht eine Breite über 0, die nicht maßlos ist.</translation>
    </message>
    <message>
        <source>A stroke needs an opacity above 0 and up to 1.</source>
        <translation>Ein Strich braucht eine Deckkraft über 0 und bis 1.</translation>
    </message>
    <message>
        <source>A stroke needs at least one point.</source>
        <translation>Ein Strich braucht mindestens einen Punkt.</translation>
    </message>
    <message>
        <source>A transformation that makes no sense was passed over.</source>
        <translation>Eine Transformation ohne Sinn wurde übergangen.</translation>
    </message>
    <message>
        <source>A view of this window: no part of the drawing.</source>
        <translation>Eine Ansicht dieses Fensters, kein Teil der Zeichnung.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über das Programm</translation>
    </message>
    <message>
        <source>Above and below</source>
        <translation>Oben und unten</translation>
    </message>
    <message>
        <source>Above, below</source>
        <translation>Oben, unten</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>Tatsächliche Größe</translation>
    </message>
    <message>
        <source>Add a model</source>
        <translation>Ein Modell hinzufügen</translation>
    </message>
    <message>
        <source>Add a model…</source>
        <translation>Modell hinzufügen …</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>Ausrichten</translation>
    </message>
    <message>
        <source>Align bottom edges</source>
        <translation>An den unteren Kanten ausrichten</translation>
    </message>
    <message>
        <source>Align centres across</source>
        <translation>Waagerecht zentrieren</translation>
    </message>
    <message>
        <source>Align left edges</source>
        <translation>An den linken Kanten ausrichten</translation>
    </message>
    <message>
        <source>Align middles down</source>
        <translation>Senkrecht zentrieren</translation>
    </message>
    <message>
        <source>Align right edges</source>
        <translation>An den rechten Kanten ausrichten</translation>
    </message>
    <message>
        <source>Align top edges</source>
        <translation>An den oberen Kanten ausrichten</translation>
    </message>
    <message>
        <source>All as at first</source>
        <translation>Alle wie am Anfang</translation>
    </message>
    <message>
        <source>All ink is on the page already.</source>
        <translation>Alle Tinte liegt schon auf der Seite.</translation>
    </message>
    <message>
        <source>All of the row as one ghost, to be kept</source>
        <translation>Die ganze Reihe als ein Vorschlag, zum Behalten</translation>
    </message>
    <message>
        <source>Alt, and tap a stroke</source>
        <translation>Alt, und einen Strich antippen</translation>
    </message>
    <message>
        <source>An MP4 takes the program ffmpeg, which is not on this computer; GIF and SVG do without.</source>
        <translation>Eine MP4 braucht das Programm ffmpeg, das auf diesem Rechner fehlt; GIF und SVG kommen ohne aus.</translation>
    </message>
    <message>
        <source>Analogy</source>
        <translation>Analogie</translation>
    </message>
    <message>
        <source>Analogy…</source>
        <translation>Analogie …</translation>
    </message>
    <message>
        <source>Another key…</source>
        <translation>Weitere Taste …</translation>
    </message>
    <message>
        <source>Any colour</source>
        <translation>Beliebige Farbe</translation>
    </message>
    <message>
        <source>Any colour…</source>
        <translation>Beliebige Farbe …</translation>
    </message>
    <message>
        <source>Anything</source>
        <translation>Irgendetwas</translation>
    </message>
    <message>
        <source>Apply “{name}” to the selection; the cross forgets it</source>
        <translation>„{name}“ auf die Auswahl anwenden; das Kreuz vergisst es</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>Around</source>
        <translation>Rundum</translation>
    </message>
    <message>
        <source>Around the middle</source>
        <translation>Um die Mitte</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>Anordnen</translation>
    </message>
    <message>
        <source>Arrows move the picture, + and - scale it.</source>
        <translation>Pfeile bewegen das Bild, + und - skalieren es.</translation>
    </message>
    <message>
        <source>As SVG this drawing would be larger than {file_bytes} bytes.</source>
        <translation>Als SVG wäre diese Zeichnung größer als {file_bytes} Bytes.</translation>
    </message>
    <message>
        <source>As SVG this film would be larger than {file_bytes} bytes; choose another form.</source>
        <translation>Als SVG wäre dieser Film größer als {file_bytes} Bytes; wähle eine andere Form.</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>Wie am Anfang</translation>
    </message>
    <message>
        <source>As drawn</source>
        <translation>Wie gezeichnet</translation>
    </message>
    <message>
        <source>As it comes</source>
        <translation>Wie es kommt</translation>
    </message>
    <message>
        <source>Ask for suggestions</source>
        <translation>Nach Vorschlägen fragen</translation>
    </message>
    <message>
        <source>Assist</source>
        <translation>Assistent</translation>
    </message>
    <message>
        <source>At rest</source>
        <translation>In Pausen</translation>
    </message>
    <message>
        <source>At this speed it would last {length} minutes; choose a length, or a speed at which it lasts {longest} at most.</source>
        <translation>In diesem Tempo würde er {length} Minuten dauern; wähle eine Länge oder ein Tempo, bei dem er höchstens {longest} dauert.</translation>
    </message>
    <message>
        <source>Axes meet in the middle of</source>
        <translation>Die Achsen treffen sich in der Mitte</translation>
    </message>
    <message>
        <source>Axes through the middle of the page</source>
        <translation>Achsen durch die Mitte der Seite</translation>
    </message>
    <message>
        <source>Axes through the middle of the selection</source>
        <translation>Achsen durch die Mitte der Auswahl</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Nach hinten</translation>
    </message>
    <message>
        <source>Before and now</source>
        <translation>Vorher und jetzt</translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation>Von vorn</translation>
    </message>
    <message>
        <source>Begin; drawing goes on meanwhile</source>
        <translation>Anfangen; zeichnen geht weiter</translation>
    </message>
    <message>
        <source>Beside these and the page itself no folder of drawings is remembered.</source>
        <translation>Neben diesen und der Seite selbst wird kein Ordner mit Zeichnungen gemerkt.</translation>
    </message>
    <message>
        <source>Between the lines or dots</source>
        <translation>Zwischen den Linien oder Punkten</translation>
    </message>
    <message>
        <source>Blend</source>
        <translation>Mischen</translation>
    </message>
    <message>
        <source>Blue ink</source>
        <translation>Blaue Tinte</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beides</translation>
    </message>
    <message>
        <source>Both ways</source>
        <translation>In beiden Richtungen</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Bring mine back</source>
        <translation>Meine zurückholen</translation>
    </message>
    <message>
        <source>Buttons</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Calm and alike, or wild</source>
        <translation>Ruhig und ähnlich oder wild</translation>
    </message>
    <message>
        <source>Calm and alike, or wild   {calmer} and {wilder}</source>
        <translation>Ruhig und ähnlich oder wild   {calmer} und {wilder}</translation>
    </message>
    <message>
        <source>Calm, or wild</source>
        <translation>Ruhig oder wild</translation>
    </message>
    <message>
        <source>Calmer suggestions</source>
        <translation>Ruhigere Vorschläge</translation>
    </message>
    <message>
        <source>Can</source>
        <translation>Kann</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Change the keys…</source>
        <translation>Tasten ändern …</translation>
    </message>
    <message>
        <source>Check and add it</source>
        <translation>Prüfen und hinzufügen</translation>
    </message>
    <message>
        <source>Checked; runs in a process of its own.</source>
        <translation>Geprüft; läuft in einem eigenen Prozess.</translation>
    </message>
    <message>
        <source>Checking {name} …</source>
        <translation>{name} wird geprüft …</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner wählen …</translation>
    </message>
    <message>
        <source>Choose some of your drawings: thirty or more, better two hundred, all of one thing.</source>
        <translation>Wähle einige deiner Zeichnungen: dreißig oder mehr, besser zweihundert, alle vom Gleichen.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Cleanup</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>Clipping was passed over: it has too many edges.</source>
        <translation>Das Zuschneiden wurde übergangen: Es hat zu viele Kanten.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close   Esc</source>
        <translation>Schließen   Esc</translation>
    </message>
    <message>
        <source>Close all</source>
        <translation>Alle schließen</translation>
    </message>
    <message>
        <source>Close all {plain}</source>
        <translation>Alle {plain} schließen</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Nachricht schließen</translation>
    </message>
    <message>
        <source>Close this message   {close}</source>
        <translation>Diese Nachricht schließen   {close}</translation>
    </message>
    <message>
        <source>Close; what runs goes on   Esc</source>
        <translation>Schließen; was läuft, läuft weiter   Esc</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Colours of ink</source>
        <translation>Farben der Tinte</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>Copy the selection or all</source>
        <translation>Auswahl oder alles kopieren</translation>
    </message>
    <message>
        <source>Cream</source>
        <translation>Creme</translation>
    </message>
    <message>
        <source>Ctrl+wheel, or pinch</source>
        <translation>Strg+Mausrad oder Finger spreizen</translation>
    </message>
    <message>
        <source>Cuts lines</source>
        <translation>Zerschneidet Linien</translation>
    </message>
    <message>
        <source>Dark theme.</source>
        <translation>Dunkle Oberfläche.</translation>
    </message>
    <message>
        <source>Dashed lines came in as solid ones.</source>
        <translation>Gestrichelte Linien wurden zu durchgezogenen.</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Verzögerung</translation>
    </message>
    <message>
        <source>Delete the layer</source>
        <translation>Ebene löschen</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Don&apos;t save</source>
        <translation>Nicht speichern</translation>
    </message>
    <message>
        <source>Dots</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Drag a point; press beside the curve for another; drag one out to lose it</source>
        <translation>Ziehe einen Punkt; drücke neben die Kurve für einen weiteren; ziehe einen hinaus, um ihn zu entfernen</translation>
    </message>
    <message>
        <source>Drag it to move it, a corner to scale it. It is saved and never exported unless asked.</source>
        <translation>Ziehen bewegt sie, eine Ecke skaliert sie. Sie wird gespeichert und nur auf Wunsch exportiert.</translation>
    </message>
    <message>
        <source>Drag the selection</source>
        <translation>Auswahl ziehen</translation>
    </message>
    <message>
        <source>Drag the selection to a slot, or into another program</source>
        <translation>Ziehe die Auswahl auf einen Platz oder in ein anderes Programm</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Zeichnen</translation>
    </message>
    <message>
        <source>Draw along a ghost</source>
        <translation>Einen Vorschlag nachziehen</translation>
    </message>
    <message>
        <source>Draw anything</source>
        <translation>Irgendetwas zeichnen</translation>
    </message>
    <message>
        <source>Draw elsewhere</source>
        <translation>Anderswo zeichnen</translation>
    </message>
    <message>
        <source>Draw from a picture</source>
        <translation>Nach einem Bild zeichnen</translation>
    </message>
    <message>
        <source>Draw from a picture…</source>
        <translation>Nach einem Bild zeichnen …</translation>
    </message>
    <message>
        <source>Draw here</source>
        <translation>Hier zeichnen</translation>
    </message>
    <message>
        <source>Draw here to try it</source>
        <translation>Zeichne hier, um ihn auszuprobieren</translation>
    </message>
    <message>
        <source>Draw in symmetry</source>
        <translation>Symmetrisch zeichnen</translation>
    </message>
    <message>
        <source>Draw on the layer above</source>
        <translation>Auf der Ebene darüber zeichnen</translation>
    </message>
    <message>
        <source>Draw on the layer below</source>
        <translation>Auf der Ebene darunter zeichnen</translation>
    </message>
    <message>
        <source>Draw on, or press {dismiss}: the ghost is gone. You lead.</source>
        <translation>Zeichne weiter oder drücke {dismiss}: Der Vorschlag ist fort. Du führst.</translation>
    </message>
    <message>
        <source>Draw with a finger</source>
        <translation>Mit dem Finger zeichnen</translation>
    </message>
    <message>
        <source>Draw with a marker</source>
        <translation>Mit einem Marker zeichnen</translation>
    </message>
    <message>
        <source>Draw with a pen</source>
        <translation>Mit einem Stift zeichnen</translation>
    </message>
    <message>
        <source>Draw with a pencil</source>
        <translation>Mit einem Bleistift zeichnen</translation>
    </message>
    <message>
        <source>Draw {name}</source>
        <translation>{name} zeichnen</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Zeichnung</translation>
    </message>
    <message>
        <source>Drawing C</source>
        <translation>Zeichnung C</translation>
    </message>
    <message>
        <source>Drawing what lies between …</source>
        <translation>Zeichne, was dazwischen liegt …</translation>
    </message>
    <message>
        <source>Drawing {letter}</source>
        <translation>Zeichnung {letter}</translation>
    </message>
    <message>
        <source>Drawing {letter}: tap to put the selection in, or drop strokes or a file here</source>
        <translation>Zeichnung {letter}: antippen, um die Auswahl einzusetzen, oder Striche oder eine Datei hier ablegen</translation>
    </message>
    <message>
        <source>Drawing {name}</source>
        <translation>Zeichnung {name}</translation>
    </message>
    <message>
        <source>Drawing {number} of the file</source>
        <translation>Zeichnung {number} der Datei</translation>
    </message>
    <message>
        <source>Drawing …</source>
        <translation>Zeichne …</translation>
    </message>
    <message>
        <source>Drawings (*.svg *.svgz *.ndjson)</source>
        <translation>Zeichnungen (*.svg *.svgz *.ndjson)</translation>
    </message>
    <message>
        <source>Drawings ({patterns});;All files (*)</source>
        <translation>Zeichnungen ({patterns});;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Drawings are saved as SVG: choose a name that ends in {svg} or {svgz}.</source>
        <translation>Zeichnungen werden als SVG gespeichert: Wähle einen Namen, der auf {svg} oder {svgz} endet.</translation>
    </message>
    <message>
        <source>Drawings in between</source>
        <translation>Zeichnungen dazwischen</translation>
    </message>
    <message>
        <source>Drawings not saved</source>
        <translation>Nicht gespeicherte Zeichnungen</translation>
    </message>
    <message>
        <source>Drawings not saved…</source>
        <translation>Nicht gespeicherte Zeichnungen …</translation>
    </message>
    <message>
        <source>Drawings of this program, SVG or ndjson</source>
        <translation>Zeichnungen dieses Programms, SVG oder ndjson</translation>
    </message>
    <message>
        <source>Drawings to learn from</source>
        <translation>Zeichnungen zum Lernen</translation>
    </message>
    <message>
        <source>Drawn, accepted, or changed after that: sketch:origin of each path</source>
        <translation>Gezeichnet, angenommen oder danach geändert: sketch:origin jedes Pfads</translation>
    </message>
    <message>
        <source>Draws</source>
        <translation>Zeichnet</translation>
    </message>
    <message>
        <source>Drop a model&apos;s folder, a .sketchmodel or a .gen.json on the window to add it.</source>
        <translation>Lege den Ordner eines Modells, eine .sketchmodel oder eine .gen.json auf dem Fenster ab, um es hinzuzufügen.</translation>
    </message>
    <message>
        <source>Drop, paste or open a PNG, JPEG or WebP picture to draw from.</source>
        <translation>Lege ein PNG-, JPEG- oder WebP-Bild ab, füge es ein oder öffne es, um danach zu zeichnen.</translation>
    </message>
    <message>
        <source>Duplicate in place</source>
        <translation>An Ort und Stelle verdoppeln</translation>
    </message>
    <message>
        <source>Eager to quiet</source>
        <translation>Eifrig bis still</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>Kanten</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Editable SVG</source>
        <translation>Bearbeitbare SVG</translation>
    </message>
    <message>
        <source>End and keep nothing</source>
        <translation>Beenden und nichts behalten</translation>
    </message>
    <message>
        <source>End here and keep the best so far</source>
        <translation>Hier beenden und das Beste bisher behalten</translation>
    </message>
    <message>
        <source>Endless</source>
        <translation>Endlos</translation>
    </message>
    <message>
        <source>Erase everything</source>
        <translation>Alles löschen</translation>
    </message>
    <message>
        <source>Erase the selection</source>
        <translation>Auswahl löschen</translation>
    </message>
    <message>
        <source>Eraser; again: its other kind</source>
        <translation>Radierer; noch einmal: seine andere Art</translation>
    </message>
    <message>
        <source>Every SVG in it</source>
        <translation>Jede SVG darin</translation>
    </message>
    <message>
        <source>Every action has the keys that it had at first</source>
        <translation>Jede Aktion hat die Tasten, die sie am Anfang hatte</translation>
    </message>
    <message>
        <source>Every stroke is a filled outline: looks the same everywhere.</source>
        <translation>Jeder Strich ist ein gefüllter Umriss: sieht überall gleich aus.</translation>
    </message>
    <message>
        <source>Every stroke is a path with a width: for editing and plotters.</source>
        <translation>Jeder Strich ist ein Pfad mit einer Breite: zum Bearbeiten und für Plotter.</translation>
    </message>
    <message>
        <source>Every stroke is drawn {ways} times.</source>
        <translation>Jeder Strich wird {ways}-mal gezeichnet.</translation>
    </message>
    <message>
        <source>Everything stays on this computer: no account, no upload.</source>
        <translation>Alles bleibt auf diesem Rechner: kein Konto, kein Hochladen.</translation>
    </message>
    <message>
        <source>Exact SVG</source>
        <translation>Exakte SVG</translation>
    </message>
    <message>
        <source>Expects people&apos;s lines</source>
        <translation>Erwartet Linien von Menschen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export SVG, PNG or PDF…</source>
        <translation>Als SVG, PNG oder PDF exportieren …</translation>
    </message>
    <message>
        <source>Export the drawing</source>
        <translation>Zeichnung exportieren</translation>
    </message>
    <message>
        <source>Exported {name}.</source>
        <translation>{name} exportiert.</translation>
    </message>
    <message>
        <source>Exporting {name}…</source>
        <translation>{name} wird exportiert …</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Fainter ink</source>
        <translation>Blassere Tinte</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>Dateien …</translation>
    </message>
    <message>
        <source>Fill what a line surrounds</source>
        <translation>Füllen, was eine Linie umschließt</translation>
    </message>
    <message>
        <source>Fill what is selected, or the last stroke</source>
        <translation>Auswahl oder letzten Strich füllen</translation>
    </message>
    <message>
        <source>Filled shapes came in as their outlines.</source>
        <translation>Gefüllte Formen wurden zu ihren Umrissen.</translation>
    </message>
    <message>
        <source>Find a file last used</source>
        <translation>Eine zuletzt verwendete Datei finden</translation>
    </message>
    <message>
        <source>Find a model</source>
        <translation>Ein Modell finden</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>Eine Aktion finden</translation>
    </message>
    <message>
        <source>Find an action, a model, something to draw, a file</source>
        <translation>Eine Aktion, ein Modell, etwas zum Zeichnen oder eine Datei finden</translation>
    </message>
    <message>
        <source>Find an action, or a key: Ctrl+D</source>
        <translation>Eine Aktion finden, oder eine Taste: Strg+D</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Alles finden</translation>
    </message>
    <message>
        <source>Find anything…</source>
        <translation>Alles finden …</translation>
    </message>
    <message>
        <source>Finger</source>
        <translation>Finger</translation>
    </message>
    <message>
        <source>Firm</source>
        <translation>Fest</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>First steps…</source>
        <translation>Erste Schritte …</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Nach vorn</translation>
    </message>
    <message>
        <source>Frame of the reference</source>
        <translation>Rahmen der Vorlage</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>From A to B; keep what you see</source>
        <translation>Von A nach B; behalte, was du siehst</translation>
    </message>
    <message>
        <source>From the left edge of the page</source>
        <translation>Von der linken Kante der Seite</translation>
    </message>
    <message>
        <source>From the top of the page</source>
        <translation>Von der oberen Kante der Seite</translation>
    </message>
    <message>
        <source>From this computer; what ships stays</source>
        <translation>Von diesem Rechner; was mitkommt, bleibt</translation>
    </message>
    <message>
        <source>From your own line, steadied, to the model&apos;s</source>
        <translation>Von deiner eigenen, geglätteten Linie zu der des Modells</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Fuller ink</source>
        <translation>Kräftigere Tinte</translation>
    </message>
    <message>
        <source>Give the model a name first.</source>
        <translation>Gib dem Modell zuerst einen Namen.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Go on drawing</source>
        <translation>Weiterzeichnen</translation>
    </message>
    <message>
        <source>Go on with this selection</source>
        <translation>Mit dieser Auswahl weitermachen</translation>
    </message>
    <message>
        <source>Go to the next panel</source>
        <translation>Zum nächsten Feld gehen</translation>
    </message>
    <message>
        <source>Gradients and patterns came in as one colour.</source>
        <translation>Verläufe und Muster wurden zu einer Farbe.</translation>
    </message>
    <message>
        <source>Green ink</source>
        <translation>Grüne Tinte</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppieren</translation>
    </message>
    <message>
        <source>Groups are in groups at most {deepest} deep.</source>
        <translation>Gruppen liegen höchstens {deepest} tief ineinander.</translation>
    </message>
    <message>
        <source>Grow the page</source>
        <translation>Seite vergrößern</translation>
    </message>
    <message>
        <source>Grow the page to hold all ink</source>
        <translation>Seite vergrößern, bis alle Tinte darauf liegt</translation>
    </message>
    <message>
        <source>H</source>
        <translation>H</translation>
    </message>
    <message>
        <source>Hand</source>
        <translation>Hand</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Hidden parts were left out.</source>
        <translation>Verborgene Teile wurden weggelassen.</translation>
    </message>
    <message>
        <source>Hide the panels</source>
        <translation>Felder ausblenden</translation>
    </message>
    <message>
        <source>Hold Ctrl and draw a loop</source>
        <translation>Strg halten und eine Schleife ziehen</translation>
    </message>
    <message>
        <source>Hold Ctrl at a stroke&apos;s end</source>
        <translation>Strg halten am Ende eines Strichs</translation>
    </message>
    <message>
        <source>Hold R</source>
        <translation>R halten</translation>
    </message>
    <message>
        <source>Hold Shift</source>
        <translation>Umschalt halten</translation>
    </message>
    <message>
        <source>Hold still at a line&apos;s end</source>
        <translation>Am Ende einer Linie stillhalten</translation>
    </message>
    <message>
        <source>Hold still to snap</source>
        <translation>Stillhalten rastet ein</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>How different</source>
        <translation>Wie anders</translation>
    </message>
    <message>
        <source>How far to go from A to B; keep what you see</source>
        <translation>Wie weit es von A nach B geht; behalte, was du siehst</translation>
    </message>
    <message>
        <source>How little shows through the layer</source>
        <translation>Wie wenig durch die Ebene scheint</translation>
    </message>
    <message>
        <source>How little shows through the line   {fuller} and {fainter}</source>
        <translation>Wie wenig durch die Linie scheint   {fuller} und {fainter}</translation>
    </message>
    <message>
        <source>How long the pen rests before ghosts come   {sooner} and {later}</source>
        <translation>Wie lange der Stift ruht, bevor Vorschläge kommen   {sooner} und {later}</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Wie viel</translation>
    </message>
    <message>
        <source>How much a shaking hand is smoothed   {steadier} and {looser}</source>
        <translation>Wie sehr eine zitternde Hand geglättet wird   {steadier} und {looser}</translation>
    </message>
    <message>
        <source>How much of the picture is seen</source>
        <translation>Wie viel vom Bild zu sehen ist</translation>
    </message>
    <message>
        <source>How much the lines are steadied</source>
        <translation>Wie sehr die Linien geglättet werden</translation>
    </message>
    <message>
        <source>How much thinner an upright pen is</source>
        <translation>Wie viel dünner ein aufrechter Stift ist</translation>
    </message>
    <message>
        <source>How often a stroke is drawn around</source>
        <translation>Wie oft ein Strich rundum gezeichnet wird</translation>
    </message>
    <message>
        <source>How pure and how light</source>
        <translation>Wie rein und wie hell</translation>
    </message>
    <message>
        <source>How sure a ghost must be to come by itself; asking always answers   {bolder} and {surer}</source>
        <translation>Wie sicher ein Vorschlag sein muss, um von selbst zu kommen; Fragen wird immer beantwortet   {bolder} und {surer}</translation>
    </message>
    <message>
        <source>How wide the lightest line is</source>
        <translation>Wie breit die leichteste Linie ist</translation>
    </message>
    <message>
        <source>Hue</source>
        <translation>Farbton</translation>
    </message>
    <message>
        <source>In the system&apos;s own window</source>
        <translation>Im Fenster des Systems</translation>
    </message>
    <message>
        <source>In the system&apos;s window</source>
        <translation>Im Fenster des Systems</translation>
    </message>
    <message>
        <source>In-between</source>
        <translation>Zwischenschritte</translation>
    </message>
    <message>
        <source>In-between…</source>
        <translation>Zwischenschritte …</translation>
    </message>
    <message>
        <source>Ink</source>
        <translation>Tinte</translation>
    </message>
    <message>
        <source>Ink ink</source>
        <translation>Tintenfarbe</translation>
    </message>
    <message>
        <source>Ink {colour}</source>
        <translation>Tinte {colour}</translation>
    </message>
    <message>
        <source>Isometric</source>
        <translation>Isometrisch</translation>
    </message>
    <message>
        <source>It cannot be read ({kind}).</source>
        <translation>Es kann nicht gelesen werden ({kind}).</translation>
    </message>
    <message>
        <source>It cannot be read.</source>
        <translation>Sie kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>It could not be converted.</source>
        <translation>Es konnte nicht umgewandelt werden.</translation>
    </message>
    <message>
        <source>It did not get better: it expects lines of yours at {after} nats a point, {before} before. More drawings, or another start, may help.</source>
        <translation>Es ist nicht besser geworden: Es erwartet deine Linien mit {after} nats je Punkt, vorher {before}. Mehr Zeichnungen oder ein anderer Anfang helfen vielleicht.</translation>
    </message>
    <message>
        <source>It draws with you, on this computer alone: no account, no upload, no network.</source>
        <translation>Es zeichnet mit dir, auf diesem Rechner allein: kein Konto, kein Hochladen, kein Netz.</translation>
    </message>
    <message>
        <source>It goes when you quit, for it is too old.</source>
        <translation>Sie geht beim Beenden, weil sie zu alt ist.</translation>
    </message>
    <message>
        <source>It goes when you quit.</source>
        <translation>Sie geht beim Beenden.</translation>
    </message>
    <message numerus="yes">
        <source>It has been taught. Of %n drawings too few are held out to tell whether it got better; {enough} or more would.</source>
        <translation>
            <numerusform>Es ist angelernt. Von %Ln Zeichnung sind zu wenige beiseitegelegt, um zu sagen, ob es besser wurde; {enough} oder mehr würden reichen.</numerusform>
            <numerusform>Es ist angelernt. Von %Ln Zeichnungen sind zu wenige beiseitegelegt, um zu sagen, ob es besser wurde; {enough} oder mehr würden reichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>It has learned your drawings.</source>
        <translation>Es hat deine Zeichnungen gelernt.</translation>
    </message>
    <message>
        <source>It has learned your drawings: it expects lines of yours at {after} nats a point, {before} before.</source>
        <translation>Es hat deine Zeichnungen gelernt: Es erwartet deine Linien mit {after} nats je Punkt, vorher {before}.</translation>
    </message>
    <message>
        <source>It is a {name}: draw that</source>
        <translation>Es ist: {name}. Das zeichnen</translation>
    </message>
    <message>
        <source>It stays where it is. It is saved and never exported unless asked.</source>
        <translation>Sie bleibt, wo sie ist. Sie wird gespeichert und nur auf Wunsch exportiert.</translation>
    </message>
    <message>
        <source>It takes no computing time meanwhile</source>
        <translation>Es braucht solange keine Rechenzeit</translation>
    </message>
    <message>
        <source>Its eraser</source>
        <translation>Sein Radierer</translation>
    </message>
    <message>
        <source>Its file is gone.</source>
        <translation>Ihre Datei ist fort.</translation>
    </message>
    <message>
        <source>Its file was saved again since; opening this does not replace it.</source>
        <translation>Ihre Datei wurde seitdem wieder gespeichert; sie zu öffnen ersetzt nichts.</translation>
    </message>
    <message>
        <source>Its name, or six digits</source>
        <translation>Ihr Name oder sechs Zeichen</translation>
    </message>
    <message>
        <source>Just now</source>
        <translation>Gerade eben</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keep a part</source>
        <translation>Einen Teil behalten</translation>
    </message>
    <message>
        <source>Keep all of it</source>
        <translation>Alles behalten</translation>
    </message>
    <message>
        <source>Keep it beside the original</source>
        <translation>Neben dem Original behalten</translation>
    </message>
    <message>
        <source>Keep it in the place of C, or beside it.</source>
        <translation>Behalte es an der Stelle von C oder daneben.</translation>
    </message>
    <message>
        <source>Keep its next stroke</source>
        <translation>Seinen nächsten Strich behalten</translation>
    </message>
    <message>
        <source>Keep mine as…</source>
        <translation>Meine behalten als …</translation>
    </message>
    <message>
        <source>Keep proportions</source>
        <translation>Proportionen erhalten</translation>
    </message>
    <message>
        <source>Keep the next part</source>
        <translation>Den nächsten Teil behalten</translation>
    </message>
    <message>
        <source>Keep the reference where it is</source>
        <translation>Vorlage festhalten</translation>
    </message>
    <message>
        <source>Keep the selection as a motif</source>
        <translation>Auswahl als Motiv behalten</translation>
    </message>
    <message>
        <source>Keep the step from A to B by this name   Return</source>
        <translation>Den Schritt von A nach B unter diesem Namen behalten   Return</translation>
    </message>
    <message>
        <source>Keep “A to B” as …</source>
        <translation>„A nach B“ behalten als …</translation>
    </message>
    <message>
        <source>Kept as “{name}”: draw half of it, and the rest is a ghost.</source>
        <translation>Behalten als „{name}“: Zeichne die Hälfte, und der Rest wird vorgeschlagen.</translation>
    </message>
    <message>
        <source>Key {chosen}:</source>
        <translation>Taste {chosen}:</translation>
    </message>
    <message>
        <source>Key {i}</source>
        <translation>Taste {i}</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Kraft</source>
        <translation>Packpapier</translation>
    </message>
    <message>
        <source>Language of the system</source>
        <translation>Sprache des Systems</translation>
    </message>
    <message>
        <source>Language: Deutsch</source>
        <translation>Sprache: Deutsch</translation>
    </message>
    <message>
        <source>Language: English</source>
        <translation>Sprache: English</translation>
    </message>
    <message>
        <source>Language: Español</source>
        <translation>Sprache: Español</translation>
    </message>
    <message>
        <source>Lately drawn with</source>
        <translation>Zuletzt verwendet</translation>
    </message>
    <message>
        <source>Lay out on the page</source>
        <translation>Auf der Seite auslegen</translation>
    </message>
    <message>
        <source>Lay the reference over the ink</source>
        <translation>Vorlage über die Tinte legen</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>Layer down</source>
        <translation>Ebene nach unten</translation>
    </message>
    <message>
        <source>Layer up</source>
        <translation>Ebene nach oben</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Ebenen</translation>
    </message>
    <message>
        <source>Layers, the topmost first</source>
        <translation>Ebenen, die oberste zuerst</translation>
    </message>
    <message>
        <source>Layers…</source>
        <translation>Ebenen …</translation>
    </message>
    <message>
        <source>Learned from</source>
        <translation>Gelernt von</translation>
    </message>
    <message>
        <source>Least width</source>
        <translation>Mindestbreite</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Lassen</translation>
    </message>
    <message>
        <source>Leave it open again</source>
        <translation>Wieder offenlassen</translation>
    </message>
    <message>
        <source>Leave the hand as it is</source>
        <translation>Die Hand lassen, wie sie ist</translation>
    </message>
    <message>
        <source>Leave the paper out: only the ink</source>
        <translation>Das Papier weglassen: nur die Tinte</translation>
    </message>
    <message>
        <source>Left and right</source>
        <translation>Links und rechts</translation>
    </message>
    <message>
        <source>Left out: {what}.</source>
        <translation>Weggelassen: {what}.</translation>
    </message>
    <message>
        <source>Left, right</source>
        <translation>Links, rechts</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Less steady line</source>
        <translation>Freiere Linie</translation>
    </message>
    <message>
        <source>Let the brush push lines</source>
        <translation>Der Pinsel schiebt Linien</translation>
    </message>
    <message>
        <source>Let the brush smooth lines</source>
        <translation>Der Pinsel glättet Linien</translation>
    </message>
    <message>
        <source>Let the eraser cut lines apart</source>
        <translation>Der Radierer zerschneidet Linien</translation>
    </message>
    <message>
        <source>Let the eraser take whole strokes</source>
        <translation>Der Radierer nimmt ganze Striche</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Levels seen</source>
        <translation>Gesehene Stufen</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Leicht</translation>
    </message>
    <message>
        <source>Light theme.</source>
        <translation>Helle Oberfläche.</translation>
    </message>
    <message>
        <source>Light, dark or as the system</source>
        <translation>Hell, dunkel oder wie das System</translation>
    </message>
    <message>
        <source>Like the drawing, or freely</source>
        <translation>Wie die Zeichnung oder frei</translation>
    </message>
    <message>
        <source>Line {number} of the file</source>
        <translation>Zeile {number} der Datei</translation>
    </message>
    <message>
        <source>Line {number} of the file has more than {points} points.</source>
        <translation>Zeile {number} der Datei hat mehr als {points} Punkte.</translation>
    </message>
    <message>
        <source>Line {number} of the file {error}.</source>
        <translation>Zeile {number} der Datei {error}.</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Linien</translation>
    </message>
    <message>
        <source>Lock the layer</source>
        <translation>Ebene sperren</translation>
    </message>
    <message>
        <source>Looks like</source>
        <translation>Sieht aus wie</translation>
    </message>
    <message>
        <source>Looks that make no sense were passed over.</source>
        <translation>Unsinnige Stile wurden übergangen.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Lower is better: the filled line is of drawings that are held out</source>
        <translation>Niedriger ist besser: Die gefüllte Linie gehört zu den beiseitegelegten Zeichnungen</translation>
    </message>
    <message>
        <source>Lying</source>
        <translation>Quer</translation>
    </message>
    <message>
        <source>Made {name}.</source>
        <translation>{name} ist fertig.</translation>
    </message>
    <message>
        <source>Make a film of the drawing</source>
        <translation>Einen Film der Zeichnung machen</translation>
    </message>
    <message>
        <source>Make it…</source>
        <translation>Machen …</translation>
    </message>
    <message>
        <source>Make the page as large as the ink; one undo takes it back</source>
        <translation>Die Seite so groß machen wie die Tinte; einmal Rückgängig nimmt es zurück</translation>
    </message>
    <message>
        <source>Making {name}: {share}</source>
        <translation>{name} entsteht: {share}</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>Marker</translation>
    </message>
    <message>
        <source>Masks were passed over: what they hide shows.</source>
        <translation>Masken wurden übergangen: Was sie verbergen, ist zu sehen.</translation>
    </message>
    <message>
        <source>Merge with the layer below</source>
        <translation>Mit der Ebene darunter vereinen</translation>
    </message>
    <message>
        <source>Mirror left to right</source>
        <translation>Waagerecht spiegeln</translation>
    </message>
    <message>
        <source>Mirror the view</source>
        <translation>Ansicht spiegeln</translation>
    </message>
    <message>
        <source>Mirror top to bottom</source>
        <translation>Senkrecht spiegeln</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Model, in use</source>
        <translation>Modell, in Gebrauch</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Models (*.sketchmodel *.gen.json manifest.json);;All files (*)</source>
        <translation>Modelle (*.sketchmodel *.gen.json manifest.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Models and settings</source>
        <translation>Modelle und Einstellungen</translation>
    </message>
    <message>
        <source>Models to start from</source>
        <translation>Modelle für den Anfang</translation>
    </message>
    <message>
        <source>More than {most_bad} entries of this file are no drawings, the first because: {bad}.</source>
        <translation>Mehr als {most_bad} Einträge dieser Datei sind keine Zeichnungen; beim ersten: {bad}.</translation>
    </message>
    <message>
        <source>Motif {name}</source>
        <translation>Motiv {name}</translation>
    </message>
    <message>
        <source>Motifs</source>
        <translation>Motive</translation>
    </message>
    <message>
        <source>Motifs…</source>
        <translation>Motive …</translation>
    </message>
    <message>
        <source>Mouse, middle button</source>
        <translation>Maus, mittlere Taste</translation>
    </message>
    <message>
        <source>Mouse, right button</source>
        <translation>Maus, rechte Taste</translation>
    </message>
    <message>
        <source>Move the selection a layer down</source>
        <translation>Auswahl eine Ebene tiefer legen</translation>
    </message>
    <message>
        <source>Move the selection a layer up</source>
        <translation>Auswahl eine Ebene höher legen</translation>
    </message>
    <message>
        <source>Move the selection to the layer</source>
        <translation>Auswahl auf die Ebene legen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the layer</source>
        <translation>Name der Ebene</translation>
    </message>
    <message>
        <source>Name of the model</source>
        <translation>Name des Modells</translation>
    </message>
    <message>
        <source>Name of the motif</source>
        <translation>Name des Motivs</translation>
    </message>
    <message>
        <source>Name of the step from A to B</source>
        <translation>Name des Schritts von A nach B</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Never saved to a file.</source>
        <translation>Nie in einer Datei gespeichert.</translation>
    </message>
    <message>
        <source>New drawing</source>
        <translation>Neue Zeichnung</translation>
    </message>
    <message>
        <source>New layer</source>
        <translation>Neue Ebene</translation>
    </message>
    <message>
        <source>Newer than its file.</source>
        <translation>Neuer als ihre Datei.</translation>
    </message>
    <message>
        <source>Next model</source>
        <translation>Nächstes Modell</translation>
    </message>
    <message>
        <source>Next suggestion</source>
        <translation>Nächster Vorschlag</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>Nacht</translation>
    </message>
    <message>
        <source>Nine other redrawings</source>
        <translation>Neun andere Fassungen</translation>
    </message>
    <message>
        <source>Nine others</source>
        <translation>Neun andere</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>No background</source>
        <translation>Ohne Hintergrund</translation>
    </message>
    <message>
        <source>No colour is called like that.</source>
        <translation>Keine Farbe heißt so.</translation>
    </message>
    <message>
        <source>No edges</source>
        <translation>Ohne Ränder</translation>
    </message>
    <message>
        <source>No installed model can draw analogies: add one with a latent, like “{latents}”.</source>
        <translation>Kein installiertes Modell kann Analogien zeichnen: Füge eines mit einem latenten Raum hinzu, wie „{latents}“.</translation>
    </message>
    <message>
        <source>No installed model can redraw or blend: add one that can, like “{memory}”.</source>
        <translation>Kein installiertes Modell kann neu zeichnen oder mischen: Füge eines hinzu, das es kann, wie „{memory}“.</translation>
    </message>
    <message>
        <source>No installed model draws a {name}.</source>
        <translation>Kein installiertes Modell zeichnet das: {name}.</translation>
    </message>
    <message>
        <source>No lines were found in the picture; try its edges, or one with more contrast.</source>
        <translation>Im Bild wurden keine Linien gefunden; versuche seine Kanten oder eines mit mehr Kontrast.</translation>
    </message>
    <message>
        <source>No model is installed. `sketch-assistant models` says where.</source>
        <translation>Kein Modell ist installiert. `sketch-assistant models` sagt, wo es sein sollte.</translation>
    </message>
    <message>
        <source>No model was given.</source>
        <translation>Es wurde kein Modell angegeben.</translation>
    </message>
    <message>
        <source>No process can be started for the model: {reason}.</source>
        <translation>Für das Modell kann kein Prozess gestartet werden: {reason}.</translation>
    </message>
    <message>
        <source>No safety copy of the drawing can be kept: {why}. Save it often.</source>
        <translation>Von der Zeichnung kann keine Sicherheitskopie angelegt werden: {why}. Speichere sie oft.</translation>
    </message>
    <message>
        <source>No suggestions for 5 minutes</source>
        <translation>5 Minuten lang keine Vorschläge</translation>
    </message>
    <message>
        <source>No suggestions for 5 minutes, unless you ask.</source>
        <translation>5 Minuten lang keine Vorschläge, außer du fragst.</translation>
    </message>
    <message>
        <source>None is kept yet, in {file}</source>
        <translation>Noch keines behalten, in {file}</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>Not saved to a file yet</source>
        <translation>Noch nicht in einer Datei gespeichert</translation>
    </message>
    <message>
        <source>Nothing is called like that.</source>
        <translation>Nichts heißt so.</translation>
    </message>
    <message>
        <source>Nothing is lost: there is no drawing that was not saved.</source>
        <translation>Nichts ist verloren: Jede Zeichnung wurde gespeichert.</translation>
    </message>
    <message>
        <source>Nothing is suggested, nothing is computed. {mode_resting} brings it back.</source>
        <translation>Nichts wird vorgeschlagen, nichts berechnet. {mode_resting} holt es zurück.</translation>
    </message>
    <message>
        <source>Nothing lies in the way: it is as far as it goes.</source>
        <translation>Nichts liegt im Weg: weiter geht es nicht.</translation>
    </message>
    <message>
        <source>Nothing opened or saved yet is called like that.</source>
        <translation>Noch nichts Geöffnetes oder Gespeichertes heißt so.</translation>
    </message>
    <message>
        <source>Nothing there is closed: a line is filled whose ends meet, or draw with the brush Area.</source>
        <translation>Dort ist nichts geschlossen: Gefüllt wird eine Linie, deren Enden sich treffen; oder zeichne mit dem Pinsel „Fläche“.</translation>
    </message>
    <message>
        <source>Nothing was kept.</source>
        <translation>Nichts wurde behalten.</translation>
    </message>
    <message>
        <source>Nudge</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Nudge down</source>
        <translation>Nach unten rücken</translation>
    </message>
    <message>
        <source>Nudge down, ten times as far</source>
        <translation>Nach unten rücken, zehnmal so weit</translation>
    </message>
    <message>
        <source>Nudge it</source>
        <translation>Rücken</translation>
    </message>
    <message>
        <source>Nudge left</source>
        <translation>Nach links rücken</translation>
    </message>
    <message>
        <source>Nudge left, ten times as far</source>
        <translation>Nach links rücken, zehnmal so weit</translation>
    </message>
    <message>
        <source>Nudge right</source>
        <translation>Nach rechts rücken</translation>
    </message>
    <message>
        <source>Nudge right, ten times as far</source>
        <translation>Nach rechts rücken, zehnmal so weit</translation>
    </message>
    <message>
        <source>Nudge up</source>
        <translation>Nach oben rücken</translation>
    </message>
    <message>
        <source>Nudge up, ten times as far</source>
        <translation>Nach oben rücken, zehnmal so weit</translation>
    </message>
    <message>
        <source>Numbers, edges and order…</source>
        <translation>Zahlen, Kanten und Reihenfolge …</translation>
    </message>
    <message>
        <source>Of two walls around a model from elsewhere one holds on this computer: Landlock keeps it from opening files, but without the filter of system calls it could reach other programs.</source>
        <translation>Von zwei Wänden um ein fremdes Modell hält auf diesem Rechner eine: Landlock hindert es, Dateien zu öffnen, aber ohne den Filter der Systemaufrufe könnte es andere Programme erreichen.</translation>
    </message>
    <message>
        <source>Of two walls around a model from elsewhere one holds on this computer: a filter of system calls keeps it from files, programs and the network, and Landlock is missing.</source>
        <translation>Von zwei Wänden um ein fremdes Modell hält auf diesem Rechner eine: Ein Filter der Systemaufrufe hält es von Dateien, Programmen und dem Netz fern, und Landlock fehlt.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Off means off</source>
        <translation>Aus heißt aus</translation>
    </message>
    <message>
        <source>Off: lines are as wide as they can be, however light the hand</source>
        <translation>Aus: Linien sind so breit wie möglich, wie leicht die Hand auch ist</translation>
    </message>
    <message>
        <source>On this computer only {limits} around a model from elsewhere: one that breaks out of the runtime could do whatever you can, so add only models that you trust.</source>
        <translation>Auf diesem Rechner stehen um ein fremdes Modell nur {limits}: Bräche eines aus, könnte es alles, was du kannst; füge also nur Modelle hinzu, denen du vertraust.</translation>
    </message>
    <message>
        <source>One drawing at a time: {name} is open.</source>
        <translation>Eine Zeichnung auf einmal: {name} ist geöffnet.</translation>
    </message>
    <message>
        <source>One fewer in the row</source>
        <translation>Eins weniger in der Reihe</translation>
    </message>
    <message>
        <source>One more in the row</source>
        <translation>Eins mehr in der Reihe</translation>
    </message>
    <message>
        <source>One way less of the radial symmetry</source>
        <translation>Eine Richtung weniger der radialen Symmetrie</translation>
    </message>
    <message>
        <source>One way more of the radial symmetry</source>
        <translation>Eine Richtung mehr der radialen Symmetrie</translation>
    </message>
    <message>
        <source>Only {count} that differ: try it wilder.</source>
        <translation>Nur {count}, die sich unterscheiden: Versuche es wilder.</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Deckkraft</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open a drawing</source>
        <translation>Eine Zeichnung öffnen</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open recent…</source>
        <translation>Zuletzt verwendete öffnen …</translation>
    </message>
    <message>
        <source>Open the menu</source>
        <translation>Menü öffnen</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>{name} öffnen</translation>
    </message>
    <message>
        <source>Opening {name}: {share}</source>
        <translation>{name} wird geöffnet: {share}</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen …</translation>
    </message>
    <message>
        <source>Or go your own way</source>
        <translation>Oder geh deinen eigenen Weg</translation>
    </message>
    <message>
        <source>Orange ink</source>
        <translation>Orange Tinte</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>Überschreiben</translation>
    </message>
    <message>
        <source>Pad to try the pen on</source>
        <translation>Fläche, um den Stift auszuprobieren</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Page and paper…</source>
        <translation>Seite und Papier …</translation>
    </message>
    <message>
        <source>Palette and recent colours…</source>
        <translation>Palette und letzte Farben …</translation>
    </message>
    <message>
        <source>Palette as at first</source>
        <translation>Palette wie am Anfang</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Parts for other languages or programs were left out.</source>
        <translation>Teile für andere Sprachen oder Programme wurden weggelassen.</translation>
    </message>
    <message>
        <source>Paste strokes</source>
        <translation>Striche einfügen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Pen</source>
        <translation>Stift</translation>
    </message>
    <message>
        <source>Pen and hand</source>
        <translation>Stift und Hand</translation>
    </message>
    <message>
        <source>Pen, middle button</source>
        <translation>Stift, mittlere Taste</translation>
    </message>
    <message>
        <source>Pen, right button</source>
        <translation>Stift, rechte Taste</translation>
    </message>
    <message>
        <source>Pencil</source>
        <translation>Bleistift</translation>
    </message>
    <message>
        <source>Pick the colour of a stroke</source>
        <translation>Farbe eines Strichs aufnehmen</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.webp)</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Pointer</source>
        <translation>Zeiger</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Preparing …</source>
        <translation>Vorbereitung …</translation>
    </message>
    <message>
        <source>Press the new key for “{name}”, or Esc.</source>
        <translation>Drücke die neue Taste für „{name}“ oder Esc.</translation>
    </message>
    <message>
        <source>Pressure</source>
        <translation>Druck</translation>
    </message>
    <message>
        <source>Pressure counts</source>
        <translation>Druck zählt</translation>
    </message>
    <message>
        <source>Pressure curve</source>
        <translation>Druckkurve</translation>
    </message>
    <message>
        <source>Pressure is off.</source>
        <translation>Druck ist aus.</translation>
    </message>
    <message>
        <source>Pressure makes lines wider</source>
        <translation>Druck macht Linien breiter</translation>
    </message>
    <message>
        <source>Pressure makes lines wider.</source>
        <translation>Druck macht Linien breiter.</translation>
    </message>
    <message>
        <source>Pressure of: {pointer}</source>
        <translation>Druck von: {pointer}</translation>
    </message>
    <message>
        <source>Pressure, tilt and buttons</source>
        <translation>Druck, Neigung und Tasten</translation>
    </message>
    <message>
        <source>Pressure, tilt and buttons…</source>
        <translation>Druck, Neigung und Tasten …</translation>
    </message>
    <message>
        <source>Pressure, tilt, buttons…</source>
        <translation>Druck, Neigung, Tasten …</translation>
    </message>
    <message>
        <source>Previous model</source>
        <translation>Vorheriges Modell</translation>
    </message>
    <message>
        <source>Previous, also dismissed ones</source>
        <translation>Vorheriger, auch verworfene</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>Pull the line on a rope</source>
        <translation>Die Linie am Seil ziehen</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Schieben</translation>
    </message>
    <message>
        <source>Push lines; again: smooth them</source>
        <translation>Linien schieben; noch einmal: glätten</translation>
    </message>
    <message>
        <source>Put it on the clipboard</source>
        <translation>In die Zwischenablage legen</translation>
    </message>
    <message>
        <source>Put it on the page, to be kept; its corner asks for more like it</source>
        <translation>Auf die Seite legen, zum Behalten; die Ecke fragt nach mehr davon</translation>
    </message>
    <message>
        <source>Put one drawing on each side: select strokes and tap, or drop a file.</source>
        <translation>Lege auf jede Seite eine Zeichnung: Striche auswählen und antippen oder eine Datei ablegen.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Reading the drawings …</source>
        <translation>Zeichnungen werden gelesen …</translation>
    </message>
    <message>
        <source>Recent {i}</source>
        <translation>Letzte {i}</translation>
    </message>
    <message>
        <source>Red ink</source>
        <translation>Rote Tinte</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Redraw</source>
        <translation>Neu zeichnen</translation>
    </message>
    <message>
        <source>Redraw the selection</source>
        <translation>Auswahl neu zeichnen</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Reference picture…</source>
        <translation>Vorlage …</translation>
    </message>
    <message>
        <source>References to nothing in the file were passed over.</source>
        <translation>Verweise auf nichts in der Datei wurden übergangen.</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Reload it</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Remember drawings</source>
        <translation>Zeichnungen merken</translation>
    </message>
    <message>
        <source>Remember motifs, folder and page</source>
        <translation>Motive, Ordner und Seite merken</translation>
    </message>
    <message>
        <source>Remember no folder</source>
        <translation>Keinen Ordner merken</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the model “{name}” from this computer?</source>
        <translation>Das Modell „{name}“ von diesem Rechner entfernen?</translation>
    </message>
    <message>
        <source>Remove the reference</source>
        <translation>Vorlage entfernen</translation>
    </message>
    <message>
        <source>Rename the layer…</source>
        <translation>Ebene umbenennen …</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Film</translation>
    </message>
    <message>
        <source>Replay as GIF, MP4 or SVG…</source>
        <translation>Als GIF, MP4 oder SVG abspielen …</translation>
    </message>
    <message>
        <source>Rest the pen, and a faint line shows how it could go on.</source>
        <translation>Lass den Stift ruhen, und eine blasse Linie zeigt, wie es weitergehen könnte.</translation>
    </message>
    <message>
        <source>Return listens for another key of the marked action; the cross on a key takes it away.</source>
        <translation>Return hört auf eine weitere Taste für die markierte Aktion; das Kreuz an einer Taste nimmt sie weg.</translation>
    </message>
    <message>
        <source>Rope</source>
        <translation>Seil</translation>
    </message>
    <message>
        <source>Runs on this computer. Nothing is sent anywhere.</source>
        <translation>Läuft auf diesem Rechner. Nichts wird gesendet.</translation>
    </message>
    <message>
        <source>Same gaps across</source>
        <translation>Gleiche Abstände waagerecht</translation>
    </message>
    <message>
        <source>Same gaps down</source>
        <translation>Gleiche Abstände senkrecht</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save as one file…</source>
        <translation>Als eine Datei sichern …</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Save it again</source>
        <translation>Wieder speichern</translation>
    </message>
    <message>
        <source>Save mine as…</source>
        <translation>Meine speichern unter …</translation>
    </message>
    <message>
        <source>Save sheet…</source>
        <translation>Bogen speichern …</translation>
    </message>
    <message>
        <source>Save the changes to “{name}”?</source>
        <translation>Änderungen an „{name}“ speichern?</translation>
    </message>
    <message>
        <source>Save the drawing</source>
        <translation>Zeichnung speichern</translation>
    </message>
    <message>
        <source>Save the model</source>
        <translation>Modell speichern</translation>
    </message>
    <message>
        <source>Save the settings</source>
        <translation>Einstellungen speichern</translation>
    </message>
    <message>
        <source>Save the settings as a file…</source>
        <translation>Einstellungen als Datei speichern …</translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation>Bogen speichern</translation>
    </message>
    <message>
        <source>Save yours under another name, reload (undo brings yours back), or overwrite it.</source>
        <translation>Speichere deine unter anderem Namen, lade neu (Rückgängig holt deine zurück) oder überschreibe sie.</translation>
    </message>
    <message>
        <source>Saving {name}…</source>
        <translation>{name} wird gespeichert …</translation>
    </message>
    <message>
        <source>Scale widths with the size</source>
        <translation>Breiten mitskalieren</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Bildschirm</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Select all the others</source>
        <translation>Auswahl umkehren</translation>
    </message>
    <message>
        <source>Select everything</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>Nichts auswählen</translation>
    </message>
    <message>
        <source>Select strokes and tap a place, drag a selection there, or drop a file.</source>
        <translation>Striche auswählen und einen Platz antippen, eine Auswahl dorthin ziehen oder eine Datei ablegen.</translation>
    </message>
    <message>
        <source>Select strokes first, then tap {letter}; or drop a file on it.</source>
        <translation>Wähle zuerst Striche aus, dann tippe auf {letter}; oder lege eine Datei darauf ab.</translation>
    </message>
    <message>
        <source>Select the drawing that “{name}” should be applied to first.</source>
        <translation>Wähle zuerst die Zeichnung aus, auf die „{name}“ angewendet werden soll.</translation>
    </message>
    <message>
        <source>Select the same colour</source>
        <translation>Gleiche Farbe auswählen</translation>
    </message>
    <message>
        <source>Select the same layer</source>
        <translation>Gleiche Ebene auswählen</translation>
    </message>
    <message>
        <source>Select the same width</source>
        <translation>Gleiche Breite auswählen</translation>
    </message>
    <message>
        <source>Select what you draw again and again, then keep it as a motif.</source>
        <translation>Wähle aus, was du immer wieder zeichnest, und behalte es als Motiv.</translation>
    </message>
    <message>
        <source>Select what you draw again and again, then press {key}. Half of it drawn again, the rest comes as a ghost.</source>
        <translation>Wähle aus, was du immer wieder zeichnest, und drücke {key}. Wieder halb gezeichnet, wird der Rest vorgeschlagen.</translation>
    </message>
    <message>
        <source>Select; again: lasso, rectangle, line</source>
        <translation>Auswählen; noch einmal: Lasso, Rechteck, Linie</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Settings (*.json)</source>
        <translation>Einstellungen (*.json)</translation>
    </message>
    <message>
        <source>Settings of the tool</source>
        <translation>Einstellungen des Werkzeugs</translation>
    </message>
    <message>
        <source>Sheet to try the pressure on</source>
        <translation>Blatt, um den Druck auszuprobieren</translation>
    </message>
    <message>
        <source>Ships with the program; runs in it.</source>
        <translation>Kommt mit dem Programm; läuft darin.</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show its folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>Show the file</source>
        <translation>Datei zeigen</translation>
    </message>
    <message>
        <source>Show the layer</source>
        <translation>Ebene zeigen</translation>
    </message>
    <message>
        <source>Show the reference</source>
        <translation>Vorlage zeigen</translation>
    </message>
    <message>
        <source>Show the whole page, upright</source>
        <translation>Ganze Seite zeigen, aufrecht</translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>Zeigen …</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Size of the brush   {thinner} and {thicker}</source>
        <translation>Größe des Pinsels   {thinner} und {thicker}</translation>
    </message>
    <message>
        <source>Size of the eraser   {thinner} and {thicker}</source>
        <translation>Größe des Radierers   {thinner} und {thicker}</translation>
    </message>
    <message>
        <source>Slate ink</source>
        <translation>Schiefergraue Tinte</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>Glätten</translation>
    </message>
    <message>
        <source>Soft</source>
        <translation>Weich</translation>
    </message>
    <message>
        <source>Some clipping was passed over: what it hides shows.</source>
        <translation>Manches Zuschneiden wurde übergangen: Was es verbirgt, ist zu sehen.</translation>
    </message>
    <message>
        <source>Some markers were left out: there are too many.</source>
        <translation>Einige Markierungen wurden weggelassen: Es sind zu viele.</translation>
    </message>
    <message>
        <source>Something went wrong inside the program ({kind}: {error}). The drawing is untouched and a safety copy is kept; save it and start the program again.</source>
        <translation>Im Programm ist etwas schiefgegangen ({kind}: {error}). Die Zeichnung ist unberührt und eine Sicherheitskopie vorhanden; speichere sie und starte das Programm neu.</translation>
    </message>
    <message>
        <source>Space, or middle button</source>
        <translation>Leertaste oder mittlere Maustaste</translation>
    </message>
    <message>
        <source>Spacing</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>Quadrat</translation>
    </message>
    <message>
        <source>Start drawing</source>
        <translation>Loszeichnen</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>Ausgehen von</translation>
    </message>
    <message>
        <source>Steadier line</source>
        <translation>Ruhigere Linie</translation>
    </message>
    <message>
        <source>Steadiness</source>
        <translation>Ruhe</translation>
    </message>
    <message>
        <source>Steady</source>
        <translation>Glätten</translation>
    </message>
    <message>
        <source>Steady the hand lightly</source>
        <translation>Die Hand leicht beruhigen</translation>
    </message>
    <message>
        <source>Steady the lines</source>
        <translation>Linien glätten</translation>
    </message>
    <message>
        <source>Steady the mouse too</source>
        <translation>Auch die Maus beruhigen</translation>
    </message>
    <message numerus="yes">
        <source>Steadying %n strokes: {share}</source>
        <translation>
            <numerusform>%Ln Strich wird geglättet: {share}</numerusform>
            <numerusform>%Ln Striche werden geglättet: {share}</numerusform>
        </translation>
    </message>
    <message>
        <source>Step {step} of {steps}, about {minutes} min left. You can draw on meanwhile.</source>
        <translation>Schritt {step} von {steps}, noch etwa {minutes} min. Du kannst solange weiterzeichnen.</translation>
    </message>
    <message>
        <source>Step {step} of {steps}. You can draw on meanwhile.</source>
        <translation>Schritt {step} von {steps}. Du kannst solange weiterzeichnen.</translation>
    </message>
    <message>
        <source>Stop and keep</source>
        <translation>Beenden und behalten</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Strokes are drawn in symmetry.</source>
        <translation>Striche werden symmetrisch gezeichnet.</translation>
    </message>
    <message>
        <source>Strokes without points were left out.</source>
        <translation>Striche ohne Punkte wurden weggelassen.</translation>
    </message>
    <message>
        <source>Suggest later</source>
        <translation>Später vorschlagen</translation>
    </message>
    <message>
        <source>Suggest less, when surer</source>
        <translation>Weniger vorschlagen, dafür sicherer</translation>
    </message>
    <message>
        <source>Suggest more, when less sure</source>
        <translation>Mehr vorschlagen, auch unsicherer</translation>
    </message>
    <message>
        <source>Suggest only when asked</source>
        <translation>Nur auf Nachfrage vorschlagen</translation>
    </message>
    <message>
        <source>Suggest sooner</source>
        <translation>Früher vorschlagen</translation>
    </message>
    <message>
        <source>Suggest what your own hand repeats</source>
        <translation>Vorschlagen, was die eigene Hand wiederholt</translation>
    </message>
    <message>
        <source>Suggest when the pen rests</source>
        <translation>Vorschlagen, wenn der Stift ruht</translation>
    </message>
    <message>
        <source>Suggest where a stroke should meet</source>
        <translation>Vorschlagen, wo ein Strich anschließen soll</translation>
    </message>
    <message>
        <source>Suggest with what was taught</source>
        <translation>Mit dem Angelernten vorschlagen</translation>
    </message>
    <message>
        <source>Suggestion {place}{said}</source>
        <translation>Vorschlag {place}{said}</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>Suggestions after {delay} seconds of rest</source>
        <translation>Vorschläge nach {delay} Sekunden Ruhe</translation>
    </message>
    <message>
        <source>Suggestions are off.</source>
        <translation>Vorschläge sind aus.</translation>
    </message>
    <message>
        <source>Suggestions as they were offered</source>
        <translation>Vorschläge, wie sie gemacht wurden</translation>
    </message>
    <message>
        <source>Suggestions off</source>
        <translation>Keine Vorschläge</translation>
    </message>
    <message>
        <source>Suggestions {confident}</source>
        <translation>Vorschläge {confident}</translation>
    </message>
    <message>
        <source>Symmetry</source>
        <translation>Symmetrie</translation>
    </message>
    <message>
        <source>Symmetry is off.</source>
        <translation>Symmetrie ist aus.</translation>
    </message>
    <message>
        <source>Symmetry…</source>
        <translation>Symmetrie …</translation>
    </message>
    <message>
        <source>Tablet tester</source>
        <translation>Tablett-Test</translation>
    </message>
    <message>
        <source>Tablet tester…</source>
        <translation>Tablett-Test …</translation>
    </message>
    <message>
        <source>Take {key} away</source>
        <translation>{key} wegnehmen</translation>
    </message>
    <message>
        <source>Tap a frame to put it on the page, then keep it</source>
        <translation>Tippe ein Bild an, um es auf die Seite zu legen, dann behalte es</translation>
    </message>
    <message>
        <source>Tap a ghost&apos;s stroke</source>
        <translation>Einen Vorschlag antippen</translation>
    </message>
    <message>
        <source>Tap a stroke, or twice</source>
        <translation>Einen Strich antippen, oder zweimal</translation>
    </message>
    <message>
        <source>Tap one to put it on the page, then keep it.</source>
        <translation>Tippe eine an, um sie auf die Seite zu legen, dann behalte sie.</translation>
    </message>
    <message>
        <source>Tap to put it on the page, tap again to keep it
Next  Alt+]   Previous  Alt+[</source>
        <translation>Antippen legt ihn auf die Seite, noch einmal behält ihn
Nächster  Alt+]   Vorheriger  Alt+[</translation>
    </message>
    <message>
        <source>Teach</source>
        <translation>Anlernen</translation>
    </message>
    <message>
        <source>Teach it your drawings</source>
        <translation>Mit deinen Zeichnungen anlernen</translation>
    </message>
    <message>
        <source>Teach it your drawings…</source>
        <translation>Mit deinen Zeichnungen anlernen …</translation>
    </message>
    <message>
        <source>Teach it yours…</source>
        <translation>Mit deinen anlernen …</translation>
    </message>
    <message>
        <source>Teaching</source>
        <translation>Anlernen</translation>
    </message>
    <message>
        <source>Teaching failed.</source>
        <translation>Das Anlernen ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Teaching is done: the new model is checked, and then among yours.</source>
        <translation>Das Anlernen ist fertig: Das neue Modell wird geprüft und kommt dann zu deinen.</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Temperature {temperature}</source>
        <translation>Temperatur {temperature}</translation>
    </message>
    <message>
        <source>Ten times as far</source>
        <translation>Zehnmal so weit</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Das hat nicht geklappt</translation>
    </message>
    <message>
        <source>That is farther or larger than a drawing can be, so the strokes are as they were.</source>
        <translation>Das ist weiter oder größer, als eine Zeichnung sein kann; die Striche sind, wie sie waren.</translation>
    </message>
    <message>
        <source>The ONNX file has a constant with too many axes.</source>
        <translation>Die ONNX-Datei hat eine Konstante mit zu vielen Achsen.</translation>
    </message>
    <message>
        <source>The ONNX file has an operator that is not on the list: {name}.</source>
        <translation>Die ONNX-Datei hat einen Operator, der nicht auf der Liste steht: {name}.</translation>
    </message>
    <message>
        <source>The ONNX file has constants of {elements} numbers; at most {most_elements} are allowed.</source>
        <translation>Die ONNX-Datei hat Konstanten von {elements} Zahlen; höchstens {most_elements} sind erlaubt.</translation>
    </message>
    <message>
        <source>The ONNX file has other inputs or outputs than it should.</source>
        <translation>Die ONNX-Datei hat andere Ein- oder Ausgänge, als sie sollte.</translation>
    </message>
    <message>
        <source>The ONNX file has too many constants.</source>
        <translation>Die ONNX-Datei hat zu viele Konstanten.</translation>
    </message>
    <message>
        <source>The ONNX file has too many graphs within graphs.</source>
        <translation>Die ONNX-Datei hat zu viele Graphen in Graphen.</translation>
    </message>
    <message>
        <source>The ONNX file has too many nodes.</source>
        <translation>Die ONNX-Datei hat zu viele Knoten.</translation>
    </message>
    <message>
        <source>The ONNX file has too many parts.</source>
        <translation>Die ONNX-Datei hat zu viele Teile.</translation>
    </message>
    <message>
        <source>The ONNX file has {what}, which no model of drawings needs.</source>
        <translation>Die ONNX-Datei hat {what}; das braucht kein Modell von Zeichnungen.</translation>
    </message>
    <message>
        <source>The ONNX file wants operators that are not standard: {plain}.</source>
        <translation>Die ONNX-Datei verlangt Operatoren, die nicht zum Standard gehören: {plain}.</translation>
    </message>
    <message>
        <source>The SVG</source>
        <translation>Die SVG</translation>
    </message>
    <message>
        <source>The background was left out.</source>
        <translation>Der Hintergrund wurde weggelassen.</translation>
    </message>
    <message>
        <source>The brush pushes lines.</source>
        <translation>Der Pinsel schiebt Linien.</translation>
    </message>
    <message>
        <source>The brush smooths lines.</source>
        <translation>Der Pinsel glättet Linien.</translation>
    </message>
    <message>
        <source>The bundle could not be written to {folder}: {error}.</source>
        <translation>Das Bündel konnte nicht in {folder} geschrieben werden: {error}.</translation>
    </message>
    <message>
        <source>The bundle would have {size} MB; at most {largest} MB are allowed.</source>
        <translation>Das Bündel hätte {size} MB; höchstens {largest} MB sind erlaubt.</translation>
    </message>
    <message>
        <source>The copies lie in place, and are selected.</source>
        <translation>Die Kopien liegen an Ort und Stelle und sind ausgewählt.</translation>
    </message>
    <message>
        <source>The disk is slow: what you drew last has no safety copy on it yet.</source>
        <translation>Die Platte ist langsam: Was du zuletzt gezeichnet hast, ist noch nicht gesichert.</translation>
    </message>
    <message>
        <source>The drawing is on the clipboard, as SVG and as a picture.</source>
        <translation>Die Zeichnung ist in der Zwischenablage, als SVG und als Bild.</translation>
    </message>
    <message>
        <source>The drawing that is open</source>
        <translation>Die Zeichnung, die geöffnet ist</translation>
    </message>
    <message>
        <source>The eraser cuts lines where it passes.</source>
        <translation>Der Radierer zerschneidet Linien, wo er entlangfährt.</translation>
    </message>
    <message>
        <source>The eraser takes whole strokes.</source>
        <translation>Der Radierer nimmt ganze Striche.</translation>
    </message>
    <message>
        <source>The exact pen data in this file is damaged; its paths were read.</source>
        <translation>Die genauen Stiftdaten dieser Datei sind beschädigt; ihre Pfade wurden gelesen.</translation>
    </message>
    <message>
        <source>The feature {name} belongs to another version of the model {model}: keep it anew from two drawings.</source>
        <translation>Der Schritt {name} gehört zu einer anderen Version des Modells {model}: Behalte ihn neu aus zwei Zeichnungen.</translation>
    </message>
    <message>
        <source>The feature {name} is damaged.</source>
        <translation>Der Schritt {name} ist beschädigt.</translation>
    </message>
    <message>
        <source>The file of your settings {error}; the file is kept as {name}. Those of the beginning are used.</source>
        <translation>Die Datei deiner Einstellungen {error}; sie ist als {name} aufgehoben. Die des Anfangs gelten.</translation>
    </message>
    <message>
        <source>The first drawing</source>
        <translation>Die erste Zeichnung</translation>
    </message>
    <message>
        <source>The first two drawings are the same, so there is no step from A to B to take.</source>
        <translation>Die ersten beiden Zeichnungen sind gleich, also gibt es keinen Schritt von A nach B.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be read: {strerror}.</source>
        <translation>Der Ordner {folder} kann nicht gelesen werden: {strerror}.</translation>
    </message>
    <message>
        <source>The folder {parent} does not exist, so nothing was saved in it.</source>
        <translation>Der Ordner {parent} existiert nicht; nichts wurde darin gespeichert.</translation>
    </message>
    <message>
        <source>The layer “{name}” is hidden.</source>
        <translation>Die Ebene „{name}“ ist ausgeblendet.</translation>
    </message>
    <message>
        <source>The layer “{name}” is locked.</source>
        <translation>Die Ebene „{name}“ ist gesperrt.</translation>
    </message>
    <message>
        <source>The mirror image of your own line</source>
        <translation>Das Spiegelbild deiner eigenen Linie</translation>
    </message>
    <message>
        <source>The model has no digest of {join}.</source>
        <translation>Das Modell hat keine Prüfsumme von {join}.</translation>
    </message>
    <message>
        <source>The model in {path} has a manifest that cannot be used.</source>
        <translation>Das Modell in {path} hat ein unbrauchbares Manifest.</translation>
    </message>
    <message>
        <source>The model in {path} is left out. {why}</source>
        <translation>Das Modell in {path} wird weggelassen. {why}</translation>
    </message>
    <message>
        <source>The model in {where} has a manifest that cannot be used.</source>
        <translation>Das Modell in {where} hat ein unbrauchbares Manifest.</translation>
    </message>
    <message>
        <source>The model in {where} has a manifest that cannot be used: its {what}.</source>
        <translation>Das Modell in {where} hat ein unbrauchbares Manifest: {what}.</translation>
    </message>
    <message>
        <source>The model in {where} needs a newer version of this program.</source>
        <translation>Das Modell in {where} braucht eine neuere Version dieses Programms.</translation>
    </message>
    <message>
        <source>The model {name}</source>
        <translation>Das Modell {name}</translation>
    </message>
    <message>
        <source>The model {name} cannot do this; leave out --model, or name {able}.</source>
        <translation>Das Modell {name} kann das nicht; lass --model weg oder nenne {able}.</translation>
    </message>
    <message>
        <source>The model {name} could not be removed: {reason}.</source>
        <translation>Das Modell {name} konnte nicht entfernt werden: {reason}.</translation>
    </message>
    <message>
        <source>The model {name} does not know what this is, so it was left alone.</source>
        <translation>Das Modell {name} weiß nicht, was das ist; es blieb, wie es war.</translation>
    </message>
    <message>
        <source>The model {name} failed to run.</source>
        <translation>Das Modell {name} lief nicht.</translation>
    </message>
    <message>
        <source>The model {name} gave unusable numbers.</source>
        <translation>Das Modell {name} gab unbrauchbare Zahlen.</translation>
    </message>
    <message>
        <source>The model {name} has no file {name_2}.</source>
        <translation>Das Modell {name} hat keine Datei {name_2}.</translation>
    </message>
    <message>
        <source>The model {name} has no latent: it can only go on.</source>
        <translation>Das Modell {name} hat keinen latenten Raum: Es kann nur weiterzeichnen.</translation>
    </message>
    <message>
        <source>The model {name} has other inputs or outputs than it should.</source>
        <translation>Das Modell {name} hat andere Ein- oder Ausgänge, als es sollte.</translation>
    </message>
    <message>
        <source>The model {name} is not a usable ONNX file.</source>
        <translation>Das Modell {name} ist keine brauchbare ONNX-Datei.</translation>
    </message>
    <message>
        <source>The model {name} knows no class {wanted}.</source>
        <translation>Das Modell {name} kennt keine Klasse {wanted}.</translation>
    </message>
    <message>
        <source>The model {name} knows no class {wanted}; did you mean {near}?</source>
        <translation>Das Modell {name} kennt keine Klasse {wanted}; meintest du {near}?</translation>
    </message>
    <message>
        <source>The model {name} was changed after it was made ({name_2}); install it again.</source>
        <translation>Das Modell {name} wurde verändert, nachdem es gemacht war ({name_2}); installiere es neu.</translation>
    </message>
    <message>
        <source>The model “{name}” is added.</source>
        <translation>Das Modell „{name}“ ist hinzugefügt.</translation>
    </message>
    <message>
        <source>The model “{name}” is not installed.</source>
        <translation>Das Modell „{name}“ ist nicht installiert.</translation>
    </message>
    <message>
        <source>The model “{name}” is removed.</source>
        <translation>Das Modell „{name}“ ist entfernt.</translation>
    </message>
    <message>
        <source>The model “{name}” is saved.</source>
        <translation>Das Modell „{name}“ ist gespeichert.</translation>
    </message>
    <message>
        <source>The new key</source>
        <translation>Die neue Taste</translation>
    </message>
    <message>
        <source>The page holds all ink now.</source>
        <translation>Auf der Seite liegt jetzt alle Tinte.</translation>
    </message>
    <message>
        <source>The page is empty.</source>
        <translation>Die Seite ist leer.</translation>
    </message>
    <message>
        <source>The page is larger than any: all of it was made smaller.</source>
        <translation>Die Seite ist größer als jede andere: Alles wurde kleiner gemacht.</translation>
    </message>
    <message>
        <source>The pen reported positions that are not usable numbers, so that stroke was left out.</source>
        <translation>Der Stift meldete Positionen, die keine brauchbaren Zahlen sind; der Strich wurde weggelassen.</translation>
    </message>
    <message>
        <source>The pen&apos;s colour</source>
        <translation>Die Farbe des Stifts</translation>
    </message>
    <message>
        <source>The picture lies on the page to draw from; it is no part of the drawing&apos;s ink.</source>
        <translation>Das Bild liegt auf der Seite, um danach zu zeichnen; es gehört nicht zur Tinte der Zeichnung.</translation>
    </message>
    <message>
        <source>The points of a pressure curve go from left to right, from 0 to 1.</source>
        <translation>Die Punkte einer Druckkurve gehen von links nach rechts, von 0 bis 1.</translation>
    </message>
    <message>
        <source>The process for models from elsewhere</source>
        <translation>Der Prozess für fremde Modelle</translation>
    </message>
    <message>
        <source>The recogniser in {path} has a manifest that cannot be used.</source>
        <translation>Das Erkennungsmodell in {path} hat ein unbrauchbares Manifest.</translation>
    </message>
    <message>
        <source>The recogniser in {path} needs a newer version of this program.</source>
        <translation>Das Erkennungsmodell in {path} braucht eine neuere Version dieses Programms.</translation>
    </message>
    <message>
        <source>The recogniser in {path} was changed after it was made ({name}); install it again.</source>
        <translation>Das Erkennungsmodell in {path} wurde verändert, nachdem es gemacht war ({name}); installiere es neu.</translation>
    </message>
    <message>
        <source>The recogniser {name} has a manifest of no use.</source>
        <translation>Das Erkennungsmodell {name} hat ein unbrauchbares Manifest.</translation>
    </message>
    <message>
        <source>The reference</source>
        <translation>Die Vorlage</translation>
    </message>
    <message>
        <source>The reference picture in this file is damaged and was left out.</source>
        <translation>Die Vorlage in dieser Datei ist beschädigt und wurde weggelassen.</translation>
    </message>
    <message>
        <source>The reference picture too</source>
        <translation>Auch die Vorlage</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>Der Bericht</translation>
    </message>
    <message>
        <source>The report is on the clipboard.</source>
        <translation>Der Bericht ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>The rest of what you drew before</source>
        <translation>Der Rest dessen, was du schon gezeichnet hast</translation>
    </message>
    <message>
        <source>The row closer together</source>
        <translation>Die Reihe enger</translation>
    </message>
    <message>
        <source>The row wider apart</source>
        <translation>Die Reihe weiter</translation>
    </message>
    <message>
        <source>The safety copy can only be read; save the drawing to keep what you do.</source>
        <translation>Die Sicherheitskopie kann nur gelesen werden; speichere die Zeichnung, um zu behalten, was du tust.</translation>
    </message>
    <message>
        <source>The safety copy {name} cannot be read: {reason}.</source>
        <translation>Die Sicherheitskopie {name} kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>The safety copy {name} is gone or holds no drawing that can be read.</source>
        <translation>Die Sicherheitskopie {name} ist fort oder enthält keine lesbare Zeichnung.</translation>
    </message>
    <message>
        <source>The safety copy {name} is too large to read.</source>
        <translation>Die Sicherheitskopie {name} ist zu groß zum Lesen.</translation>
    </message>
    <message>
        <source>The second drawing</source>
        <translation>Die zweite Zeichnung</translation>
    </message>
    <message>
        <source>The selection</source>
        <translation>Die Auswahl</translation>
    </message>
    <message>
        <source>The selection is on the clipboard, as SVG and as a picture.</source>
        <translation>Die Auswahl ist in der Zwischenablage, als SVG und als Bild.</translation>
    </message>
    <message>
        <source>The selection is too detailed for a model: select a part of it.</source>
        <translation>Die Auswahl ist zu fein für ein Modell: Wähle einen Teil davon aus.</translation>
    </message>
    <message>
        <source>The settings are saved as {name}.</source>
        <translation>Die Einstellungen sind als {name} gespeichert.</translation>
    </message>
    <message>
        <source>The settings of {name} are in use.</source>
        <translation>Die Einstellungen von {name} gelten jetzt.</translation>
    </message>
    <message>
        <source>The sheet is saved as {name}.</source>
        <translation>Der Bogen ist als {name} gespeichert.</translation>
    </message>
    <message>
        <source>The spread must be 0 to 1.</source>
        <translation>Die Streuung muss zwischen 0 und 1 liegen.</translation>
    </message>
    <message>
        <source>The strength must be 0 to {largest_strength}.</source>
        <translation>Die Stärke muss zwischen 0 und {largest_strength} liegen.</translation>
    </message>
    <message>
        <source>The suggestion failed</source>
        <translation>Der Vorschlag ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>The suggestion failed ({kind}: {outcome}).</source>
        <translation>Der Vorschlag ist fehlgeschlagen ({kind}: {outcome}).</translation>
    </message>
    <message>
        <source>The suggestion was scribbled out. Redo brings the scribble itself back.</source>
        <translation>Der Vorschlag wurde weggekritzelt. Wiederholen holt das Gekritzel selbst zurück.</translation>
    </message>
    <message>
        <source>The teacher stopped unexpectedly; your drawings are untouched. {more}</source>
        <translation>Das Anlernen brach unerwartet ab; deine Zeichnungen sind unberührt. {more}</translation>
    </message>
    <message>
        <source>The temperature must be 0.01 to 2 and the count 1 to 100.</source>
        <translation>Die Temperatur muss zwischen 0,01 und 2 liegen und die Anzahl zwischen 1 und 100.</translation>
    </message>
    <message>
        <source>The temperature must be 0.01 to 2 and the count 1 to {most}.</source>
        <translation>Die Temperatur muss zwischen 0,01 und 2 liegen und die Anzahl zwischen 1 und {most}.</translation>
    </message>
    <message>
        <source>The temperature must be 0.01 to 2 and the count 2 to {most_frames}.</source>
        <translation>Die Temperatur muss zwischen 0,01 und 2 liegen und die Anzahl zwischen 2 und {most_frames}.</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>Der Text</translation>
    </message>
    <message>
        <source>The theme follows the system.</source>
        <translation>Die Oberfläche folgt dem System.</translation>
    </message>
    <message>
        <source>The three drawings are the same, so there is no step from A to B to take.</source>
        <translation>Die drei Zeichnungen sind gleich, also gibt es keinen Schritt von A nach B.</translation>
    </message>
    <message>
        <source>The two drawings are the same, so there is no step from A to B to keep.</source>
        <translation>Die beiden Zeichnungen sind gleich, also gibt es keinen Schritt von A nach B zu behalten.</translation>
    </message>
    <message>
        <source>The window speaks it from the next start on.</source>
        <translation>Das Fenster spricht sie vom nächsten Start an.</translation>
    </message>
    <message>
        <source>There are no strokes in it: copy or drop a selection, SVG or ndjson.</source>
        <translation>Darin sind keine Striche: Kopiere eine Auswahl, SVG oder ndjson, oder lege sie ab.</translation>
    </message>
    <message>
        <source>There are no strokes in what was copied.</source>
        <translation>In dem, was kopiert wurde, sind keine Striche.</translation>
    </message>
    <message>
        <source>There are {most} features already; forget one first.</source>
        <translation>Es gibt schon {most} Schritte; vergiss zuerst einen.</translation>
    </message>
    <message>
        <source>There are {most} motifs already; remove one first.</source>
        <translation>Es gibt schon {most} Motive; entferne zuerst eines.</translation>
    </message>
    <message>
        <source>There is a model {name} of yours already; remove it first, or let this one replace it.</source>
        <translation>Es gibt schon ein Modell {name} von dir; entferne es zuerst oder lass es von diesem ersetzen.</translation>
    </message>
    <message>
        <source>There is a model “{name}” already: give this one another name, so that both stay.</source>
        <translation>Es gibt schon ein Modell „{name}“: Gib diesem einen anderen Namen, damit beide bleiben.</translation>
    </message>
    <message>
        <source>There is a motif {new} already.</source>
        <translation>Es gibt schon ein Motiv {new}.</translation>
    </message>
    <message>
        <source>There is no brush {brush}.</source>
        <translation>Es gibt keinen Pinsel {brush}.</translation>
    </message>
    <message>
        <source>There is no feature {name}; kept: {names}.</source>
        <translation>Es gibt keinen Schritt {name}; behalten: {names}.</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>Es gibt keine Datei {path}.</translation>
    </message>
    <message>
        <source>There is no group in the selection.</source>
        <translation>In der Auswahl ist keine Gruppe.</translation>
    </message>
    <message>
        <source>There is no model {name} of yours; there are: {names}.</source>
        <translation>Es gibt kein Modell {name} von dir; es gibt: {names}.</translation>
    </message>
    <message>
        <source>There is no model {name}; installed: {names}.{more}</source>
        <translation>Es gibt kein Modell {name}; installiert: {names}.{more}</translation>
    </message>
    <message>
        <source>There is no model {source}.</source>
        <translation>Es gibt kein Modell {source}.</translation>
    </message>
    <message>
        <source>There is no motif {name}.</source>
        <translation>Es gibt kein Motiv {name}.</translation>
    </message>
    <message>
        <source>There is no motif {name}; kept: {names}.</source>
        <translation>Es gibt kein Motiv {name}; behalten: {names}.</translation>
    </message>
    <message>
        <source>There is no path {path}; there are {paths}.</source>
        <translation>Es gibt keinen Weg {path}; es gibt {paths}.</translation>
    </message>
    <message>
        <source>There is no room left to save {path}; the former file is as it was.</source>
        <translation>Es ist kein Platz mehr, um {path} zu speichern; die frühere Datei ist, wie sie war.</translation>
    </message>
    <message>
        <source>There is no stroke to take the colour of.</source>
        <translation>Da ist kein Strich, dessen Farbe sich aufnehmen ließe.</translation>
    </message>
    <message>
        <source>There is nothing on the page whose making could be shown.</source>
        <translation>Auf der Seite ist nichts, dessen Entstehen sich zeigen ließe.</translation>
    </message>
    <message>
        <source>There is nothing to redraw yet: draw something, or select strokes.</source>
        <translation>Noch gibt es nichts neu zu zeichnen: Zeichne etwas oder wähle Striche aus.</translation>
    </message>
    <message>
        <source>There is nothing to steady yet: draw something first.</source>
        <translation>Noch gibt es nichts zu glätten: Zeichne zuerst etwas.</translation>
    </message>
    <message>
        <source>Thicker line or a larger eraser</source>
        <translation>Dickere Linie oder größerer Radierer</translation>
    </message>
    <message>
        <source>Thinner line or smaller eraser</source>
        <translation>Dünnere Linie oder kleinerer Radierer</translation>
    </message>
    <message>
        <source>This SVG defines its own entities, which is refused because it can hide a trap.</source>
        <translation>Diese SVG definiert eigene Entitäten; das wird abgelehnt, weil es eine Falle bergen kann.</translation>
    </message>
    <message>
        <source>This SVG draws more than {most} elements of other programs.</source>
        <translation>Diese SVG zeichnet mehr als {most} Elemente anderer Programme.</translation>
    </message>
    <message>
        <source>This SVG file is broken at line {place} ({reason}).</source>
        <translation>Diese SVG-Datei ist bei Zeile {place} kaputt ({reason}).</translation>
    </message>
    <message>
        <source>This SVG file is in an encoding that cannot be read.</source>
        <translation>Diese SVG-Datei hat eine Kodierung, die nicht gelesen werden kann.</translation>
    </message>
    <message>
        <source>This SVG file is larger than {file_bytes} bytes.</source>
        <translation>Diese SVG-Datei ist größer als {file_bytes} Bytes.</translation>
    </message>
    <message>
        <source>This SVG has a document type declaration, which is refused because it can hide a trap.</source>
        <translation>Diese SVG hat eine Dokumenttyp-Deklaration; das wird abgelehnt, weil es eine Falle bergen kann.</translation>
    </message>
    <message>
        <source>This SVG has a number that is infinite or too large to draw with.</source>
        <translation>Diese SVG hat eine Zahl, die unendlich oder zum Zeichnen zu groß ist.</translation>
    </message>
    <message>
        <source>This SVG has an element with more than {most} attributes.</source>
        <translation>Diese SVG hat ein Element mit mehr als {most} Attributen.</translation>
    </message>
    <message>
        <source>This SVG has elements nested more than {depth} deep.</source>
        <translation>Diese SVG hat Elemente, die mehr als {depth} tief geschachtelt sind.</translation>
    </message>
    <message>
        <source>This SVG has more than {curves} lines and curves.</source>
        <translation>Diese SVG hat mehr als {curves} Linien und Kurven.</translation>
    </message>
    <message>
        <source>This SVG has more than {elements} elements.</source>
        <translation>Diese SVG hat mehr als {elements} Elemente.</translation>
    </message>
    <message>
        <source>This SVG turns too many elements about their middles.</source>
        <translation>Diese SVG dreht zu viele Elemente um ihre Mitte.</translation>
    </message>
    <message>
        <source>This compressed file is damaged.</source>
        <translation>Diese gepackte Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>This compressed file was cut short.</source>
        <translation>Diese gepackte Datei ist abgeschnitten.</translation>
    </message>
    <message>
        <source>This drawing</source>
        <translation>Diese Zeichnung</translation>
    </message>
    <message>
        <source>This drawing has more than {points} points or {strokes} strokes.</source>
        <translation>Diese Zeichnung hat mehr als {points} Punkte oder {strokes} Striche.</translation>
    </message>
    <message>
        <source>This drawing has more than {points} points.</source>
        <translation>Diese Zeichnung hat mehr als {points} Punkte.</translation>
    </message>
    <message>
        <source>This drawing has more than {strokes} strokes.</source>
        <translation>Diese Zeichnung hat mehr als {strokes} Striche.</translation>
    </message>
    <message>
        <source>This drawing is open in another window already.</source>
        <translation>Diese Zeichnung ist schon in einem anderen Fenster geöffnet.</translation>
    </message>
    <message>
        <source>This file has more than {points} points or {drawings} drawings.</source>
        <translation>Diese Datei hat mehr als {points} Punkte oder {drawings} Zeichnungen.</translation>
    </message>
    <message>
        <source>This file is empty.</source>
        <translation>Diese Datei ist leer.</translation>
    </message>
    <message>
        <source>This file is larger than {file_bytes} bytes.</source>
        <translation>Diese Datei ist größer als {file_bytes} Bytes.</translation>
    </message>
    <message>
        <source>This is all of it: no name of a file, of a model of yours, of a person or of a computer.</source>
        <translation>Das ist alles: kein Name einer Datei, eines deiner Modelle, eines Menschen oder eines Rechners.</translation>
    </message>
    <message>
        <source>This is no ONNX file, or a damaged one.</source>
        <translation>Das ist keine ONNX-Datei oder eine beschädigte.</translation>
    </message>
    <message>
        <source>This is no ONNX file.</source>
        <translation>Das ist keine ONNX-Datei.</translation>
    </message>
    <message>
        <source>This is no drawing.</source>
        <translation>Das ist keine Zeichnung.</translation>
    </message>
    <message>
        <source>This is not an SVG file.</source>
        <translation>Das ist keine SVG-Datei.</translation>
    </message>
    <message>
        <source>This is the first of the {more} drawings in the file.</source>
        <translation>Das ist die erste der {more} Zeichnungen in der Datei.</translation>
    </message>
    <message>
        <source>This key has no name that could be kept; choose another one.</source>
        <translation>Diese Taste hat keinen Namen, der sich merken ließe; wähle eine andere.</translation>
    </message>
    <message>
        <source>This page is larger than a PDF can be; export it as an SVG.</source>
        <translation>Diese Seite ist größer, als eine PDF sein kann; exportiere sie als SVG.</translation>
    </message>
    <message>
        <source>This safety copy is gone: another window has opened it or thrown it away.</source>
        <translation>Diese Sicherheitskopie ist fort: Ein anderes Fenster hat sie geöffnet oder verworfen.</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Tilt</source>
        <translation>Neigung</translation>
    </message>
    <message>
        <source>To give it away: a .sketchmodel</source>
        <translation>Zum Weitergeben: eine .sketchmodel</translation>
    </message>
    <message>
        <source>To the back</source>
        <translation>Ganz nach hinten</translation>
    </message>
    <message>
        <source>To the front</source>
        <translation>Ganz nach vorn</translation>
    </message>
    <message>
        <source>Trace lines</source>
        <translation>Linien nachzeichnen</translation>
    </message>
    <message>
        <source>Trace the edges of the reference</source>
        <translation>Kanten der Vorlage nachzeichnen</translation>
    </message>
    <message>
        <source>Trace the lines of the reference</source>
        <translation>Linien der Vorlage nachzeichnen</translation>
    </message>
    <message>
        <source>Tracing the picture: {share}</source>
        <translation>Das Bild wird nachgezeichnet: {share}</translation>
    </message>
    <message>
        <source>Train a model on your own drawings</source>
        <translation>Ein Modell mit deinen eigenen Zeichnungen trainieren</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Vertrauen</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Versuche es noch einmal.</translation>
    </message>
    <message>
        <source>Turn a quarter left</source>
        <translation>Ein Viertel nach links drehen</translation>
    </message>
    <message>
        <source>Turn a quarter right</source>
        <translation>Ein Viertel nach rechts drehen</translation>
    </message>
    <message>
        <source>Turn by so many degrees, clockwise</source>
        <translation>Um so viele Grad drehen, im Uhrzeigersinn</translation>
    </message>
    <message>
        <source>Turn left</source>
        <translation>Nach links drehen</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>Nach rechts drehen</translation>
    </message>
    <message>
        <source>Turn the page upright or on its side</source>
        <translation>Seite hoch oder quer drehen</translation>
    </message>
    <message>
        <source>Turn upright</source>
        <translation>Aufrichten</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation>Gruppe auflösen</translation>
    </message>
    <message>
        <source>Unpacked this file is larger than {file_bytes} bytes.</source>
        <translation>Ausgepackt ist diese Datei größer als {file_bytes} Bytes.</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Unbenannt</translation>
    </message>
    <message>
        <source>Upright</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Use it now</source>
        <translation>Jetzt verwenden</translation>
    </message>
    <message>
        <source>Use it now, and in new windows</source>
        <translation>Jetzt und in neuen Fenstern verwenden</translation>
    </message>
    <message>
        <source>Use the settings of a file</source>
        <translation>Einstellungen einer Datei verwenden</translation>
    </message>
    <message>
        <source>Use the settings of a file…</source>
        <translation>Einstellungen einer Datei verwenden …</translation>
    </message>
    <message>
        <source>Use {name}</source>
        <translation>{name} verwenden</translation>
    </message>
    <message>
        <source>Variation {place}</source>
        <translation>Variation {place}</translation>
    </message>
    <message>
        <source>Variations</source>
        <translation>Variationen</translation>
    </message>
    <message>
        <source>Variations…</source>
        <translation>Variationen …</translation>
    </message>
    <message>
        <source>Vector shapes that move in a browser; other programs show the drawing.</source>
        <translation>Vektorformen, die sich in einem Browser bewegen; andere Programme zeigen die Zeichnung.</translation>
    </message>
    <message>
        <source>Versions and licences</source>
        <translation>Versionen und Lizenzen</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>W</source>
        <translation>B</translation>
    </message>
    <message>
        <source>Ways</source>
        <translation>Richtungen</translation>
    </message>
    <message>
        <source>What ghosts show</source>
        <translation>Was vorgeschlagen wird</translation>
    </message>
    <message>
        <source>What ghosts show, now</source>
        <translation>Was vorgeschlagen wird, jetzt</translation>
    </message>
    <message>
        <source>What is found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>What is selected is on “{name}”.</source>
        <translation>Was ausgewählt ist, liegt auf „{name}“.</translation>
    </message>
    <message>
        <source>What it draws</source>
        <translation>Was es zeichnet</translation>
    </message>
    <message>
        <source>What it draws; “Anything” follows what you draw</source>
        <translation>Was es zeichnet; „Irgendetwas“ folgt dem, was du zeichnest</translation>
    </message>
    <message>
        <source>What it has learned so far is kept: Teach goes on from there.</source>
        <translation>Was es bisher gelernt hat, ist aufgehoben: „Anlernen“ macht dort weiter.</translation>
    </message>
    <message>
        <source>What it is drawn from leaves with the drawing</source>
        <translation>Wonach gezeichnet wird, geht mit der Zeichnung</translation>
    </message>
    <message>
        <source>What lies beyond the page too</source>
        <translation>Auch was neben der Seite liegt</translation>
    </message>
    <message>
        <source>What lies on a locked layer stays as it is.</source>
        <translation>Was auf einer gesperrten Ebene liegt, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>What lies too far away to be drawn was left out.</source>
        <translation>Was zum Zeichnen zu weit weg liegt, wurde weggelassen.</translation>
    </message>
    <message>
        <source>What was accepted is seen as a ghost first; else it is drawn, too</source>
        <translation>Was angenommen wurde, erscheint zuerst blass; sonst wird es mitgezeichnet</translation>
    </message>
    <message>
        <source>What was copied</source>
        <translation>Was kopiert wurde,</translation>
    </message>
    <message>
        <source>What white shapes hide shows: they have too many edges.</source>
        <translation>Was weiße Formen verdecken, ist zu sehen: Sie haben zu viele Kanten.</translation>
    </message>
    <message>
        <source>What white shapes hide was cut away.</source>
        <translation>Was weiße Formen verdecken, wurde weggeschnitten.</translation>
    </message>
    <message>
        <source>What you drew since the last save is lost otherwise.</source>
        <translation>Was du seit dem letzten Speichern gezeichnet hast, ist sonst verloren.</translation>
    </message>
    <message>
        <source>When asked</source>
        <translation>Auf Nachfrage</translation>
    </message>
    <message>
        <source>White</source>
        <translation>Weiß</translation>
    </message>
    <message>
        <source>White lines came in dark: they would not show on white paper.</source>
        <translation>Weiße Linien wurden dunkel: Auf weißem Papier wären sie nicht zu sehen.</translation>
    </message>
    <message>
        <source>White shapes without an outline were left out.</source>
        <translation>Weiße Formen ohne Umriss wurden weggelassen.</translation>
    </message>
    <message>
        <source>Whole strokes</source>
        <translation>Ganze Striche</translation>
    </message>
    <message>
        <source>Whose each stroke is</source>
        <translation>Von wem jeder Strich ist</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Width of the line   {thinner} and {thicker}</source>
        <translation>Breite der Linie   {thinner} und {thicker}</translation>
    </message>
    <message>
        <source>Wilder suggestions</source>
        <translation>Wildere Vorschläge</translation>
    </message>
    <message>
        <source>Yes, change it</source>
        <translation>Ja, ändern</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>You draw on “{name}”.</source>
        <translation>Du zeichnest auf „{name}“.</translation>
    </message>
    <message>
        <source>Your last stroke, as it was surely meant</source>
        <translation>Dein letzter Strich, wie er wohl gemeint war</translation>
    </message>
    <message>
        <source>Your models…</source>
        <translation>Deine Modelle …</translation>
    </message>
    <message>
        <source>Your own lines, once more</source>
        <translation>Deine eigenen Linien, noch einmal</translation>
    </message>
    <message>
        <source>Your own settings are back.</source>
        <translation>Deine eigenen Einstellungen sind zurück.</translation>
    </message>
    <message>
        <source>Your settings could not be kept: {error}</source>
        <translation>Deine Einstellungen konnten nicht gesichert werden: {error}</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>a limit of time is</source>
        <translation>ein Limit für Zeit</translation>
    </message>
    <message>
        <source>a straight line</source>
        <translation>eine gerade Linie</translation>
    </message>
    <message>
        <source>a trial in a process of its own gives usable numbers</source>
        <translation>ein Versuch in einem eigenen Prozess gibt brauchbare Zahlen</translation>
    </message>
    <message>
        <source>always</source>
        <translation>immer</translation>
    </message>
    <message>
        <source>as</source>
        <translation>wie</translation>
    </message>
    <message>
        <source>as drawn</source>
        <translation>wie gezeichnet</translation>
    </message>
    <message>
        <source>back</source>
        <translation>zurück</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>cursor</source>
        <translation>Zeiger</translation>
    </message>
    <message>
        <source>data outside of its file</source>
        <translation>Daten außerhalb ihrer Datei</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>did not answer within {seconds} seconds</source>
        <translation>antwortete nicht innerhalb von {seconds} Sekunden</translation>
    </message>
    <message>
        <source>dismiss</source>
        <translation>verwerfen</translation>
    </message>
    <message>
        <source>does nothing</source>
        <translation>tut nichts</translation>
    </message>
    <message>
        <source>drawn on</source>
        <translation>hier wird gezeichnet</translation>
    </message>
    <message>
        <source>eraser</source>
        <translation>Radierer</translation>
    </message>
    <message>
        <source>erases</source>
        <translation>radiert</translation>
    </message>
    <message>
        <source>ffmpeg could not make the film: {reason}.</source>
        <translation>ffmpeg konnte den Film nicht machen: {reason}.</translation>
    </message>
    <message>
        <source>finger</source>
        <translation>Finger</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>vorwärts</translation>
    </message>
    <message>
        <source>from nothing</source>
        <translation>von nichts</translation>
    </message>
    <message>
        <source>functions of its own</source>
        <translation>eigene Funktionen</translation>
    </message>
    <message>
        <source>generic</source>
        <translation>allgemein</translation>
    </message>
    <message>
        <source>go on with it</source>
        <translation>ihn fortsetzen</translation>
    </message>
    <message>
        <source>has a coordinate that is not a usable number</source>
        <translation>hat eine Koordinate, die keine brauchbare Zahl ist</translation>
    </message>
    <message>
        <source>has a stroke that is neither two or three lists of numbers, [[x …], [y …]], nor a list of [x, y] pairs</source>
        <translation>hat einen Strich, der weder zwei oder drei Listen von Zahlen, [[x …], [y …]], noch eine Liste von Paaren [x, y] ist</translation>
    </message>
    <message>
        <source>has letters that are none in any script</source>
        <translation>hat Buchstaben, die es in keiner Schrift gibt</translation>
    </message>
    <message>
        <source>has no &quot;drawing&quot; that lists strokes as [[x …], [y …]]</source>
        <translation>hat kein „drawing“, das Striche als [[x …], [y …]] aufzählt</translation>
    </message>
    <message>
        <source>has strokes in some other layout than [[x …], [y …]] or [x, y] pairs</source>
        <translation>hat Striche in einer anderen Form als [[x …], [y …]] oder Paaren [x, y]</translation>
    </message>
    <message>
        <source>has strokes without points alone</source>
        <translation>hat nur Striche ohne Punkte</translation>
    </message>
    <message>
        <source>held down, it moves the page</source>
        <translation>gehalten bewegt sie die Seite</translation>
    </message>
    <message>
        <source>held down, it turns the page</source>
        <translation>gehalten dreht sie die Seite</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>ausgeblendet</translation>
    </message>
    <message>
        <source>holds no settings</source>
        <translation>enthält keine Einstellungen</translation>
    </message>
    <message>
        <source>inputs and outputs are what the manifest promises</source>
        <translation>Ein- und Ausgänge sind, was das Manifest verspricht</translation>
    </message>
    <message>
        <source>is damaged</source>
        <translation>ist beschädigt</translation>
    </message>
    <message>
        <source>is not JSON, as each should be</source>
        <translation>ist kein JSON, wie es sein sollte</translation>
    </message>
    <message>
        <source>is of a newer version of the program</source>
        <translation>stammt von einer neueren Version des Programms</translation>
    </message>
    <message>
        <source>is to</source>
        <translation>zu</translation>
    </message>
    <message>
        <source>is to …</source>
        <translation>zu …</translation>
    </message>
    <message>
        <source>is too large to hold settings</source>
        <translation>ist zu groß für Einstellungen</translation>
    </message>
    <message>
        <source>it always closes what is open</source>
        <translation>sie schließt immer, was offen ist</translation>
    </message>
    <message>
        <source>it answers a message</source>
        <translation>sie beantwortet eine Nachricht</translation>
    </message>
    <message>
        <source>it answers what is open</source>
        <translation>sie beantwortet, was offen ist</translation>
    </message>
    <message>
        <source>it closes a message</source>
        <translation>sie schließt eine Nachricht</translation>
    </message>
    <message>
        <source>it closes all messages</source>
        <translation>sie schließt alle Nachrichten</translation>
    </message>
    <message>
        <source>it is an ONNX file</source>
        <translation>es ist eine ONNX-Datei</translation>
    </message>
    <message>
        <source>it is gone</source>
        <translation>sie ist fort</translation>
    </message>
    <message>
        <source>it is the lowest</source>
        <translation>es ist die unterste</translation>
    </message>
    <message>
        <source>it is the topmost</source>
        <translation>es ist die oberste</translation>
    </message>
    <message>
        <source>it takes three or more</source>
        <translation>dazu gehören drei oder mehr</translation>
    </message>
    <message>
        <source>its key</source>
        <translation>ihre Taste</translation>
    </message>
    <message>
        <source>its rest stays</source>
        <translation>sein Rest bleibt</translation>
    </message>
    <message>
        <source>keep that stroke</source>
        <translation>den Strich behalten</translation>
    </message>
    <message>
        <source>limits of time and memory are</source>
        <translation>Limits für Zeit und Speicher</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>looks finished</source>
        <translation>wirkt fertig</translation>
    </message>
    <message>
        <source>middle</source>
        <translation>Mitte</translation>
    </message>
    <message>
        <source>move the page</source>
        <translation>die Seite bewegen</translation>
    </message>
    <message>
        <source>moves the page</source>
        <translation>bewegt die Seite</translation>
    </message>
    <message>
        <source>no external data, functions or sparse tensors</source>
        <translation>keine fremden Daten, Funktionen oder dünn besetzten Tensoren</translation>
    </message>
    <message>
        <source>no model</source>
        <translation>kein Modell</translation>
    </message>
    <message>
        <source>no row is suggested</source>
        <translation>keine Reihe wird vorgeschlagen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>not just now</source>
        <translation>gerade nicht</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>nicht sicher</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>nothing is redrawn</source>
        <translation>nichts wird neu gezeichnet</translation>
    </message>
    <message>
        <source>nothing is selected</source>
        <translation>nichts ist ausgewählt</translation>
    </message>
    <message>
        <source>nothing is selected, or suggestions are off</source>
        <translation>nichts ist ausgewählt, oder Vorschläge sind aus</translation>
    </message>
    <message>
        <source>nothing is selected, or the layer is closed</source>
        <translation>nichts ist ausgewählt, oder die Ebene ist geschlossen</translation>
    </message>
    <message>
        <source>nothing is selected, or there is no open layer above</source>
        <translation>nichts ist ausgewählt, oder darüber ist keine offene Ebene</translation>
    </message>
    <message>
        <source>nothing is selected, or there is no open layer below</source>
        <translation>nichts ist ausgewählt, oder darunter ist keine offene Ebene</translation>
    </message>
    <message>
        <source>nothing to redo</source>
        <translation>nichts zu wiederholen</translation>
    </message>
    <message>
        <source>nothing to undo</source>
        <translation>nichts rückgängig zu machen</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>one that redraws, like &apos;memory&apos;</source>
        <translation>eines, das neu zeichnet, wie „memory“</translation>
    </message>
    <message>
        <source>one with a latent, like &apos;redraw&apos;</source>
        <translation>eines mit latentem Raum, wie „redraw“</translation>
    </message>
    <message>
        <source>pen</source>
        <translation>Stift</translation>
    </message>
    <message>
        <source>picks a colour</source>
        <translation>nimmt eine Farbe auf</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source>select</source>
        <translation>auswählen</translation>
    </message>
    <message>
        <source>select it, its drawing</source>
        <translation>ihn auswählen, seine Zeichnung</translation>
    </message>
    <message>
        <source>shipped</source>
        <translation>mitgeliefert</translation>
    </message>
    <message>
        <source>snap to a shape</source>
        <translation>zu einer Form einrasten</translation>
    </message>
    <message>
        <source>snoozes</source>
        <translation>schläft</translation>
    </message>
    <message>
        <source>sparse tensors</source>
        <translation>dünn besetzte Tensoren</translation>
    </message>
    <message>
        <source>standard operators, and only those on the list</source>
        <translation>Standardoperatoren, und nur die auf der Liste</translation>
    </message>
    <message>
        <source>starting from {name}</source>
        <translation>ausgehend von {name}</translation>
    </message>
    <message>
        <source>stopped unexpectedly</source>
        <translation>hielt unerwartet an</translation>
    </message>
    <message>
        <source>suggest</source>
        <translation>vorschlagen</translation>
    </message>
    <message>
        <source>suggest, redraw, blend</source>
        <translation>vorschlagen, neu zeichnen, mischen</translation>
    </message>
    <message>
        <source>suggestions are off</source>
        <translation>Vorschläge sind aus</translation>
    </message>
    <message>
        <source>suggestions come only when asked</source>
        <translation>Vorschläge kommen nur auf Nachfrage</translation>
    </message>
    <message>
        <source>take its colour</source>
        <translation>seine Farbe aufnehmen</translation>
    </message>
    <message>
        <source>the files are as they were made (SHA-256)</source>
        <translation>die Dateien sind, wie sie gemacht wurden (SHA-256)</translation>
    </message>
    <message>
        <source>the folder holds a model&apos;s files and nothing else</source>
        <translation>der Ordner enthält die Dateien eines Modells und nichts sonst</translation>
    </message>
    <message>
        <source>the manifest can be read and makes sense</source>
        <translation>das Manifest ist lesbar und sinnvoll</translation>
    </message>
    <message>
        <source>the page</source>
        <translation>der Seite</translation>
    </message>
    <message>
        <source>the page is empty</source>
        <translation>die Seite ist leer</translation>
    </message>
    <message>
        <source>the selection</source>
        <translation>der Auswahl</translation>
    </message>
    <message>
        <source>the system closes the window with it</source>
        <translation>das System schließt damit das Fenster</translation>
    </message>
    <message>
        <source>the system keeps it for itself</source>
        <translation>das System behält sie für sich</translation>
    </message>
    <message>
        <source>there is no open layer below</source>
        <translation>darunter ist keine offene Ebene</translation>
    </message>
    <message>
        <source>there is no reference</source>
        <translation>es gibt keine Vorlage</translation>
    </message>
    <message>
        <source>there is no suggestion</source>
        <translation>es gibt keinen Vorschlag</translation>
    </message>
    <message>
        <source>there is nothing in it</source>
        <translation>es ist nichts darin</translation>
    </message>
    <message>
        <source>there was no suggestion before</source>
        <translation>vorher gab es keinen Vorschlag</translation>
    </message>
    <message>
        <source>thinking</source>
        <translation>denkt nach</translation>
    </message>
    <message>
        <source>tip</source>
        <translation>Spitze</translation>
    </message>
    <message>
        <source>turn the page</source>
        <translation>die Seite drehen</translation>
    </message>
    <message>
        <source>undoes</source>
        <translation>macht rückgängig</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>upright</source>
        <translation>aufrecht</translation>
    </message>
    <message>
        <source>when asked</source>
        <translation>auf Nachfrage</translation>
    </message>
    <message>
        <source>when {confidence} sure</source>
        <translation>ab {confidence} Sicherheit</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>deins</translation>
    </message>
    <message>
        <source>zoom</source>
        <translation>zoomen</translation>
    </message>
    <message>
        <source>{accept} keeps all of it</source>
        <translation>{accept} behält alles</translation>
    </message>
    <message>
        <source>{accept} keeps the next part</source>
        <translation>{accept} behält den nächsten Teil</translation>
    </message>
    <message>
        <source>{accept} keeps what stands out of it, {accept_all} all of it.</source>
        <translation>{accept} behält, was davon hervortritt, {accept_all} alles.</translation>
    </message>
    <message>
        <source>{across} × {down} mm</source>
        <translation>{across} × {down} mm</translation>
    </message>
    <message>
        <source>{bad}.</source>
        <translation>{bad}.</translation>
    </message>
    <message>
        <source>{bad}; it was left out.</source>
        <translation>{bad}; das wurde weggelassen.</translation>
    </message>
    <message>
        <source>{called} {error}</source>
        <translation>{called} {error}</translation>
    </message>
    <message>
        <source>{count} drawings do not fit on one sheet.</source>
        <translation>{count} Zeichnungen passen nicht auf einen Bogen.</translation>
    </message>
    <message>
        <source>{count} drawings were left out, the first because: {bad}.</source>
        <translation>{count} Zeichnungen wurden weggelassen; bei der ersten: {bad}.</translation>
    </message>
    <message>
        <source>{enough} or more would show whether it gets better.</source>
        <translation>{enough} oder mehr würden zeigen, ob es besser wird.</translation>
    </message>
    <message>
        <source>{file} has changed since this drawing was read from it.</source>
        <translation>{file} hat sich geändert, seit diese Zeichnung daraus gelesen wurde.</translation>
    </message>
    <message>
        <source>{file} is too large to be remembered.</source>
        <translation>{file} ist zu groß, um gemerkt zu werden.</translation>
    </message>
    <message>
        <source>{file} was moved or deleted; the drawing is still here, unsaved.</source>
        <translation>{file} wurde verschoben oder gelöscht; die Zeichnung ist noch hier, ungespeichert.</translation>
    </message>
    <message>
        <source>{first}, {then}</source>
        <translation>{first}, {then}</translation>
    </message>
    <message numerus="yes">
        <source>{folder}: %n things remembered</source>
        <translation>
            <numerusform>{folder}: %Ln Ding gemerkt</numerusform>
            <numerusform>{folder}: %Ln Dinge gemerkt</numerusform>
        </translation>
    </message>
    <message>
        <source>{keep}
{beside}, or Alt and a tap</source>
        <translation>{keep}
{beside}, oder Alt und antippen</translation>
    </message>
    <message>
        <source>{key} belongs to the system; choose one with Ctrl or Alt.</source>
        <translation>{key} gehört dem System; wähle eine mit Strg oder Alt.</translation>
    </message>
    <message>
        <source>{key} can only keep or dismiss a ghost: elsewhere it goes to the next field.</source>
        <translation>{key} kann nur einen Vorschlag behalten oder verwerfen: Anderswo geht sie zum nächsten Feld.</translation>
    </message>
    <message>
        <source>{key} cannot be bound: {why}.</source>
        <translation>{key} kann nicht belegt werden: {why}.</translation>
    </message>
    <message>
        <source>{key} does that already.</source>
        <translation>{key} tut das schon.</translation>
    </message>
    <message>
        <source>{key} does that now, and no longer “{words}”.</source>
        <translation>{key} tut das jetzt und nicht mehr „{words}“.</translation>
    </message>
    <message>
        <source>{key} does that now.</source>
        <translation>{key} tut das jetzt.</translation>
    </message>
    <message>
        <source>{key} is a key of “{words}”. Should it be one of “{mine}” instead?</source>
        <translation>{key} ist eine Taste von „{words}“. Soll sie stattdessen zu „{mine}“ gehören?</translation>
    </message>
    <message>
        <source>{menu}, on</source>
        <translation>{menu}, an</translation>
    </message>
    <message>
        <source>{model} {what}; the drawing is untouched, and it is started again when it is asked next.</source>
        <translation>{model} {what}; die Zeichnung ist unberührt, und bei der nächsten Frage wird neu gestartet.</translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} und %Ln weitere</numerusform>
            <numerusform>{names} und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}
Tap to put it on the page, or drag it there
Its name or F2: call it otherwise; its corner or Del: remove it</source>
        <translation>{name}
Antippen legt es auf die Seite, ziehen dorthin
Sein Name oder F2: anders nennen; seine Ecke oder Entf: entfernen</translation>
    </message>
    <message>
        <source>{name} cannot be read: {strerror}.</source>
        <translation>{name} kann nicht gelesen werden: {strerror}.</translation>
    </message>
    <message>
        <source>{name} could not be added: {reason}.</source>
        <translation>{name} konnte nicht hinzugefügt werden: {reason}.</translation>
    </message>
    <message>
        <source>{name} could not be made: what made it ended unexpectedly.</source>
        <translation>{name} konnte nicht gemacht werden: Was es machte, endete unerwartet.</translation>
    </message>
    <message>
        <source>{name} could not be made: {reason}.</source>
        <translation>{name} konnte nicht gemacht werden: {reason}.</translation>
    </message>
    <message>
        <source>{name} could not be unpacked: {reason}.</source>
        <translation>{name} konnte nicht ausgepackt werden: {reason}.</translation>
    </message>
    <message>
        <source>{name} could not be written: {why}.</source>
        <translation>{name} konnte nicht geschrieben werden: {why}.</translation>
    </message>
    <message>
        <source>{name} has a second name, which keeps what it was.</source>
        <translation>{name} hat einen zweiten Namen, der behält, was war.</translation>
    </message>
    <message>
        <source>{name} has {width} × {height} pixels, which is too many; make it smaller than {most} megapixels.</source>
        <translation>{name} hat {width} × {height} Pixel, das sind zu viele; mach es kleiner als {most} Megapixel.</translation>
    </message>
    <message>
        <source>{name} holds a link, which is no part of a model.</source>
        <translation>{name} enthält eine Verknüpfung; die gehört zu keinem Modell.</translation>
    </message>
    <message>
        <source>{name} holds more files than a model has.</source>
        <translation>{name} enthält mehr Dateien, als ein Modell hat.</translation>
    </message>
    <message>
        <source>{name} holds {name_2}, which is no part of a model.</source>
        <translation>{name} enthält {name_2}; das gehört zu keinem Modell.</translation>
    </message>
    <message>
        <source>{name} is a recogniser; only models that draw can be added.</source>
        <translation>{name} ist ein Erkennungsmodell; hinzufügen lassen sich nur Modelle, die zeichnen.</translation>
    </message>
    <message>
        <source>{name} is damaged or no PNG, JPEG or WebP picture; the drawing stays as it is.</source>
        <translation>{name} ist beschädigt oder kein PNG-, JPEG- oder WebP-Bild; die Zeichnung bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>{name} is larger than {most} MB.</source>
        <translation>{name} ist größer als {most} MB.</translation>
    </message>
    <message>
        <source>{name} is no model archive, or a damaged one.</source>
        <translation>{name} ist kein Modellarchiv oder ein beschädigtes.</translation>
    </message>
    <message>
        <source>{name} is no model: a folder, a {ending} or a {published} is.</source>
        <translation>{name} ist kein Modell: Ein Ordner, eine {ending} oder eine {published} ist eines.</translation>
    </message>
    <message>
        <source>{name} is packed in a way that no model is.</source>
        <translation>{name} ist so gepackt wie kein Modell.</translation>
    </message>
    <message>
        <source>{name} is too large to be a model.</source>
        <translation>{name} ist zu groß für ein Modell.</translation>
    </message>
    <message>
        <source>{name} moves; a reference is a still picture: save one frame of it.</source>
        <translation>{name} bewegt sich; eine Vorlage ist ein stehendes Bild: Speichere eines seiner Bilder.</translation>
    </message>
    <message>
        <source>{name} should end in {endings}.</source>
        <translation>{name} sollte auf {endings} enden.</translation>
    </message>
    <message>
        <source>{name} took too long to convert.</source>
        <translation>{name} brauchte zu lange zum Umwandeln.</translation>
    </message>
    <message>
        <source>{name} unpacks to more than any model has.</source>
        <translation>{name} ist ausgepackt größer als jedes Modell.</translation>
    </message>
    <message>
        <source>{name} was not added. {why}</source>
        <translation>{name} wurde nicht hinzugefügt. {why}</translation>
    </message>
    <message>
        <source>{name} went to the printer.</source>
        <translation>{name} ging zum Drucker.</translation>
    </message>
    <message>
        <source>{name} {error}; your settings stay as they are.</source>
        <translation>{name} {error}; deine Einstellungen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>{out} should end in {ending}.</source>
        <translation>{out} sollte auf {ending} enden.</translation>
    </message>
    <message>
        <source>{parent} cannot be made: {strerror}.</source>
        <translation>{parent} kann nicht angelegt werden: {strerror}.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {strerror}.</source>
        <translation>{path} kann nicht gelesen werden: {strerror}.</translation>
    </message>
    <message>
        <source>{path} cannot be saved: its folder is read-only or belongs to someone else.</source>
        <translation>{path} kann nicht gespeichert werden: Sein Ordner ist schreibgeschützt oder gehört jemand anderem.</translation>
    </message>
    <message>
        <source>{path} cannot be saved: its name is too long for this disk; choose a shorter one.</source>
        <translation>{path} kann nicht gespeichert werden: Der Name ist zu lang für diese Platte; wähle einen kürzeren.</translation>
    </message>
    <message>
        <source>{path} cannot be saved: {strerror}.</source>
        <translation>{path} kann nicht gespeichert werden: {strerror}.</translation>
    </message>
    <message>
        <source>{path} could not be read: what read it ended unexpectedly.</source>
        <translation>{path} konnte nicht gelesen werden: Was es las, endete unerwartet.</translation>
    </message>
    <message>
        <source>{path} could not be saved: what wrote it ended unexpectedly.</source>
        <translation>{path} konnte nicht gespeichert werden: Was es schrieb, endete unerwartet.</translation>
    </message>
    <message>
        <source>{path} holds more than a model: {count} files.</source>
        <translation>{path} enthält mehr als ein Modell: {count} Dateien.</translation>
    </message>
    <message>
        <source>{path} holds no recogniser that can be used.</source>
        <translation>{path} enthält kein brauchbares Erkennungsmodell.</translation>
    </message>
    <message>
        <source>{path} holds no recogniser.</source>
        <translation>{path} enthält kein Erkennungsmodell.</translation>
    </message>
    <message>
        <source>{path} holds {name}, which is no part of a model.</source>
        <translation>{path} enthält {name}; das gehört zu keinem Modell.</translation>
    </message>
    <message>
        <source>{path} is a folder, not a drawing.</source>
        <translation>{path} ist ein Ordner, keine Zeichnung.</translation>
    </message>
    <message>
        <source>{path} is a folder; a drawing needs the name of a file.</source>
        <translation>{path} ist ein Ordner; eine Zeichnung braucht den Namen einer Datei.</translation>
    </message>
    <message>
        <source>{path} is a link that leads back to itself; save under another name.</source>
        <translation>{path} ist eine Verknüpfung, die zu sich selbst zurückführt; speichere unter anderem Namen.</translation>
    </message>
    <message>
        <source>{path} is marked as read-only; save under another name.</source>
        <translation>{path} ist schreibgeschützt; speichere unter anderem Namen.</translation>
    </message>
    <message>
        <source>{path} is missing or cannot be read.</source>
        <translation>{path} fehlt oder kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>{path} is no file of motifs; move it away, and the next motif starts a new one.</source>
        <translation>{path} ist keine Datei mit Motiven; verschiebe sie, und das nächste Motiv beginnt eine neue.</translation>
    </message>
    <message>
        <source>{path} is no folder with a model in it.</source>
        <translation>{path} ist kein Ordner mit einem Modell.</translation>
    </message>
    <message>
        <source>{path} is not an ordinary file, so nothing was saved in it.</source>
        <translation>{path} ist keine gewöhnliche Datei; nichts wurde darin gespeichert.</translation>
    </message>
    <message>
        <source>{path} is of another version, or holds over {most} motifs.</source>
        <translation>{path} ist von einer anderen Version oder enthält mehr als {most} Motive.</translation>
    </message>
    <message>
        <source>{path} is too large for a file of motifs; remove some by hand.</source>
        <translation>{path} ist zu groß für eine Datei mit Motiven; entferne einige von Hand.</translation>
    </message>
    <message>
        <source>{path} is too large for the memory of this computer.</source>
        <translation>{path} ist zu groß für den Speicher dieses Rechners.</translation>
    </message>
    <message>
        <source>{path} is too large to be part of a model.</source>
        <translation>{path} ist zu groß, um Teil eines Modells zu sein.</translation>
    </message>
    <message>
        <source>{path} may not be read, or is a folder.</source>
        <translation>{path} darf nicht gelesen werden oder ist ein Ordner.</translation>
    </message>
    <message>
        <source>{path} should end in {join}, to be a drawing.</source>
        <translation>{path} sollte auf {join} enden, um eine Zeichnung zu sein.</translation>
    </message>
    <message>
        <source>{path} was changed by another program.</source>
        <translation>{path} wurde von einem anderen Programm geändert.</translation>
    </message>
    <message>
        <source>{path}: {error}</source>
        <translation>{path}: {error}</translation>
    </message>
    <message>
        <source>{problem} What it has learned is kept in {run}.</source>
        <translation>{problem} Was es gelernt hat, ist in {run} aufgehoben.</translation>
    </message>
    <message>
        <source>{rate} a second</source>
        <translation>{rate} je Sekunde</translation>
    </message>
    <message>
        <source>{saturation} pure, {value} light</source>
        <translation>{saturation} rein, {value} hell</translation>
    </message>
    <message>
        <source>{score} nats a point (held out)</source>
        <translation>{score} nats je Punkt (beiseitegelegte)</translation>
    </message>
    <message>
        <source>{sentence} {name} has not been run yet.</source>
        <translation>{sentence} {name} ist noch nicht gelaufen.</translation>
    </message>
    <message>
        <source>{value} mm</source>
        <translation>{value} mm</translation>
    </message>
    <message>
        <source>{what} has {count} strokes and {points} points; a model reads drawings of up to {most_strokes} strokes: select a part of it.</source>
        <translation>{what} hat {count} Striche und {points} Punkte; ein Modell liest Zeichnungen von bis zu {most_strokes} Strichen: Wähle einen Teil davon aus.</translation>
    </message>
    <message>
        <source>{what} holds no strokes.</source>
        <translation>{what} enthält keine Striche.</translation>
    </message>
    <message>
        <source>{what} is a single point: select the strokes of one drawing first.</source>
        <translation>{what} ist ein einzelner Punkt: Wähle zuerst die Striche einer Zeichnung aus.</translation>
    </message>
    <message>
        <source>{what} is empty: select the strokes of one drawing first.</source>
        <translation>{what} ist leer: Wähle zuerst die Striche einer Zeichnung aus.</translation>
    </message>
    <message>
        <source>{what} is not part of this build: start the program from its source folder.</source>
        <translation>{what} gehört nicht zu dieser Ausgabe: Starte das Programm aus seinem Quellordner.</translation>
    </message>
    <message>
        <source>{what} needs PyTorch, which does not come with the program. This adds it: {command}</source>
        <translation>{what} braucht PyTorch, das nicht mit dem Programm kommt. Das fügt es hinzu: {command}</translation>
    </message>
    <message>
        <source>{what} · {size} MB</source>
        <translation>{what} · {size} MB</translation>
    </message>
    <message>
        <source>{where} has more than {most_strokes} strokes.</source>
        <translation>{where} hat mehr als {most_strokes} Striche.</translation>
    </message>
    <message>
        <source>{where} is cut short: this is no whole Quick, Draw! binary file.</source>
        <translation>{where} ist abgeschnitten: Das ist keine ganze Quick-Draw!-Binärdatei.</translation>
    </message>
    <message>
        <source>{why} Nothing is drawn there.</source>
        <translation>{why} Dort wird nichts gezeichnet.</translation>
    </message>
    <message>
        <source>“{name}” has changed since this drawing was read from it.</source>
        <translation>„{name}“ hat sich geändert, seit diese Zeichnung daraus gelesen wurde.</translation>
    </message>
    <message>
        <source>“{name}” is kept: it can be applied to any drawing.</source>
        <translation>„{name}“ ist behalten: Es lässt sich auf jede Zeichnung anwenden.</translation>
    </message>
    <message>
        <source>“{name}” is the model that new windows begin with.</source>
        <translation>„{name}“ ist das Modell, mit dem neue Fenster beginnen.</translation>
    </message>
</context>
<context>
    <name>class</name>
    <message>
        <source>aircraft carrier</source>
        <translation>Flugzeugträger</translation>
    </message>
    <message>
        <source>airplane</source>
        <translation>Flugzeug</translation>
    </message>
    <message>
        <source>alarm clock</source>
        <translation>Wecker</translation>
    </message>
    <message>
        <source>ambulance</source>
        <translation>Krankenwagen</translation>
    </message>
    <message>
        <source>angel</source>
        <translation>Engel</translation>
    </message>
    <message>
        <source>animal migration</source>
        <translation>Tierwanderung</translation>
    </message>
    <message>
        <source>ant</source>
        <translation>Ameise</translation>
    </message>
    <message>
        <source>anvil</source>
        <translation>Amboss</translation>
    </message>
    <message>
        <source>apple</source>
        <translation>Apfel</translation>
    </message>
    <message>
        <source>arm</source>
        <translation>Arm</translation>
    </message>
    <message>
        <source>asparagus</source>
        <translation>Spargel</translation>
    </message>
    <message>
        <source>axe</source>
        <translation>Axt</translation>
    </message>
    <message>
        <source>backpack</source>
        <translation>Rucksack</translation>
    </message>
    <message>
        <source>banana</source>
        <translation>Banane</translation>
    </message>
    <message>
        <source>bandage</source>
        <translation>Pflaster</translation>
    </message>
    <message>
        <source>barn</source>
        <translation>Scheune</translation>
    </message>
    <message>
        <source>baseball</source>
        <translation>Baseball</translation>
    </message>
    <message>
        <source>baseball bat</source>
        <translation>Baseballschläger</translation>
    </message>
    <message>
        <source>basket</source>
        <translation>Korb</translation>
    </message>
    <message>
        <source>basketball</source>
        <translation>Basketball</translation>
    </message>
    <message>
        <source>bat</source>
        <translation>Fledermaus</translation>
    </message>
    <message>
        <source>bathtub</source>
        <translation>Badewanne</translation>
    </message>
    <message>
        <source>beach</source>
        <translation>Strand</translation>
    </message>
    <message>
        <source>bear</source>
        <translation>Bär</translation>
    </message>
    <message>
        <source>beard</source>
        <translation>Bart</translation>
    </message>
    <message>
        <source>bed</source>
        <translation>Bett</translation>
    </message>
    <message>
        <source>bee</source>
        <translation>Biene</translation>
    </message>
    <message>
        <source>belt</source>
        <translation>Gürtel</translation>
    </message>
    <message>
        <source>bench</source>
        <translation>Bank</translation>
    </message>
    <message>
        <source>bicycle</source>
        <translation>Fahrrad</translation>
    </message>
    <message>
        <source>binoculars</source>
        <translation>Fernglas</translation>
    </message>
    <message>
        <source>bird</source>
        <translation>Vogel</translation>
    </message>
    <message>
        <source>birthday cake</source>
        <translation>Geburtstagstorte</translation>
    </message>
    <message>
        <source>blackberry</source>
        <translation>Brombeere</translation>
    </message>
    <message>
        <source>blueberry</source>
        <translation>Heidelbeere</translation>
    </message>
    <message>
        <source>book</source>
        <translation>Buch</translation>
    </message>
    <message>
        <source>boomerang</source>
        <translation>Bumerang</translation>
    </message>
    <message>
        <source>bottlecap</source>
        <translation>Kronkorken</translation>
    </message>
    <message>
        <source>bowtie</source>
        <translation>Fliege</translation>
    </message>
    <message>
        <source>bracelet</source>
        <translation>Armband</translation>
    </message>
    <message>
        <source>brain</source>
        <translation>Gehirn</translation>
    </message>
    <message>
        <source>bread</source>
        <translation>Brot</translation>
    </message>
    <message>
        <source>bridge</source>
        <translation>Brücke</translation>
    </message>
    <message>
        <source>broccoli</source>
        <translation>Brokkoli</translation>
    </message>
    <message>
        <source>broom</source>
        <translation>Besen</translation>
    </message>
    <message>
        <source>bucket</source>
        <translation>Eimer</translation>
    </message>
    <message>
        <source>bulldozer</source>
        <translation>Planierraupe</translation>
    </message>
    <message>
        <source>bus</source>
        <translation>Bus</translation>
    </message>
    <message>
        <source>bush</source>
        <translation>Busch</translation>
    </message>
    <message>
        <source>butterfly</source>
        <translation>Schmetterling</translation>
    </message>
    <message>
        <source>cactus</source>
        <translation>Kaktus</translation>
    </message>
    <message>
        <source>cake</source>
        <translation>Kuchen</translation>
    </message>
    <message>
        <source>calculator</source>
        <translation>Taschenrechner</translation>
    </message>
    <message>
        <source>calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>camel</source>
        <translation>Kamel</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>camouflage</source>
        <translation>Tarnmuster</translation>
    </message>
    <message>
        <source>campfire</source>
        <translation>Lagerfeuer</translation>
    </message>
    <message>
        <source>candle</source>
        <translation>Kerze</translation>
    </message>
    <message>
        <source>cannon</source>
        <translation>Kanone</translation>
    </message>
    <message>
        <source>canoe</source>
        <translation>Kanu</translation>
    </message>
    <message>
        <source>car</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>carrot</source>
        <translation>Möhre</translation>
    </message>
    <message>
        <source>castle</source>
        <translation>Burg</translation>
    </message>
    <message>
        <source>cat</source>
        <translation>Katze</translation>
    </message>
    <message>
        <source>ceiling fan</source>
        <translation>Deckenventilator</translation>
    </message>
    <message>
        <source>cell phone</source>
        <translation>Handy</translation>
    </message>
    <message>
        <source>cello</source>
        <translation>Cello</translation>
    </message>
    <message>
        <source>chair</source>
        <translation>Stuhl</translation>
    </message>
    <message>
        <source>chandelier</source>
        <translation>Kronleuchter</translation>
    </message>
    <message>
        <source>church</source>
        <translation>Kirche</translation>
    </message>
    <message>
        <source>circle</source>
        <translation>Kreis</translation>
    </message>
    <message>
        <source>clarinet</source>
        <translation>Klarinette</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>cloud</source>
        <translation>Wolke</translation>
    </message>
    <message>
        <source>coffee cup</source>
        <translation>Kaffeetasse</translation>
    </message>
    <message>
        <source>compass</source>
        <translation>Kompass</translation>
    </message>
    <message>
        <source>computer</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>cookie</source>
        <translation>Keks</translation>
    </message>
    <message>
        <source>cooler</source>
        <translation>Kühlbox</translation>
    </message>
    <message>
        <source>couch</source>
        <translation>Sofa</translation>
    </message>
    <message>
        <source>cow</source>
        <translation>Kuh</translation>
    </message>
    <message>
        <source>crab</source>
        <translation>Krabbe</translation>
    </message>
    <message>
        <source>crayon</source>
        <translation>Wachsmalstift</translation>
    </message>
    <message>
        <source>crocodile</source>
        <translation>Krokodil</translation>
    </message>
    <message>
        <source>crown</source>
        <translation>Krone</translation>
    </message>
    <message>
        <source>cruise ship</source>
        <translation>Kreuzfahrtschiff</translation>
    </message>
    <message>
        <source>cup</source>
        <translation>Tasse</translation>
    </message>
    <message>
        <source>diamond</source>
        <translation>Raute</translation>
    </message>
    <message>
        <source>dishwasher</source>
        <translation>Spülmaschine</translation>
    </message>
    <message>
        <source>diving board</source>
        <translation>Sprungbrett</translation>
    </message>
    <message>
        <source>dog</source>
        <translation>Hund</translation>
    </message>
    <message>
        <source>dolphin</source>
        <translation>Delfin</translation>
    </message>
    <message>
        <source>donut</source>
        <translation>Donut</translation>
    </message>
    <message>
        <source>door</source>
        <translation>Tür</translation>
    </message>
    <message>
        <source>dragon</source>
        <translation>Drache</translation>
    </message>
    <message>
        <source>dresser</source>
        <translation>Kommode</translation>
    </message>
    <message>
        <source>drill</source>
        <translation>Bohrer</translation>
    </message>
    <message>
        <source>drums</source>
        <translation>Schlagzeug</translation>
    </message>
    <message>
        <source>duck</source>
        <translation>Ente</translation>
    </message>
    <message>
        <source>dumbbell</source>
        <translation>Hantel</translation>
    </message>
    <message>
        <source>ear</source>
        <translation>Ohr</translation>
    </message>
    <message>
        <source>elbow</source>
        <translation>Ellbogen</translation>
    </message>
    <message>
        <source>elephant</source>
        <translation>Elefant</translation>
    </message>
    <message>
        <source>envelope</source>
        <translation>Briefumschlag</translation>
    </message>
    <message>
        <source>eraser</source>
        <translation>Radiergummi</translation>
    </message>
    <message>
        <source>eye</source>
        <translation>Auge</translation>
    </message>
    <message>
        <source>eyeglasses</source>
        <translation>Brille</translation>
    </message>
    <message>
        <source>face</source>
        <translation>Gesicht</translation>
    </message>
    <message>
        <source>fan</source>
        <translation>Ventilator</translation>
    </message>
    <message>
        <source>feather</source>
        <translation>Feder</translation>
    </message>
    <message>
        <source>fence</source>
        <translation>Zaun</translation>
    </message>
    <message>
        <source>finger</source>
        <translation>Finger</translation>
    </message>
    <message>
        <source>fire hydrant</source>
        <translation>Hydrant</translation>
    </message>
    <message>
        <source>fireplace</source>
        <translation>Kamin</translation>
    </message>
    <message>
        <source>firetruck</source>
        <translation>Feuerwehrauto</translation>
    </message>
    <message>
        <source>fish</source>
        <translation>Fisch</translation>
    </message>
    <message>
        <source>flamingo</source>
        <translation>Flamingo</translation>
    </message>
    <message>
        <source>flashlight</source>
        <translation>Taschenlampe</translation>
    </message>
    <message>
        <source>flip flops</source>
        <translation>Flipflops</translation>
    </message>
    <message>
        <source>floor lamp</source>
        <translation>Stehlampe</translation>
    </message>
    <message>
        <source>flower</source>
        <translation>Blume</translation>
    </message>
    <message>
        <source>flying saucer</source>
        <translation>Fliegende Untertasse</translation>
    </message>
    <message>
        <source>foot</source>
        <translation>Fuß</translation>
    </message>
    <message>
        <source>fork</source>
        <translation>Gabel</translation>
    </message>
    <message>
        <source>frog</source>
        <translation>Frosch</translation>
    </message>
    <message>
        <source>frying pan</source>
        <translation>Bratpfanne</translation>
    </message>
    <message>
        <source>garden</source>
        <translation>Garten</translation>
    </message>
    <message>
        <source>garden hose</source>
        <translation>Gartenschlauch</translation>
    </message>
    <message>
        <source>giraffe</source>
        <translation>Giraffe</translation>
    </message>
    <message>
        <source>goatee</source>
        <translation>Spitzbart</translation>
    </message>
    <message>
        <source>golf club</source>
        <translation>Golfschläger</translation>
    </message>
    <message>
        <source>grapes</source>
        <translation>Weintrauben</translation>
    </message>
    <message>
        <source>grass</source>
        <translation>Gras</translation>
    </message>
    <message>
        <source>guitar</source>
        <translation>Gitarre</translation>
    </message>
    <message>
        <source>hamburger</source>
        <translation>Hamburger</translation>
    </message>
    <message>
        <source>hammer</source>
        <translation>Hammer</translation>
    </message>
    <message>
        <source>hand</source>
        <translation>Hand</translation>
    </message>
    <message>
        <source>harp</source>
        <translation>Harfe</translation>
    </message>
    <message>
        <source>hat</source>
        <translation>Hut</translation>
    </message>
    <message>
        <source>headphones</source>
        <translation>Kopfhörer</translation>
    </message>
    <message>
        <source>hedgehog</source>
        <translation>Igel</translation>
    </message>
    <message>
        <source>helicopter</source>
        <translation>Hubschrauber</translation>
    </message>
    <message>
        <source>helmet</source>
        <translation>Helm</translation>
    </message>
    <message>
        <source>hexagon</source>
        <translation>Sechseck</translation>
    </message>
    <message>
        <source>hockey puck</source>
        <translation>Puck</translation>
    </message>
    <message>
        <source>hockey stick</source>
        <translation>Eishockeyschläger</translation>
    </message>
    <message>
        <source>horse</source>
        <translation>Pferd</translation>
    </message>
    <message>
        <source>hospital</source>
        <translation>Krankenhaus</translation>
    </message>
    <message>
        <source>hot air balloon</source>
        <translation>Heißluftballon</translation>
    </message>
    <message>
        <source>hot dog</source>
        <translation>Hotdog</translation>
    </message>
    <message>
        <source>hot tub</source>
        <translation>Whirlpool</translation>
    </message>
    <message>
        <source>hourglass</source>
        <translation>Sanduhr</translation>
    </message>
    <message>
        <source>house</source>
        <translation>Haus</translation>
    </message>
    <message>
        <source>house plant</source>
        <translation>Zimmerpflanze</translation>
    </message>
    <message>
        <source>hurricane</source>
        <translation>Wirbelsturm</translation>
    </message>
    <message>
        <source>ice cream</source>
        <translation>Eis</translation>
    </message>
    <message>
        <source>jacket</source>
        <translation>Jacke</translation>
    </message>
    <message>
        <source>jail</source>
        <translation>Gefängnis</translation>
    </message>
    <message>
        <source>kangaroo</source>
        <translation>Känguru</translation>
    </message>
    <message>
        <source>key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>knee</source>
        <translation>Knie</translation>
    </message>
    <message>
        <source>knife</source>
        <translation>Messer</translation>
    </message>
    <message>
        <source>ladder</source>
        <translation>Leiter</translation>
    </message>
    <message>
        <source>lantern</source>
        <translation>Laterne</translation>
    </message>
    <message>
        <source>laptop</source>
        <translation>Laptop</translation>
    </message>
    <message>
        <source>leaf</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <source>leg</source>
        <translation>Bein</translation>
    </message>
    <message>
        <source>light bulb</source>
        <translation>Glühbirne</translation>
    </message>
    <message>
        <source>lighter</source>
        <translation>Feuerzeug</translation>
    </message>
    <message>
        <source>lighthouse</source>
        <translation>Leuchtturm</translation>
    </message>
    <message>
        <source>lightning</source>
        <translation>Blitz</translation>
    </message>
    <message>
        <source>line</source>
        <translation>Linie</translation>
    </message>
    <message>
        <source>lion</source>
        <translation>Löwe</translation>
    </message>
    <message>
        <source>lipstick</source>
        <translation>Lippenstift</translation>
    </message>
    <message>
        <source>lobster</source>
        <translation>Hummer</translation>
    </message>
    <message>
        <source>lollipop</source>
        <translation>Lutscher</translation>
    </message>
    <message>
        <source>mailbox</source>
        <translation>Briefkasten</translation>
    </message>
    <message>
        <source>map</source>
        <translation>Landkarte</translation>
    </message>
    <message>
        <source>marker</source>
        <translation>Filzstift</translation>
    </message>
    <message>
        <source>matches</source>
        <translation>Streichhölzer</translation>
    </message>
    <message>
        <source>megaphone</source>
        <translation>Megafon</translation>
    </message>
    <message>
        <source>mermaid</source>
        <translation>Meerjungfrau</translation>
    </message>
    <message>
        <source>microphone</source>
        <translation>Mikrofon</translation>
    </message>
    <message>
        <source>microwave</source>
        <translation>Mikrowelle</translation>
    </message>
    <message>
        <source>monkey</source>
        <translation>Affe</translation>
    </message>
    <message>
        <source>moon</source>
        <translation>Mond</translation>
    </message>
    <message>
        <source>mosquito</source>
        <translation>Stechmücke</translation>
    </message>
    <message>
        <source>motorbike</source>
        <translation>Motorrad</translation>
    </message>
    <message>
        <source>mountain</source>
        <translation>Berg</translation>
    </message>
    <message>
        <source>mouse</source>
        <translation>Maus</translation>
    </message>
    <message>
        <source>moustache</source>
        <translation>Schnurrbart</translation>
    </message>
    <message>
        <source>mouth</source>
        <translation>Mund</translation>
    </message>
    <message>
        <source>mug</source>
        <translation>Becher</translation>
    </message>
    <message>
        <source>mushroom</source>
        <translation>Pilz</translation>
    </message>
    <message>
        <source>nail</source>
        <translation>Nagel</translation>
    </message>
    <message>
        <source>necklace</source>
        <translation>Halskette</translation>
    </message>
    <message>
        <source>nose</source>
        <translation>Nase</translation>
    </message>
    <message>
        <source>ocean</source>
        <translation>Ozean</translation>
    </message>
    <message>
        <source>octagon</source>
        <translation>Achteck</translation>
    </message>
    <message>
        <source>octopus</source>
        <translation>Krake</translation>
    </message>
    <message>
        <source>onion</source>
        <translation>Zwiebel</translation>
    </message>
    <message>
        <source>oven</source>
        <translation>Backofen</translation>
    </message>
    <message>
        <source>owl</source>
        <translation>Eule</translation>
    </message>
    <message>
        <source>paint can</source>
        <translation>Farbdose</translation>
    </message>
    <message>
        <source>paintbrush</source>
        <translation>Pinsel</translation>
    </message>
    <message>
        <source>palm tree</source>
        <translation>Palme</translation>
    </message>
    <message>
        <source>panda</source>
        <translation>Panda</translation>
    </message>
    <message>
        <source>pants</source>
        <translation>Hose</translation>
    </message>
    <message>
        <source>paper clip</source>
        <translation>Büroklammer</translation>
    </message>
    <message>
        <source>parachute</source>
        <translation>Fallschirm</translation>
    </message>
    <message>
        <source>parrot</source>
        <translation>Papagei</translation>
    </message>
    <message>
        <source>passport</source>
        <translation>Reisepass</translation>
    </message>
    <message>
        <source>peanut</source>
        <translation>Erdnuss</translation>
    </message>
    <message>
        <source>pear</source>
        <translation>Birne</translation>
    </message>
    <message>
        <source>peas</source>
        <translation>Erbsen</translation>
    </message>
    <message>
        <source>pencil</source>
        <translation>Bleistift</translation>
    </message>
    <message>
        <source>penguin</source>
        <translation>Pinguin</translation>
    </message>
    <message>
        <source>piano</source>
        <translation>Klavier</translation>
    </message>
    <message>
        <source>pickup truck</source>
        <translation>Pickup</translation>
    </message>
    <message>
        <source>picture frame</source>
        <translation>Bilderrahmen</translation>
    </message>
    <message>
        <source>pig</source>
        <translation>Schwein</translation>
    </message>
    <message>
        <source>pillow</source>
        <translation>Kissen</translation>
    </message>
    <message>
        <source>pineapple</source>
        <translation>Ananas</translation>
    </message>
    <message>
        <source>pizza</source>
        <translation>Pizza</translation>
    </message>
    <message>
        <source>pliers</source>
        <translation>Zange</translation>
    </message>
    <message>
        <source>police car</source>
        <translation>Polizeiauto</translation>
    </message>
    <message>
        <source>pond</source>
        <translation>Teich</translation>
    </message>
    <message>
        <source>pool</source>
        <translation>Schwimmbecken</translation>
    </message>
    <message>
        <source>popsicle</source>
        <translation>Eis am Stiel</translation>
    </message>
    <message>
        <source>postcard</source>
        <translation>Postkarte</translation>
    </message>
    <message>
        <source>potato</source>
        <translation>Kartoffel</translation>
    </message>
    <message>
        <source>power outlet</source>
        <translation>Steckdose</translation>
    </message>
    <message>
        <source>purse</source>
        <translation>Handtasche</translation>
    </message>
    <message>
        <source>rabbit</source>
        <translation>Hase</translation>
    </message>
    <message>
        <source>raccoon</source>
        <translation>Waschbär</translation>
    </message>
    <message>
        <source>radio</source>
        <translation>Radio</translation>
    </message>
    <message>
        <source>rain</source>
        <translation>Regen</translation>
    </message>
    <message>
        <source>rainbow</source>
        <translation>Regenbogen</translation>
    </message>
    <message>
        <source>rake</source>
        <translation>Rechen</translation>
    </message>
    <message>
        <source>remote control</source>
        <translation>Fernbedienung</translation>
    </message>
    <message>
        <source>rhinoceros</source>
        <translation>Nashorn</translation>
    </message>
    <message>
        <source>rifle</source>
        <translation>Gewehr</translation>
    </message>
    <message>
        <source>river</source>
        <translation>Fluss</translation>
    </message>
    <message>
        <source>roller coaster</source>
        <translation>Achterbahn</translation>
    </message>
    <message>
        <source>rollerskates</source>
        <translation>Rollschuhe</translation>
    </message>
    <message>
        <source>sailboat</source>
        <translation>Segelboot</translation>
    </message>
    <message>
        <source>sandwich</source>
        <translation>Sandwich</translation>
    </message>
    <message>
        <source>saw</source>
        <translation>Säge</translation>
    </message>
    <message>
        <source>saxophone</source>
        <translation>Saxofon</translation>
    </message>
    <message>
        <source>school bus</source>
        <translation>Schulbus</translation>
    </message>
    <message>
        <source>scissors</source>
        <translation>Schere</translation>
    </message>
    <message>
        <source>scorpion</source>
        <translation>Skorpion</translation>
    </message>
    <message>
        <source>screwdriver</source>
        <translation>Schraubenzieher</translation>
    </message>
    <message>
        <source>sea turtle</source>
        <translation>Meeresschildkröte</translation>
    </message>
    <message>
        <source>see saw</source>
        <translation>Wippe</translation>
    </message>
    <message>
        <source>shark</source>
        <translation>Hai</translation>
    </message>
    <message>
        <source>sheep</source>
        <translation>Schaf</translation>
    </message>
    <message>
        <source>shoe</source>
        <translation>Schuh</translation>
    </message>
    <message>
        <source>shorts</source>
        <translation>Kurze Hose</translation>
    </message>
    <message>
        <source>shovel</source>
        <translation>Schaufel</translation>
    </message>
    <message>
        <source>sink</source>
        <translation>Waschbecken</translation>
    </message>
    <message>
        <source>skateboard</source>
        <translation>Skateboard</translation>
    </message>
    <message>
        <source>skull</source>
        <translation>Totenkopf</translation>
    </message>
    <message>
        <source>skyscraper</source>
        <translation>Wolkenkratzer</translation>
    </message>
    <message>
        <source>sleeping bag</source>
        <translation>Schlafsack</translation>
    </message>
    <message>
        <source>smiley face</source>
        <translation>Smiley</translation>
    </message>
    <message>
        <source>snail</source>
        <translation>Schnecke</translation>
    </message>
    <message>
        <source>snake</source>
        <translation>Schlange</translation>
    </message>
    <message>
        <source>snorkel</source>
        <translation>Schnorchel</translation>
    </message>
    <message>
        <source>snowflake</source>
        <translation>Schneeflocke</translation>
    </message>
    <message>
        <source>snowman</source>
        <translation>Schneemann</translation>
    </message>
    <message>
        <source>soccer ball</source>
        <translation>Fußball</translation>
    </message>
    <message>
        <source>sock</source>
        <translation>Socke</translation>
    </message>
    <message>
        <source>speedboat</source>
        <translation>Schnellboot</translation>
    </message>
    <message>
        <source>spider</source>
        <translation>Spinne</translation>
    </message>
    <message>
        <source>spoon</source>
        <translation>Löffel</translation>
    </message>
    <message>
        <source>spreadsheet</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>square</source>
        <translation>Quadrat</translation>
    </message>
    <message>
        <source>squiggle</source>
        <translation>Schnörkel</translation>
    </message>
    <message>
        <source>squirrel</source>
        <translation>Eichhörnchen</translation>
    </message>
    <message>
        <source>stairs</source>
        <translation>Treppe</translation>
    </message>
    <message>
        <source>star</source>
        <translation>Stern</translation>
    </message>
    <message>
        <source>steak</source>
        <translation>Steak</translation>
    </message>
    <message>
        <source>stereo</source>
        <translation>Stereoanlage</translation>
    </message>
    <message>
        <source>stethoscope</source>
        <translation>Stethoskop</translation>
    </message>
    <message>
        <source>stitches</source>
        <translation>Naht</translation>
    </message>
    <message>
        <source>stop sign</source>
        <translation>Stoppschild</translation>
    </message>
    <message>
        <source>stove</source>
        <translation>Herd</translation>
    </message>
    <message>
        <source>strawberry</source>
        <translation>Erdbeere</translation>
    </message>
    <message>
        <source>streetlight</source>
        <translation>Straßenlaterne</translation>
    </message>
    <message>
        <source>string bean</source>
        <translation>Grüne Bohne</translation>
    </message>
    <message>
        <source>submarine</source>
        <translation>U-Boot</translation>
    </message>
    <message>
        <source>suitcase</source>
        <translation>Koffer</translation>
    </message>
    <message>
        <source>sun</source>
        <translation>Sonne</translation>
    </message>
    <message>
        <source>swan</source>
        <translation>Schwan</translation>
    </message>
    <message>
        <source>sweater</source>
        <translation>Pullover</translation>
    </message>
    <message>
        <source>swing set</source>
        <translation>Schaukel</translation>
    </message>
    <message>
        <source>sword</source>
        <translation>Schwert</translation>
    </message>
    <message>
        <source>syringe</source>
        <translation>Spritze</translation>
    </message>
    <message>
        <source>t-shirt</source>
        <translation>T-Shirt</translation>
    </message>
    <message>
        <source>table</source>
        <translation>Tisch</translation>
    </message>
    <message>
        <source>teapot</source>
        <translation>Teekanne</translation>
    </message>
    <message>
        <source>teddy-bear</source>
        <translation>Teddybär</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>television</source>
        <translation>Fernseher</translation>
    </message>
    <message>
        <source>tennis racquet</source>
        <translation>Tennisschläger</translation>
    </message>
    <message>
        <source>tent</source>
        <translation>Zelt</translation>
    </message>
    <message>
        <source>the eiffel tower</source>
        <translation>Eiffelturm</translation>
    </message>
    <message>
        <source>the great wall of china</source>
        <translation>Chinesische Mauer</translation>
    </message>
    <message>
        <source>the mona lisa</source>
        <translation>Mona Lisa</translation>
    </message>
    <message>
        <source>tiger</source>
        <translation>Tiger</translation>
    </message>
    <message>
        <source>toaster</source>
        <translation>Toaster</translation>
    </message>
    <message>
        <source>toe</source>
        <translation>Zeh</translation>
    </message>
    <message>
        <source>toilet</source>
        <translation>Toilette</translation>
    </message>
    <message>
        <source>tooth</source>
        <translation>Zahn</translation>
    </message>
    <message>
        <source>toothbrush</source>
        <translation>Zahnbürste</translation>
    </message>
    <message>
        <source>toothpaste</source>
        <translation>Zahnpasta</translation>
    </message>
    <message>
        <source>tornado</source>
        <translation>Tornado</translation>
    </message>
    <message>
        <source>tractor</source>
        <translation>Traktor</translation>
    </message>
    <message>
        <source>traffic light</source>
        <translation>Ampel</translation>
    </message>
    <message>
        <source>train</source>
        <translation>Zug</translation>
    </message>
    <message>
        <source>tree</source>
        <translation>Baum</translation>
    </message>
    <message>
        <source>triangle</source>
        <translation>Dreieck</translation>
    </message>
    <message>
        <source>trombone</source>
        <translation>Posaune</translation>
    </message>
    <message>
        <source>truck</source>
        <translation>Lastwagen</translation>
    </message>
    <message>
        <source>trumpet</source>
        <translation>Trompete</translation>
    </message>
    <message>
        <source>umbrella</source>
        <translation>Regenschirm</translation>
    </message>
    <message>
        <source>underwear</source>
        <translation>Unterwäsche</translation>
    </message>
    <message>
        <source>van</source>
        <translation>Lieferwagen</translation>
    </message>
    <message>
        <source>vase</source>
        <translation>Vase</translation>
    </message>
    <message>
        <source>violin</source>
        <translation>Geige</translation>
    </message>
    <message>
        <source>washing machine</source>
        <translation>Waschmaschine</translation>
    </message>
    <message>
        <source>watermelon</source>
        <translation>Wassermelone</translation>
    </message>
    <message>
        <source>waterslide</source>
        <translation>Wasserrutsche</translation>
    </message>
    <message>
        <source>whale</source>
        <translation>Wal</translation>
    </message>
    <message>
        <source>wheel</source>
        <translation>Rad</translation>
    </message>
    <message>
        <source>windmill</source>
        <translation>Windmühle</translation>
    </message>
    <message>
        <source>wine bottle</source>
        <translation>Weinflasche</translation>
    </message>
    <message>
        <source>wine glass</source>
        <translation>Weinglas</translation>
    </message>
    <message>
        <source>wristwatch</source>
        <translation>Armbanduhr</translation>
    </message>
    <message>
        <source>yoga</source>
        <translation>Yoga</translation>
    </message>
    <message>
        <source>zebra</source>
        <translation>Zebra</translation>
    </message>
    <message>
        <source>zigzag</source>
        <translation>Zickzack</translation>
    </message>
</context>
</TS>
