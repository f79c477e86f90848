<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en_GB">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n cannot be used.</source>
        <translation>
            <numerusform>%Ln no se puede usar.</numerusform>
            <numerusform>%Ln no se pueden usar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n classes</source>
        <translation>
            <numerusform>dibuja una sola cosa</numerusform>
            <numerusform>%Ln clases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>hace %Ln día</numerusform>
            <numerusform>hace %Ln días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drawings were not saved when the program ended.</source>
        <translation>
            <numerusform>%Ln dibujo no estaba guardado cuando terminó el programa.</numerusform>
            <numerusform>%Ln dibujos no estaban guardados cuando terminó el programa.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drawings, as the model will see them.</source>
        <translation>
            <numerusform>%Ln dibujo, tal como lo verá el modelo.</numerusform>
            <numerusform>%Ln dibujos, tal como los verá el modelo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n embedded pages</source>
        <translation>
            <numerusform>%Ln página incrustada</numerusform>
            <numerusform>%Ln páginas incrustadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gradient meshes</source>
        <translation>
            <numerusform>%Ln malla de degradado</numerusform>
            <numerusform>%Ln mallas de degradado</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>hace %Ln hora</numerusform>
            <numerusform>hace %Ln horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n images</source>
        <translation>
            <numerusform>%Ln imagen</numerusform>
            <numerusform>%Ln imágenes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept, in {file}</source>
        <translation>
            <numerusform>%Ln guardado, en {file}</numerusform>
            <numerusform>%Ln guardados, en {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys of the settings cannot be bound; see Change the keys.</source>
        <translation>
            <numerusform>%Ln tecla de los ajustes no se puede asignar; mira «Cambiar las teclas».</numerusform>
            <numerusform>%Ln teclas de los ajustes no se pueden asignar; mira «Cambiar las teclas».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines were traced, and selected.</source>
        <translation>
            <numerusform>Se ha calcado %Ln línea, y está seleccionada.</numerusform>
            <numerusform>Se han calcado %Ln líneas, y están seleccionadas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>hace %Ln minuto</numerusform>
            <numerusform>hace %Ln minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more cannot be read.</source>
        <translation>
            <numerusform>%Ln más no se puede leer.</numerusform>
            <numerusform>%Ln más no se pueden leer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older than {days} days will go when you quit.</source>
        <translation>
            <numerusform>%Ln con más de {days} días se irá al salir.</numerusform>
            <numerusform>%Ln con más de {days} días se irán al salir.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n positions</source>
        <translation>
            <numerusform>%Ln posición</numerusform>
            <numerusform>%Ln posiciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sounds</source>
        <translation>
            <numerusform>%Ln sonido</numerusform>
            <numerusform>%Ln sonidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n strokes</source>
        <translation>
            <numerusform>%Ln trazo</numerusform>
            <numerusform>%Ln trazos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n strokes in {length} seconds, and {rest} of rest</source>
        <translation>
            <numerusform>%Ln trazo en {length} segundos, y {rest} de pausa</numerusform>
            <numerusform>%Ln trazos en {length} segundos, y {rest} de pausa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n strokes reach beyond the page; other programs may not show what lies there.</source>
        <translation>
            <numerusform>%Ln trazo sobrepasa la página; puede que otros programas no muestren lo que hay ahí.</numerusform>
            <numerusform>%Ln trazos sobrepasan la página; puede que otros programas no muestren lo que hay ahí.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n strokes reach beyond the page; what lies there is cut off.</source>
        <translation>
            <numerusform>%Ln trazo sobrepasa la página; lo que hay ahí se recorta.</numerusform>
            <numerusform>%Ln trazos sobrepasan la página; lo que hay ahí se recorta.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n strokes reach far beyond the page; what lies there is cut off.</source>
        <translation>
            <numerusform>%Ln trazo sobrepasa mucho la página; lo que hay ahí se recorta.</numerusform>
            <numerusform>%Ln trazos sobrepasan mucho la página; lo que hay ahí se recorta.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts</source>
        <translation>
            <numerusform>%Ln texto</numerusform>
            <numerusform>%Ln textos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n videos</source>
        <translation>
            <numerusform>%Ln vídeo</numerusform>
            <numerusform>%Ln vídeos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n files passed over</source>
        <translation>
            <numerusform>, %Ln archivo omitido</numerusform>
            <numerusform>, %Ln archivos omitidos</numerusform>
        </translation>
    </message>
    <message>
        <source>A copy is kept until you save its drawing or throw it away, but at most {days} days: after that it is shown once more and goes when you quit.</source>
        <translation>Una copia se queda hasta que guardes su dibujo o lo deseches, pero como mucho {days} días: después se muestra una vez más y se va al salir.</translation>
    </message>
    <message>
        <source>A drag selects what its line touches.</source>
        <translation>Arrastrar selecciona lo que toca la línea.</translation>
    </message>
    <message>
        <source>A drag selects with a lasso.</source>
        <translation>Arrastrar selecciona con un lazo.</translation>
    </message>
    <message>
        <source>A drag selects with a rectangle.</source>
        <translation>Arrastrar selecciona con un rectángulo.</translation>
    </message>
    <message>
        <source>A drawing needs a page with a size that is not absurdly large.</source>
        <translation>Un dibujo necesita una página cuyo tamaño no sea desmesurado.</translation>
    </message>
    <message>
        <source>A drawing that comes into being</source>
        <translation>Un dibujo que va surgiendo</translation>
    </message>
    <message>
        <source>A drawing with more than {elements} strokes or {points} points cannot be saved as SVG.</source>
        <translation>Un dibujo con más de {elements} trazos o {points} puntos no se puede guardar como SVG.</translation>
    </message>
    <message>
        <source>A feature needs a name of up to {longest_name} letters.</source>
        <translation>Un paso necesita un nombre de hasta {longest_name} letras.</translation>
    </message>
    <message>
        <source>A film for phones and video programs.</source>
        <translation>Una película para teléfonos y programas de vídeo.</translation>
    </message>
    <message>
        <source>A folder of drawings to learn from</source>
        <translation>Una carpeta de dibujos de los que aprender</translation>
    </message>
    <message>
        <source>A folder, a .sketchmodel or a .gen.json</source>
        <translation>Una carpeta, un .sketchmodel o un .gen.json</translation>
    </message>
    <message>
        <source>A folder…</source>
        <translation>Una carpeta…</translation>
    </message>
    <message>
        <source>A group takes two strokes or more.</source>
        <translation>Un grupo necesita dos trazos o más.</translation>
    </message>
    <message>
        <source>A layer needs an opacity above 0 and up to 1.</source>
        <translation>Una capa necesita una opacidad mayor que 0 y de hasta 1.</translation>
    </message>
    <message>
        <source>A least width and a tilt are parts of the width, from 0 to 1.</source>
        <translation>El ancho mínimo y la inclinación son partes del ancho, de 0 a 1.</translation>
    </message>
    <message>
        <source>A line with a mistake in it was read up to there.</source>
        <translation>Una línea con un error se leyó hasta ahí.</translation>
    </message>
    <message>
        <source>A motif needs a name of up to {longest_name} letters.</source>
        <translation>Un motivo necesita un nombre de hasta {longest_name} letras.</translation>
    </message>
    <message>
        <source>A motif needs {fewest} to {most_strokes} strokes.</source>
        <translation>Un motivo necesita de {fewest} a {most_strokes} trazos.</translation>
    </message>
    <message>
        <source>A moving picture for every browser and messenger; it starts again for ever.</source>
        <translation>Una imagen en movimiento para cualquier navegador o mensaje; vuelve a empezar sin fin.</translation>
    </message>
    <message>
        <source>A newer version wrote this file; only its paths were read.</source>
        <translation>Una versión más nueva escribió este archivo; solo se leyeron sus trazados.</translation>
    </message>
    <message>
        <source>A page has lines of a kind that is not known, or too close.</source>
        <translation>Una página tiene líneas de un tipo desconocido, o demasiado juntas.</translation>
    </message>
    <message>
        <source>A page needs a colour like #ffffff, not {colour}.</source>
        <translation>Una página necesita un color como #ffffff, no {colour}.</translation>
    </message>
    <message>
        <source>A page of vector shapes, to print or to send.</source>
        <translation>Una página de formas vectoriales, para imprimir o enviar.</translation>
    </message>
    <message>
        <source>A path of this SVG has more than {most_commands} commands.</source>
        <translation>Un trazado de este SVG tiene más de {most_commands} comandos.</translation>
    </message>
    <message>
        <source>A picture as large as the page and the ink around it</source>
        <translation>Una imagen tan grande como la página y la tinta que la rodea</translation>
    </message>
    <message>
        <source>A picture made of pixels.</source>
        <translation>Una imagen hecha de píxeles.</translation>
    </message>
    <message>
        <source>A picture of {width} × {height} pixels is too large; use a smaller scale.</source>
        <translation>Una imagen de {width} × {height} píxeles es demasiado grande; usa una escala menor.</translation>
    </message>
    <message>
        <source>A pressure curve has from 2 to {most} points.</source>
        <translation>Una curva de presión tiene de 2 a {most} puntos.</translation>
    </message>
    <message>
        <source>A reference needs a PNG or JPEG picture that is not too large.</source>
        <translation>Una referencia necesita una imagen PNG o JPEG que no sea demasiado grande.</translation>
    </message>
    <message>
        <source>A reference needs a place and a size that are usable numbers.</source>
        <translation>Una referencia necesita un lugar y un tamaño con números utilizables.</translation>
    </message>
    <message>
        <source>A reference needs an opacity above 0 and up to 1.</source>
        <translation>Una referencia necesita una opacidad mayor que 0 y de hasta 1.</translation>
    </message>
    <message>
        <source>A report for a bug</source>
        <translation>Un informe para un error</translation>
    </message>
    <message>
        <source>A stroke has a coordinate that is not a usable number.</source>
        <translation>Un trazo tiene una coordenada que no es un número utilizable.</translation>
    </message>
    <message>
        <source>A stroke has corners that are not those of its points.</source>
        <translation>Un trazo tiene esquinas que no son de sus puntos.</translation>
    </message>
    <message>
        <source>A stroke needs a colour like #1b1b1f, not {colour}.</source>
        <translation>Un trazo necesita un color como #1b1b1f, no {colour}.</translation>
    </message>
    <message>
        <source>A stroke needs a width above 0 that is not absurdly large.</source>
        <translation>Un trazo necesita un ancho mayor que 0 que no sea desmesurado.</translation>
    </message>
    <message>
        <source>A stroke needs an opacity above 0 and up to 1.</source>
        <translation>Un trazo necesita una opacidad mayor que 0 y de hasta 1.</translation>
    </message>
    <message>
        <source>A stroke needs at least one point.</source>
        <translation>Un trazo necesita al menos un punto.</translation>
    </message>
    <message>
        <source>A transformation that makes no sense was passed over.</source>
        <translation>Se omitió una transformación sin sentido.</translation>
    </message>
    <message>
        <source>A view of this window: no part of the drawing.</source>
        <translation>Una vista de esta ventana: no es parte del dibujo.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>Above and below</source>
        <translation>Arriba y abajo</translation>
    </message>
    <message>
        <source>Above, below</source>
        <translation>Arriba, abajo</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Acciones</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>Tamaño real</translation>
    </message>
    <message>
        <source>Add a model</source>
        <translation>Añadir un modelo</translation>
    </message>
    <message>
        <source>Add a model…</source>
        <translation>Añadir un modelo…</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>Alinear</translation>
    </message>
    <message>
        <source>Align bottom edges</source>
        <translation>Alinear por abajo</translation>
    </message>
    <message>
        <source>Align centres across</source>
        <translation>Centrar en horizontal</translation>
    </message>
    <message>
        <source>Align left edges</source>
        <translation>Alinear a la izquierda</translation>
    </message>
    <message>
        <source>Align middles down</source>
        <translation>Centrar en vertical</translation>
    </message>
    <message>
        <source>Align right edges</source>
        <translation>Alinear a la derecha</translation>
    </message>
    <message>
        <source>Align top edges</source>
        <translation>Alinear por arriba</translation>
    </message>
    <message>
        <source>All as at first</source>
        <translation>Todas como al principio</translation>
    </message>
    <message>
        <source>All ink is on the page already.</source>
        <translation>Toda la tinta está ya en la página.</translation>
    </message>
    <message>
        <source>All of the row as one ghost, to be kept</source>
        <translation>Toda la fila como una sola sugerencia, para conservarla</translation>
    </message>
    <message>
        <source>Alt, and tap a stroke</source>
        <translation>Alt, y toca un trazo</translation>
    </message>
    <message>
        <source>An MP4 takes the program ffmpeg, which is not on this computer; GIF and SVG do without.</source>
        <translation>Un MP4 necesita el programa ffmpeg, que no está en este equipo; GIF y SVG no lo necesitan.</translation>
    </message>
    <message>
        <source>Analogy</source>
        <translation>Analogía</translation>
    </message>
    <message>
        <source>Analogy…</source>
        <translation>Analogía…</translation>
    </message>
    <message>
        <source>Another key…</source>
        <translation>Otra tecla…</translation>
    </message>
    <message>
        <source>Any colour</source>
        <translation>Cualquier color</translation>
    </message>
    <message>
        <source>Any colour…</source>
        <translation>Cualquier color…</translation>
    </message>
    <message>
        <source>Anything</source>
        <translation>Cualquier cosa</translation>
    </message>
    <message>
        <source>Apply “{name}” to the selection; the cross forgets it</source>
        <translation>Aplicar «{name}» a la selección; la cruz lo olvida</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Área</translation>
    </message>
    <message>
        <source>Around</source>
        <translation>Alrededor</translation>
    </message>
    <message>
        <source>Around the middle</source>
        <translation>Alrededor del centro</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>Organizar</translation>
    </message>
    <message>
        <source>Arrows move the picture, + and - scale it.</source>
        <translation>Las flechas mueven la imagen, + y - la escalan.</translation>
    </message>
    <message>
        <source>As SVG this drawing would be larger than {file_bytes} bytes.</source>
        <translation>Como SVG este dibujo sería mayor que {file_bytes} bytes.</translation>
    </message>
    <message>
        <source>As SVG this film would be larger than {file_bytes} bytes; choose another form.</source>
        <translation>Como SVG esta película sería mayor que {file_bytes} bytes; elige otro formato.</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>Como al principio</translation>
    </message>
    <message>
        <source>As drawn</source>
        <translation>Como se dibujó</translation>
    </message>
    <message>
        <source>As it comes</source>
        <translation>Tal cual</translation>
    </message>
    <message>
        <source>Ask for suggestions</source>
        <translation>Pedir sugerencias</translation>
    </message>
    <message>
        <source>Assist</source>
        <translation>Asistente</translation>
    </message>
    <message>
        <source>At rest</source>
        <translation>En reposo</translation>
    </message>
    <message>
        <source>At this speed it would last {length} minutes; choose a length, or a speed at which it lasts {longest} at most.</source>
        <translation>A esta velocidad duraría {length} minutos; elige una duración, o una velocidad con la que dure {longest} como mucho.</translation>
    </message>
    <message>
        <source>Axes meet in the middle of</source>
        <translation>Los ejes se cruzan en el centro de</translation>
    </message>
    <message>
        <source>Axes through the middle of the page</source>
        <translation>Ejes por el centro de la página</translation>
    </message>
    <message>
        <source>Axes through the middle of the selection</source>
        <translation>Ejes por el centro de la selección</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Hacia atrás</translation>
    </message>
    <message>
        <source>Before and now</source>
        <translation>Antes y ahora</translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>Begin; drawing goes on meanwhile</source>
        <translation>Empezar; mientras, puedes dibujar</translation>
    </message>
    <message>
        <source>Beside these and the page itself no folder of drawings is remembered.</source>
        <translation>Aparte de estos y de la propia página no se recuerda ninguna carpeta de dibujos.</translation>
    </message>
    <message>
        <source>Between the lines or dots</source>
        <translation>Entre las líneas o los puntos</translation>
    </message>
    <message>
        <source>Blend</source>
        <translation>Mezclar</translation>
    </message>
    <message>
        <source>Blue ink</source>
        <translation>Tinta azul</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Ambos</translation>
    </message>
    <message>
        <source>Both ways</source>
        <translation>En ambos sentidos</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Recuperar</translation>
    </message>
    <message>
        <source>Bring mine back</source>
        <translation>Recuperar los míos</translation>
    </message>
    <message>
        <source>Buttons</source>
        <translation>Botones</translation>
    </message>
    <message>
        <source>Calm and alike, or wild</source>
        <translation>Tranquilo y parecido, o salvaje</translation>
    </message>
    <message>
        <source>Calm and alike, or wild   {calmer} and {wilder}</source>
        <translation>Tranquilo y parecido, o salvaje   {calmer} y {wilder}</translation>
    </message>
    <message>
        <source>Calm, or wild</source>
        <translation>Tranquilo o salvaje</translation>
    </message>
    <message>
        <source>Calmer suggestions</source>
        <translation>Sugerencias más tranquilas</translation>
    </message>
    <message>
        <source>Can</source>
        <translation>Puede</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Change the keys…</source>
        <translation>Cambiar las teclas…</translation>
    </message>
    <message>
        <source>Check and add it</source>
        <translation>Comprobar y añadir</translation>
    </message>
    <message>
        <source>Checked; runs in a process of its own.</source>
        <translation>Comprobado; funciona en un proceso propio.</translation>
    </message>
    <message>
        <source>Checking {name} …</source>
        <translation>Comprobando {name}…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Elegir una carpeta…</translation>
    </message>
    <message>
        <source>Choose some of your drawings: thirty or more, better two hundred, all of one thing.</source>
        <translation>Elige algunos de tus dibujos: treinta o más, mejor doscientos, todos de lo mismo.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Clases</translation>
    </message>
    <message>
        <source>Cleanup</source>
        <translation>Limpieza</translation>
    </message>
    <message>
        <source>Clipping was passed over: it has too many edges.</source>
        <translation>Se omitió el recorte: tiene demasiados bordes.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close   Esc</source>
        <translation>Cerrar   Esc</translation>
    </message>
    <message>
        <source>Close all</source>
        <translation>Cerrar todo</translation>
    </message>
    <message>
        <source>Close all {plain}</source>
        <translation>Cerrar los {plain}</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
    <message>
        <source>Close this message   {close}</source>
        <translation>Cerrar este mensaje   {close}</translation>
    </message>
    <message>
        <source>Close; what runs goes on   Esc</source>
        <translation>Cerrar; lo que está en marcha sigue   Esc</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Colours of ink</source>
        <translation>Colores de tinta</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Copiar el informe</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Copiar el comando</translation>
    </message>
    <message>
        <source>Copy the selection or all</source>
        <translation>Copiar la selección o todo</translation>
    </message>
    <message>
        <source>Cream</source>
        <translation>Crema</translation>
    </message>
    <message>
        <source>Ctrl+wheel, or pinch</source>
        <translation>Control+rueda, o pellizcar</translation>
    </message>
    <message>
        <source>Cuts lines</source>
        <translation>Corta líneas</translation>
    </message>
    <message>
        <source>Dark theme.</source>
        <translation>Tema oscuro.</translation>
    </message>
    <message>
        <source>Dashed lines came in as solid ones.</source>
        <translation>Las líneas discontinuas llegaron como continuas.</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Espera</translation>
    </message>
    <message>
        <source>Delete the layer</source>
        <translation>Borrar la capa</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Don&apos;t save</source>
        <translation>No guardar</translation>
    </message>
    <message>
        <source>Dots</source>
        <translation>Puntos</translation>
    </message>
    <message>
        <source>Drag a point; press beside the curve for another; drag one out to lose it</source>
        <translation>Arrastra un punto; pulsa junto a la curva para otro; saca uno fuera para quitarlo</translation>
    </message>
    <message>
        <source>Drag it to move it, a corner to scale it. It is saved and never exported unless asked.</source>
        <translation>Arrástrala para moverla, una esquina para escalarla. Se guarda, y solo se exporta si lo pides.</translation>
    </message>
    <message>
        <source>Drag the selection</source>
        <translation>Arrastrar la selección</translation>
    </message>
    <message>
        <source>Drag the selection to a slot, or into another program</source>
        <translation>Arrastra la selección a un hueco o a otro programa</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Dibujar</translation>
    </message>
    <message>
        <source>Draw along a ghost</source>
        <translation>Dibuja sobre una sugerencia</translation>
    </message>
    <message>
        <source>Draw anything</source>
        <translation>Dibujar cualquier cosa</translation>
    </message>
    <message>
        <source>Draw elsewhere</source>
        <translation>Dibuja en otra parte</translation>
    </message>
    <message>
        <source>Draw from a picture</source>
        <translation>Dibujar a partir de una imagen</translation>
    </message>
    <message>
        <source>Draw from a picture…</source>
        <translation>Dibujar a partir de una imagen…</translation>
    </message>
    <message>
        <source>Draw here</source>
        <translation>Dibuja aquí</translation>
    </message>
    <message>
        <source>Draw here to try it</source>
        <translation>Dibuja aquí para probarla</translation>
    </message>
    <message>
        <source>Draw in symmetry</source>
        <translation>Dibujar con simetría</translation>
    </message>
    <message>
        <source>Draw on the layer above</source>
        <translation>Dibujar en la capa de encima</translation>
    </message>
    <message>
        <source>Draw on the layer below</source>
        <translation>Dibujar en la capa de debajo</translation>
    </message>
    <message>
        <source>Draw on, or press {dismiss}: the ghost is gone. You lead.</source>
        <translation>Sigue dibujando o pulsa {dismiss}: la sugerencia se va. Tú llevas la mano.</translation>
    </message>
    <message>
        <source>Draw with a finger</source>
        <translation>Dibujar con el dedo</translation>
    </message>
    <message>
        <source>Draw with a marker</source>
        <translation>Dibujar con rotulador</translation>
    </message>
    <message>
        <source>Draw with a pen</source>
        <translation>Dibujar con pluma</translation>
    </message>
    <message>
        <source>Draw with a pencil</source>
        <translation>Dibujar con lápiz</translation>
    </message>
    <message>
        <source>Draw {name}</source>
        <translation>Dibujar {name}</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Dibujo</translation>
    </message>
    <message>
        <source>Drawing C</source>
        <translation>El dibujo C</translation>
    </message>
    <message>
        <source>Drawing what lies between …</source>
        <translation>Dibujando lo que hay en medio…</translation>
    </message>
    <message>
        <source>Drawing {letter}</source>
        <translation>Dibujo {letter}</translation>
    </message>
    <message>
        <source>Drawing {letter}: tap to put the selection in, or drop strokes or a file here</source>
        <translation>Dibujo {letter}: toca para poner la selección, o suelta aquí trazos o un archivo</translation>
    </message>
    <message>
        <source>Drawing {name}</source>
        <translation>El dibujo {name}</translation>
    </message>
    <message>
        <source>Drawing {number} of the file</source>
        <translation>El dibujo {number} del archivo</translation>
    </message>
    <message>
        <source>Drawing …</source>
        <translation>Dibujando…</translation>
    </message>
    <message>
        <source>Drawings (*.svg *.svgz *.ndjson)</source>
        <translation>Dibujos (*.svg *.svgz *.ndjson)</translation>
    </message>
    <message>
        <source>Drawings ({patterns});;All files (*)</source>
        <translation>Dibujos ({patterns});;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Drawings are saved as SVG: choose a name that ends in {svg} or {svgz}.</source>
        <translation>Los dibujos se guardan como SVG: elige un nombre que termine en {svg} o {svgz}.</translation>
    </message>
    <message>
        <source>Drawings in between</source>
        <translation>Dibujos intermedios</translation>
    </message>
    <message>
        <source>Drawings not saved</source>
        <translation>Dibujos sin guardar</translation>
    </message>
    <message>
        <source>Drawings not saved…</source>
        <translation>Dibujos sin guardar…</translation>
    </message>
    <message>
        <source>Drawings of this program, SVG or ndjson</source>
        <translation>Dibujos de este programa, SVG o ndjson</translation>
    </message>
    <message>
        <source>Drawings to learn from</source>
        <translation>Dibujos de los que aprender</translation>
    </message>
    <message>
        <source>Drawn, accepted, or changed after that: sketch:origin of each path</source>
        <translation>Dibujado, aceptado o cambiado después: sketch:origin de cada trazado</translation>
    </message>
    <message>
        <source>Draws</source>
        <translation>Dibuja</translation>
    </message>
    <message>
        <source>Drop a model&apos;s folder, a .sketchmodel or a .gen.json on the window to add it.</source>
        <translation>Suelta en la ventana la carpeta de un modelo, un .sketchmodel o un .gen.json para añadirlo.</translation>
    </message>
    <message>
        <source>Drop, paste or open a PNG, JPEG or WebP picture to draw from.</source>
        <translation>Suelta, pega o abre una imagen PNG, JPEG o WebP para dibujar a partir de ella.</translation>
    </message>
    <message>
        <source>Duplicate in place</source>
        <translation>Duplicar en el sitio</translation>
    </message>
    <message>
        <source>Eager to quiet</source>
        <translation>De solícito a callado</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>Bordes</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Editable SVG</source>
        <translation>SVG editable</translation>
    </message>
    <message>
        <source>End and keep nothing</source>
        <translation>Terminar y no conservar nada</translation>
    </message>
    <message>
        <source>End here and keep the best so far</source>
        <translation>Terminar aquí y conservar lo mejor hasta ahora</translation>
    </message>
    <message>
        <source>Endless</source>
        <translation>Sin fin</translation>
    </message>
    <message>
        <source>Erase everything</source>
        <translation>Borrar todo</translation>
    </message>
    <message>
        <source>Erase the selection</source>
        <translation>Borrar la selección</translation>
    </message>
    <message>
        <source>Eraser; again: its other kind</source>
        <translation>Goma; otra vez: su otro modo</translation>
    </message>
    <message>
        <source>Every SVG in it</source>
        <translation>Cada SVG que contiene</translation>
    </message>
    <message>
        <source>Every action has the keys that it had at first</source>
        <translation>Cada acción tiene las teclas que tenía al principio</translation>
    </message>
    <message>
        <source>Every stroke is a filled outline: looks the same everywhere.</source>
        <translation>Cada trazo es un contorno relleno: se ve igual en todas partes.</translation>
    </message>
    <message>
        <source>Every stroke is a path with a width: for editing and plotters.</source>
        <translation>Cada trazo es un trazado con un ancho: para editar y para plóteres.</translation>
    </message>
    <message>
        <source>Every stroke is drawn {ways} times.</source>
        <translation>Cada trazo se dibuja {ways} veces.</translation>
    </message>
    <message>
        <source>Everything stays on this computer: no account, no upload.</source>
        <translation>Todo se queda en este equipo: sin cuenta, sin subidas.</translation>
    </message>
    <message>
        <source>Exact SVG</source>
        <translation>SVG exacto</translation>
    </message>
    <message>
        <source>Expects people&apos;s lines</source>
        <translation>Espera líneas de personas</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Export SVG, PNG or PDF…</source>
        <translation>Exportar como SVG, PNG o PDF…</translation>
    </message>
    <message>
        <source>Export the drawing</source>
        <translation>Exportar el dibujo</translation>
    </message>
    <message>
        <source>Exported {name}.</source>
        <translation>{name} exportado.</translation>
    </message>
    <message>
        <source>Exporting {name}…</source>
        <translation>Exportando {name}…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Fainter ink</source>
        <translation>Tinta más tenue</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>Archivos…</translation>
    </message>
    <message>
        <source>Fill what a line surrounds</source>
        <translation>Rellenar lo que rodea una línea</translation>
    </message>
    <message>
        <source>Fill what is selected, or the last stroke</source>
        <translation>Rellenar la selección, o el último trazo</translation>
    </message>
    <message>
        <source>Filled shapes came in as their outlines.</source>
        <translation>Las formas rellenas llegaron como contornos.</translation>
    </message>
    <message>
        <source>Find a file last used</source>
        <translation>Buscar un archivo usado hace poco</translation>
    </message>
    <message>
        <source>Find a model</source>
        <translation>Buscar un modelo</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>Buscar una acción</translation>
    </message>
    <message>
        <source>Find an action, a model, something to draw, a file</source>
        <translation>Busca una acción, un modelo, algo que dibujar, un archivo</translation>
    </message>
    <message>
        <source>Find an action, or a key: Ctrl+D</source>
        <translation>Busca una acción, o una tecla: Control+D</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Buscar cualquier cosa</translation>
    </message>
    <message>
        <source>Find anything…</source>
        <translation>Buscar cualquier cosa…</translation>
    </message>
    <message>
        <source>Finger</source>
        <translation>Dedo</translation>
    </message>
    <message>
        <source>Firm</source>
        <translation>Firme</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Primeros pasos</translation>
    </message>
    <message>
        <source>First steps…</source>
        <translation>Primeros pasos…</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Olvidar</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Hacia delante</translation>
    </message>
    <message>
        <source>Frame of the reference</source>
        <translation>Marco de la referencia</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Procede de</translation>
    </message>
    <message>
        <source>From A to B; keep what you see</source>
        <translation>De A a B; conserva lo que ves</translation>
    </message>
    <message>
        <source>From the left edge of the page</source>
        <translation>Desde el borde izquierdo de la página</translation>
    </message>
    <message>
        <source>From the top of the page</source>
        <translation>Desde el borde superior de la página</translation>
    </message>
    <message>
        <source>From this computer; what ships stays</source>
        <translation>De este equipo; lo que viene con el programa se queda</translation>
    </message>
    <message>
        <source>From your own line, steadied, to the model&apos;s</source>
        <translation>De tu propia línea, alisada, a la del modelo</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
    <message>
        <source>Fuller ink</source>
        <translation>Tinta más plena</translation>
    </message>
    <message>
        <source>Give the model a name first.</source>
        <translation>Primero ponle un nombre al modelo.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Go on drawing</source>
        <translation>Seguir dibujando</translation>
    </message>
    <message>
        <source>Go on with this selection</source>
        <translation>Continuar con esta selección</translation>
    </message>
    <message>
        <source>Go to the next panel</source>
        <translation>Ir al panel siguiente</translation>
    </message>
    <message>
        <source>Gradients and patterns came in as one colour.</source>
        <translation>Los degradados y motivos llegaron como un solo color.</translation>
    </message>
    <message>
        <source>Green ink</source>
        <translation>Tinta verde</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Gris</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Cuadrícula</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Agrupar</translation>
    </message>
    <message>
        <source>Groups are in groups at most {deepest} deep.</source>
        <translation>Los grupos se anidan hasta {deepest} niveles.</translation>
    </message>
    <message>
        <source>Grow the page</source>
        <translation>Agrandar la página</translation>
    </message>
    <message>
        <source>Grow the page to hold all ink</source>
        <translation>Agrandar la página hasta que quepa toda la tinta</translation>
    </message>
    <message>
        <source>H</source>
        <translation>Al</translation>
    </message>
    <message>
        <source>Hand</source>
        <translation>Mano</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Alto</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Hidden parts were left out.</source>
        <translation>Se omitieron las partes ocultas.</translation>
    </message>
    <message>
        <source>Hide the panels</source>
        <translation>Ocultar los paneles</translation>
    </message>
    <message>
        <source>Hold Ctrl and draw a loop</source>
        <translation>Mantén Control y dibuja un lazo</translation>
    </message>
    <message>
        <source>Hold Ctrl at a stroke&apos;s end</source>
        <translation>Mantén Control al final de un trazo</translation>
    </message>
    <message>
        <source>Hold R</source>
        <translation>Mantén R</translation>
    </message>
    <message>
        <source>Hold Shift</source>
        <translation>Mantén Mayúsculas</translation>
    </message>
    <message>
        <source>Hold still at a line&apos;s end</source>
        <translation>Quédate quieto al final de una línea</translation>
    </message>
    <message>
        <source>Hold still to snap</source>
        <translation>Quedarse quieto ajusta la forma</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cómo</translation>
    </message>
    <message>
        <source>How different</source>
        <translation>Cuánto cambia</translation>
    </message>
    <message>
        <source>How far to go from A to B; keep what you see</source>
        <translation>Cuánto avanzar de A a B; conserva lo que ves</translation>
    </message>
    <message>
        <source>How little shows through the layer</source>
        <translation>Cuánto cubre la capa</translation>
    </message>
    <message>
        <source>How little shows through the line   {fuller} and {fainter}</source>
        <translation>Cuánto cubre la línea   {fuller} y {fainter}</translation>
    </message>
    <message>
        <source>How long the pen rests before ghosts come   {sooner} and {later}</source>
        <translation>Cuánto reposa la pluma antes de que lleguen sugerencias   {sooner} y {later}</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Cuánto</translation>
    </message>
    <message>
        <source>How much a shaking hand is smoothed   {steadier} and {looser}</source>
        <translation>Cuánto se suaviza una mano temblorosa   {steadier} y {looser}</translation>
    </message>
    <message>
        <source>How much of the picture is seen</source>
        <translation>Cuánto se ve de la imagen</translation>
    </message>
    <message>
        <source>How much the lines are steadied</source>
        <translation>Cuánto se alisan las líneas</translation>
    </message>
    <message>
        <source>How much thinner an upright pen is</source>
        <translation>Cuánto más fina es una pluma vertical</translation>
    </message>
    <message>
        <source>How often a stroke is drawn around</source>
        <translation>Cuántas veces se repite un trazo alrededor</translation>
    </message>
    <message>
        <source>How pure and how light</source>
        <translation>Cuán puro y cuán claro</translation>
    </message>
    <message>
        <source>How sure a ghost must be to come by itself; asking always answers   {bolder} and {surer}</source>
        <translation>Cuán segura debe ser una sugerencia para llegar sola; si preguntas, siempre hay respuesta   {bolder} y {surer}</translation>
    </message>
    <message>
        <source>How wide the lightest line is</source>
        <translation>Cuán ancha es la línea más leve</translation>
    </message>
    <message>
        <source>Hue</source>
        <translation>Tono</translation>
    </message>
    <message>
        <source>In the system&apos;s own window</source>
        <translation>En la ventana del sistema</translation>
    </message>
    <message>
        <source>In the system&apos;s window</source>
        <translation>En la ventana del sistema</translation>
    </message>
    <message>
        <source>In-between</source>
        <translation>Intermedios</translation>
    </message>
    <message>
        <source>In-between…</source>
        <translation>Intermedios…</translation>
    </message>
    <message>
        <source>Ink</source>
        <translation>Tinta</translation>
    </message>
    <message>
        <source>Ink ink</source>
        <translation>Color tinta</translation>
    </message>
    <message>
        <source>Ink {colour}</source>
        <translation>Tinta {colour}</translation>
    </message>
    <message>
        <source>Isometric</source>
        <translation>Isométrica</translation>
    </message>
    <message>
        <source>It cannot be read ({kind}).</source>
        <translation>No se puede leer ({kind}).</translation>
    </message>
    <message>
        <source>It cannot be read.</source>
        <translation>No se puede leer.</translation>
    </message>
    <message>
        <source>It could not be converted.</source>
        <translation>No se pudo convertir.</translation>
    </message>
    <message>
        <source>It did not get better: it expects lines of yours at {after} nats a point, {before} before. More drawings, or another start, may help.</source>
        <translation>No ha mejorado: espera tus líneas con {after} nats por punto, antes {before}. Más dibujos, u otro comienzo, pueden ayudar.</translation>
    </message>
    <message>
        <source>It draws with you, on this computer alone: no account, no upload, no network.</source>
        <translation>Dibuja contigo, solo en este equipo: sin cuenta, sin subidas, sin red.</translation>
    </message>
    <message>
        <source>It goes when you quit, for it is too old.</source>
        <translation>Se va al salir, porque es demasiado antiguo.</translation>
    </message>
    <message>
        <source>It goes when you quit.</source>
        <translation>Se va al salir.</translation>
    </message>
    <message numerus="yes">
        <source>It has been taught. Of %n drawings too few are held out to tell whether it got better; {enough} or more would.</source>
        <translation>
            <numerusform>Está entrenado. De %Ln dibujo se apartan demasiado pocos para saber si ha mejorado; con {enough} o más se sabría.</numerusform>
            <numerusform>Está entrenado. De %Ln dibujos se apartan demasiado pocos para saber si ha mejorado; con {enough} o más se sabría.</numerusform>
        </translation>
    </message>
    <message>
        <source>It has learned your drawings.</source>
        <translation>Ha aprendido tus dibujos.</translation>
    </message>
    <message>
        <source>It has learned your drawings: it expects lines of yours at {after} nats a point, {before} before.</source>
        <translation>Ha aprendido tus dibujos: espera tus líneas con {after} nats por punto, antes {before}.</translation>
    </message>
    <message>
        <source>It is a {name}: draw that</source>
        <translation>Es: {name}. Dibujar eso</translation>
    </message>
    <message>
        <source>It stays where it is. It is saved and never exported unless asked.</source>
        <translation>Se queda donde está. Se guarda, y solo se exporta si lo pides.</translation>
    </message>
    <message>
        <source>It takes no computing time meanwhile</source>
        <translation>Mientras tanto no gasta tiempo de cálculo</translation>
    </message>
    <message>
        <source>Its eraser</source>
        <translation>Su goma</translation>
    </message>
    <message>
        <source>Its file is gone.</source>
        <translation>Su archivo ya no está.</translation>
    </message>
    <message>
        <source>Its file was saved again since; opening this does not replace it.</source>
        <translation>Su archivo se guardó otra vez después; abrir esto no lo reemplaza.</translation>
    </message>
    <message>
        <source>Its name, or six digits</source>
        <translation>Su nombre, o seis dígitos</translation>
    </message>
    <message>
        <source>Just now</source>
        <translation>Ahora mismo</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Keep a part</source>
        <translation>Conserva una parte</translation>
    </message>
    <message>
        <source>Keep all of it</source>
        <translation>Conservarlo todo</translation>
    </message>
    <message>
        <source>Keep it beside the original</source>
        <translation>Conservarlo junto al original</translation>
    </message>
    <message>
        <source>Keep it in the place of C, or beside it.</source>
        <translation>Consérvalo en el lugar de C, o al lado.</translation>
    </message>
    <message>
        <source>Keep its next stroke</source>
        <translation>Conservar su próximo trazo</translation>
    </message>
    <message>
        <source>Keep mine as…</source>
        <translation>Conservar el mío como…</translation>
    </message>
    <message>
        <source>Keep proportions</source>
        <translation>Mantener las proporciones</translation>
    </message>
    <message>
        <source>Keep the next part</source>
        <translation>Conservar la próxima parte</translation>
    </message>
    <message>
        <source>Keep the reference where it is</source>
        <translation>Fijar la referencia</translation>
    </message>
    <message>
        <source>Keep the selection as a motif</source>
        <translation>Conservar la selección como motivo</translation>
    </message>
    <message>
        <source>Keep the step from A to B by this name   Return</source>
        <translation>Conservar el paso de A a B con este nombre   Intro</translation>
    </message>
    <message>
        <source>Keep “A to B” as …</source>
        <translation>Conservar «A a B» como…</translation>
    </message>
    <message>
        <source>Kept as “{name}”: draw half of it, and the rest is a ghost.</source>
        <translation>Conservado como «{name}»: dibuja la mitad, y el resto se te sugiere.</translation>
    </message>
    <message>
        <source>Key {chosen}:</source>
        <translation>Tecla {chosen}:</translation>
    </message>
    <message>
        <source>Key {i}</source>
        <translation>Tecla {i}</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Kraft</source>
        <translation>Kraft</translation>
    </message>
    <message>
        <source>Language of the system</source>
        <translation>Idioma del sistema</translation>
    </message>
    <message>
        <source>Language: Deutsch</source>
        <translation>Idioma: Deutsch</translation>
    </message>
    <message>
        <source>Language: English</source>
        <translation>Idioma: English</translation>
    </message>
    <message>
        <source>Language: Español</source>
        <translation>Idioma: Español</translation>
    </message>
    <message>
        <source>Lately drawn with</source>
        <translation>Usados hace poco</translation>
    </message>
    <message>
        <source>Lay out on the page</source>
        <translation>Disponer en la página</translation>
    </message>
    <message>
        <source>Lay the reference over the ink</source>
        <translation>Poner la referencia sobre la tinta</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Capa</translation>
    </message>
    <message>
        <source>Layer down</source>
        <translation>Bajar la capa</translation>
    </message>
    <message>
        <source>Layer up</source>
        <translation>Subir la capa</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Capas</translation>
    </message>
    <message>
        <source>Layers, the topmost first</source>
        <translation>Capas, la de arriba primero</translation>
    </message>
    <message>
        <source>Layers…</source>
        <translation>Capas…</translation>
    </message>
    <message>
        <source>Learned from</source>
        <translation>Aprendió de</translation>
    </message>
    <message>
        <source>Least width</source>
        <translation>Ancho mínimo</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
    <message>
        <source>Leave it open again</source>
        <translation>Dejarlo abierto de nuevo</translation>
    </message>
    <message>
        <source>Leave the hand as it is</source>
        <translation>Dejar la mano como es</translation>
    </message>
    <message>
        <source>Leave the paper out: only the ink</source>
        <translation>Sin el papel: solo la tinta</translation>
    </message>
    <message>
        <source>Left and right</source>
        <translation>Izquierda y derecha</translation>
    </message>
    <message>
        <source>Left out: {what}.</source>
        <translation>Se omitió: {what}.</translation>
    </message>
    <message>
        <source>Left, right</source>
        <translation>Izq., der.</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Less steady line</source>
        <translation>Línea más libre</translation>
    </message>
    <message>
        <source>Let the brush push lines</source>
        <translation>Que el pincel empuje líneas</translation>
    </message>
    <message>
        <source>Let the brush smooth lines</source>
        <translation>Que el pincel alise líneas</translation>
    </message>
    <message>
        <source>Let the eraser cut lines apart</source>
        <translation>Que la goma corte las líneas</translation>
    </message>
    <message>
        <source>Let the eraser take whole strokes</source>
        <translation>Que la goma quite trazos enteros</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Carta</translation>
    </message>
    <message>
        <source>Levels seen</source>
        <translation>Niveles vistos</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Leve</translation>
    </message>
    <message>
        <source>Light theme.</source>
        <translation>Tema claro.</translation>
    </message>
    <message>
        <source>Light, dark or as the system</source>
        <translation>Claro, oscuro o como el sistema</translation>
    </message>
    <message>
        <source>Like the drawing, or freely</source>
        <translation>Como el dibujo, o libremente</translation>
    </message>
    <message>
        <source>Line {number} of the file</source>
        <translation>La línea {number} del archivo</translation>
    </message>
    <message>
        <source>Line {number} of the file has more than {points} points.</source>
        <translation>La línea {number} del archivo tiene más de {points} puntos.</translation>
    </message>
    <message>
        <source>Line {number} of the file {error}.</source>
        <translation>La línea {number} del archivo {error}.</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Líneas</translation>
    </message>
    <message>
        <source>Lock the layer</source>
        <translation>Bloquear la capa</translation>
    </message>
    <message>
        <source>Looks like</source>
        <translation>Parece</translation>
    </message>
    <message>
        <source>Looks that make no sense were passed over.</source>
        <translation>Se omitieron estilos sin sentido.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Pérdida</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Perdidas</translation>
    </message>
    <message>
        <source>Lower is better: the filled line is of drawings that are held out</source>
        <translation>Cuanto más bajo, mejor: la línea rellena es de los dibujos apartados</translation>
    </message>
    <message>
        <source>Lying</source>
        <translation>Horizontal</translation>
    </message>
    <message>
        <source>Made {name}.</source>
        <translation>{name} está hecho.</translation>
    </message>
    <message>
        <source>Make a film of the drawing</source>
        <translation>Hacer una película del dibujo</translation>
    </message>
    <message>
        <source>Make it…</source>
        <translation>Hacerla…</translation>
    </message>
    <message>
        <source>Make the page as large as the ink; one undo takes it back</source>
        <translation>Hacer la página tan grande como la tinta; se deshace de una vez</translation>
    </message>
    <message>
        <source>Making {name}: {share}</source>
        <translation>Haciendo {name}: {share}</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>Rotulador</translation>
    </message>
    <message>
        <source>Masks were passed over: what they hide shows.</source>
        <translation>Se omitieron las máscaras: se ve lo que ocultan.</translation>
    </message>
    <message>
        <source>Merge with the layer below</source>
        <translation>Combinar con la capa de debajo</translation>
    </message>
    <message>
        <source>Mirror left to right</source>
        <translation>Reflejar en horizontal</translation>
    </message>
    <message>
        <source>Mirror the view</source>
        <translation>Reflejar la vista</translation>
    </message>
    <message>
        <source>Mirror top to bottom</source>
        <translation>Reflejar en vertical</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Model, in use</source>
        <translation>Modelo, en uso</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Models (*.sketchmodel *.gen.json manifest.json);;All files (*)</source>
        <translation>Modelos (*.sketchmodel *.gen.json manifest.json);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Models and settings</source>
        <translation>Modelos y ajustes</translation>
    </message>
    <message>
        <source>Models to start from</source>
        <translation>Modelos de los que partir</translation>
    </message>
    <message>
        <source>More than {most_bad} entries of this file are no drawings, the first because: {bad}.</source>
        <translation>Más de {most_bad} entradas de este archivo no son dibujos; la primera: {bad}.</translation>
    </message>
    <message>
        <source>Motif {name}</source>
        <translation>Motivo {name}</translation>
    </message>
    <message>
        <source>Motifs</source>
        <translation>Motivos</translation>
    </message>
    <message>
        <source>Motifs…</source>
        <translation>Motivos…</translation>
    </message>
    <message>
        <source>Mouse, middle button</source>
        <translation>Ratón, botón central</translation>
    </message>
    <message>
        <source>Mouse, right button</source>
        <translation>Ratón, botón derecho</translation>
    </message>
    <message>
        <source>Move the selection a layer down</source>
        <translation>Bajar la selección una capa</translation>
    </message>
    <message>
        <source>Move the selection a layer up</source>
        <translation>Subir la selección una capa</translation>
    </message>
    <message>
        <source>Move the selection to the layer</source>
        <translation>Pasar la selección a la capa</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Name of the layer</source>
        <translation>Nombre de la capa</translation>
    </message>
    <message>
        <source>Name of the model</source>
        <translation>Nombre del modelo</translation>
    </message>
    <message>
        <source>Name of the motif</source>
        <translation>Nombre del motivo</translation>
    </message>
    <message>
        <source>Name of the step from A to B</source>
        <translation>Nombre del paso de A a B</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Never saved to a file.</source>
        <translation>Nunca se guardó en un archivo.</translation>
    </message>
    <message>
        <source>New drawing</source>
        <translation>Dibujo nuevo</translation>
    </message>
    <message>
        <source>New layer</source>
        <translation>Capa nueva</translation>
    </message>
    <message>
        <source>Newer than its file.</source>
        <translation>Más nuevo que su archivo.</translation>
    </message>
    <message>
        <source>Next model</source>
        <translation>Modelo siguiente</translation>
    </message>
    <message>
        <source>Next suggestion</source>
        <translation>Sugerencia siguiente</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>Noche</translation>
    </message>
    <message>
        <source>Nine other redrawings</source>
        <translation>Otras nueve versiones</translation>
    </message>
    <message>
        <source>Nine others</source>
        <translation>Otras nueve</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>No background</source>
        <translation>Sin fondo</translation>
    </message>
    <message>
        <source>No colour is called like that.</source>
        <translation>Ningún color se llama así.</translation>
    </message>
    <message>
        <source>No edges</source>
        <translation>Sin bordes</translation>
    </message>
    <message>
        <source>No installed model can draw analogies: add one with a latent, like “{latents}”.</source>
        <translation>Ningún modelo instalado dibuja analogías: añade uno con espacio latente, como «{latents}».</translation>
    </message>
    <message>
        <source>No installed model can redraw or blend: add one that can, like “{memory}”.</source>
        <translation>Ningún modelo instalado puede redibujar o mezclar: añade uno que pueda, como «{memory}».</translation>
    </message>
    <message>
        <source>No installed model draws a {name}.</source>
        <translation>Ningún modelo instalado dibuja esto: {name}.</translation>
    </message>
    <message>
        <source>No lines were found in the picture; try its edges, or one with more contrast.</source>
        <translation>No se encontraron líneas en la imagen; prueba con sus bordes, o con una de más contraste.</translation>
    </message>
    <message>
        <source>No model is installed. `sketch-assistant models` says where.</source>
        <translation>No hay ningún modelo instalado. `sketch-assistant models` dice dónde debería estar.</translation>
    </message>
    <message>
        <source>No model was given.</source>
        <translation>No se dio ningún modelo.</translation>
    </message>
    <message>
        <source>No process can be started for the model: {reason}.</source>
        <translation>No se puede iniciar un proceso para el modelo: {reason}.</translation>
    </message>
    <message>
        <source>No safety copy of the drawing can be kept: {why}. Save it often.</source>
        <translation>No se puede hacer una copia de seguridad del dibujo: {why}. Guárdalo a menudo.</translation>
    </message>
    <message>
        <source>No suggestions for 5 minutes</source>
        <translation>Sin sugerencias durante 5 minutos</translation>
    </message>
    <message>
        <source>No suggestions for 5 minutes, unless you ask.</source>
        <translation>Sin sugerencias durante 5 minutos, salvo que las pidas.</translation>
    </message>
    <message>
        <source>None is kept yet, in {file}</source>
        <translation>Aún no hay ninguno guardado, en {file}</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Aún ninguno</translation>
    </message>
    <message>
        <source>Not saved to a file yet</source>
        <translation>Aún sin guardar en un archivo</translation>
    </message>
    <message>
        <source>Nothing is called like that.</source>
        <translation>Nada se llama así.</translation>
    </message>
    <message>
        <source>Nothing is lost: there is no drawing that was not saved.</source>
        <translation>No se ha perdido nada: no hay dibujos sin guardar.</translation>
    </message>
    <message>
        <source>Nothing is suggested, nothing is computed. {mode_resting} brings it back.</source>
        <translation>No se sugiere nada, no se calcula nada. {mode_resting} lo devuelve.</translation>
    </message>
    <message>
        <source>Nothing lies in the way: it is as far as it goes.</source>
        <translation>No hay nada en medio: no puede ir más allá.</translation>
    </message>
    <message>
        <source>Nothing opened or saved yet is called like that.</source>
        <translation>Nada de lo abierto o guardado se llama así.</translation>
    </message>
    <message>
        <source>Nothing there is closed: a line is filled whose ends meet, or draw with the brush Area.</source>
        <translation>Ahí no hay nada cerrado: se rellena una línea cuyos extremos se unen, o dibuja con el pincel «Área».</translation>
    </message>
    <message>
        <source>Nothing was kept.</source>
        <translation>No se conservó nada.</translation>
    </message>
    <message>
        <source>Nudge</source>
        <translation>Mover</translation>
    </message>
    <message>
        <source>Nudge down</source>
        <translation>Mover hacia abajo</translation>
    </message>
    <message>
        <source>Nudge down, ten times as far</source>
        <translation>Mover hacia abajo, diez veces más</translation>
    </message>
    <message>
        <source>Nudge it</source>
        <translation>Mover</translation>
    </message>
    <message>
        <source>Nudge left</source>
        <translation>Mover a la izquierda</translation>
    </message>
    <message>
        <source>Nudge left, ten times as far</source>
        <translation>Mover a la izquierda, diez veces más</translation>
    </message>
    <message>
        <source>Nudge right</source>
        <translation>Mover a la derecha</translation>
    </message>
    <message>
        <source>Nudge right, ten times as far</source>
        <translation>Mover a la derecha, diez veces más</translation>
    </message>
    <message>
        <source>Nudge up</source>
        <translation>Mover hacia arriba</translation>
    </message>
    <message>
        <source>Nudge up, ten times as far</source>
        <translation>Mover hacia arriba, diez veces más</translation>
    </message>
    <message>
        <source>Numbers, edges and order…</source>
        <translation>Números, bordes y orden…</translation>
    </message>
    <message>
        <source>Of two walls around a model from elsewhere one holds on this computer: Landlock keeps it from opening files, but without the filter of system calls it could reach other programs.</source>
        <translation>De los dos muros en torno a un modelo ajeno, en este equipo aguanta uno: Landlock le impide abrir archivos, pero sin el filtro de llamadas al sistema podría alcanzar otros programas.</translation>
    </message>
    <message>
        <source>Of two walls around a model from elsewhere one holds on this computer: a filter of system calls keeps it from files, programs and the network, and Landlock is missing.</source>
        <translation>De los dos muros en torno a un modelo ajeno, en este equipo aguanta uno: un filtro de llamadas al sistema lo aparta de archivos, programas y red, y falta Landlock.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Off means off</source>
        <translation>No es no</translation>
    </message>
    <message>
        <source>Off: lines are as wide as they can be, however light the hand</source>
        <translation>Sin ella: las líneas son tan anchas como pueden, por leve que sea la mano</translation>
    </message>
    <message>
        <source>On this computer only {limits} around a model from elsewhere: one that breaks out of the runtime could do whatever you can, so add only models that you trust.</source>
        <translation>En este equipo solo hay {limits} en torno a un modelo ajeno: uno que escapara podría hacer todo lo que puedes tú, así que añade solo modelos de confianza.</translation>
    </message>
    <message>
        <source>One drawing at a time: {name} is open.</source>
        <translation>Un dibujo a la vez: {name} está abierto.</translation>
    </message>
    <message>
        <source>One fewer in the row</source>
        <translation>Uno menos en la fila</translation>
    </message>
    <message>
        <source>One more in the row</source>
        <translation>Uno más en la fila</translation>
    </message>
    <message>
        <source>One way less of the radial symmetry</source>
        <translation>Una dirección menos en la simetría radial</translation>
    </message>
    <message>
        <source>One way more of the radial symmetry</source>
        <translation>Una dirección más en la simetría radial</translation>
    </message>
    <message>
        <source>Only {count} that differ: try it wilder.</source>
        <translation>Solo {count} que difieran: prueba más salvaje.</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Opacidad</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open a drawing</source>
        <translation>Abrir un dibujo</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Abrirlo</translation>
    </message>
    <message>
        <source>Open recent…</source>
        <translation>Abrir recientes…</translation>
    </message>
    <message>
        <source>Open the menu</source>
        <translation>Abrir el menú</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>Abrir {name}</translation>
    </message>
    <message>
        <source>Opening {name}: {share}</source>
        <translation>Abriendo {name}: {share}</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Abrir…</translation>
    </message>
    <message>
        <source>Or go your own way</source>
        <translation>O ve por tu camino</translation>
    </message>
    <message>
        <source>Orange ink</source>
        <translation>Tinta naranja</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>Sobrescribir</translation>
    </message>
    <message>
        <source>Pad to try the pen on</source>
        <translation>Superficie para probar la pluma</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <source>Page and paper…</source>
        <translation>Página y papel…</translation>
    </message>
    <message>
        <source>Palette and recent colours…</source>
        <translation>Paleta y colores recientes…</translation>
    </message>
    <message>
        <source>Palette as at first</source>
        <translation>Paleta como al principio</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Parts for other languages or programs were left out.</source>
        <translation>Se omitieron partes para otros idiomas o programas.</translation>
    </message>
    <message>
        <source>Paste strokes</source>
        <translation>Pegar trazos</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Pen</source>
        <translation>Pluma</translation>
    </message>
    <message>
        <source>Pen and hand</source>
        <translation>Pluma y mano</translation>
    </message>
    <message>
        <source>Pen, middle button</source>
        <translation>Pluma, botón central</translation>
    </message>
    <message>
        <source>Pen, right button</source>
        <translation>Pluma, botón derecho</translation>
    </message>
    <message>
        <source>Pencil</source>
        <translation>Lápiz</translation>
    </message>
    <message>
        <source>Pick the colour of a stroke</source>
        <translation>Tomar el color de un trazo</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp)</source>
        <translation>Imágenes (*.png *.jpg *.jpeg *.webp)</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Píxeles</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>Liso</translation>
    </message>
    <message>
        <source>Pointer</source>
        <translation>Puntero</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Posición</translation>
    </message>
    <message>
        <source>Preparing …</source>
        <translation>Preparando…</translation>
    </message>
    <message>
        <source>Press the new key for “{name}”, or Esc.</source>
        <translation>Pulsa la nueva tecla para «{name}», o Esc.</translation>
    </message>
    <message>
        <source>Pressure</source>
        <translation>Presión</translation>
    </message>
    <message>
        <source>Pressure counts</source>
        <translation>La presión cuenta</translation>
    </message>
    <message>
        <source>Pressure curve</source>
        <translation>Curva de presión</translation>
    </message>
    <message>
        <source>Pressure is off.</source>
        <translation>La presión no cuenta.</translation>
    </message>
    <message>
        <source>Pressure makes lines wider</source>
        <translation>La presión ensancha las líneas</translation>
    </message>
    <message>
        <source>Pressure makes lines wider.</source>
        <translation>La presión ensancha las líneas.</translation>
    </message>
    <message>
        <source>Pressure of: {pointer}</source>
        <translation>Presión de: {pointer}</translation>
    </message>
    <message>
        <source>Pressure, tilt and buttons</source>
        <translation>Presión, inclinación y botones</translation>
    </message>
    <message>
        <source>Pressure, tilt and buttons…</source>
        <translation>Presión, inclinación y botones…</translation>
    </message>
    <message>
        <source>Pressure, tilt, buttons…</source>
        <translation>Presión, inclinación, botones…</translation>
    </message>
    <message>
        <source>Previous model</source>
        <translation>Modelo anterior</translation>
    </message>
    <message>
        <source>Previous, also dismissed ones</source>
        <translation>Anterior, también las descartadas</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Pull the line on a rope</source>
        <translation>Tirar de la línea con una cuerda</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Empujar</translation>
    </message>
    <message>
        <source>Push lines; again: smooth them</source>
        <translation>Empujar líneas; otra vez: alisarlas</translation>
    </message>
    <message>
        <source>Put it on the clipboard</source>
        <translation>Ponerlo en el portapapeles</translation>
    </message>
    <message>
        <source>Put it on the page, to be kept; its corner asks for more like it</source>
        <translation>Ponerlo en la página, para conservarlo; su esquina pide más como él</translation>
    </message>
    <message>
        <source>Put one drawing on each side: select strokes and tap, or drop a file.</source>
        <translation>Pon un dibujo a cada lado: selecciona trazos y toca, o suelta un archivo.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Frecuencia</translation>
    </message>
    <message>
        <source>Reading the drawings …</source>
        <translation>Leyendo los dibujos…</translation>
    </message>
    <message>
        <source>Recent {i}</source>
        <translation>Reciente {i}</translation>
    </message>
    <message>
        <source>Red ink</source>
        <translation>Tinta roja</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Redraw</source>
        <translation>Redibujar</translation>
    </message>
    <message>
        <source>Redraw the selection</source>
        <translation>Redibujar la selección</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referencia</translation>
    </message>
    <message>
        <source>Reference picture…</source>
        <translation>Imagen de referencia…</translation>
    </message>
    <message>
        <source>References to nothing in the file were passed over.</source>
        <translation>Se omitieron referencias a nada en el archivo.</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Recargar</translation>
    </message>
    <message>
        <source>Reload it</source>
        <translation>Recargarlo</translation>
    </message>
    <message>
        <source>Remember drawings</source>
        <translation>Recordar dibujos</translation>
    </message>
    <message>
        <source>Remember motifs, folder and page</source>
        <translation>Recordar motivos, carpeta y página</translation>
    </message>
    <message>
        <source>Remember no folder</source>
        <translation>No recordar ninguna carpeta</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove the model “{name}” from this computer?</source>
        <translation>¿Quitar el modelo «{name}» de este equipo?</translation>
    </message>
    <message>
        <source>Remove the reference</source>
        <translation>Quitar la referencia</translation>
    </message>
    <message>
        <source>Rename the layer…</source>
        <translation>Cambiar el nombre de la capa…</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Película</translation>
    </message>
    <message>
        <source>Replay as GIF, MP4 or SVG…</source>
        <translation>Reproducir como GIF, MP4 o SVG…</translation>
    </message>
    <message>
        <source>Rest the pen, and a faint line shows how it could go on.</source>
        <translation>Deja reposar la pluma, y una línea tenue muestra cómo podría seguir.</translation>
    </message>
    <message>
        <source>Return listens for another key of the marked action; the cross on a key takes it away.</source>
        <translation>Intro espera otra tecla para la acción marcada; la cruz de una tecla la quita.</translation>
    </message>
    <message>
        <source>Rope</source>
        <translation>Cuerda</translation>
    </message>
    <message>
        <source>Runs on this computer. Nothing is sent anywhere.</source>
        <translation>Funciona en este equipo. No se envía nada.</translation>
    </message>
    <message>
        <source>Same gaps across</source>
        <translation>Mismo espacio en horizontal</translation>
    </message>
    <message>
        <source>Same gaps down</source>
        <translation>Mismo espacio en vertical</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save as one file…</source>
        <translation>Guardar en un archivo…</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Save it again</source>
        <translation>Guardarlo de nuevo</translation>
    </message>
    <message>
        <source>Save mine as…</source>
        <translation>Guardar el mío como…</translation>
    </message>
    <message>
        <source>Save sheet…</source>
        <translation>Guardar la lámina…</translation>
    </message>
    <message>
        <source>Save the changes to “{name}”?</source>
        <translation>¿Guardar los cambios en «{name}»?</translation>
    </message>
    <message>
        <source>Save the drawing</source>
        <translation>Guardar el dibujo</translation>
    </message>
    <message>
        <source>Save the model</source>
        <translation>Guardar el modelo</translation>
    </message>
    <message>
        <source>Save the settings</source>
        <translation>Guardar los ajustes</translation>
    </message>
    <message>
        <source>Save the settings as a file…</source>
        <translation>Guardar los ajustes en un archivo…</translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation>Guardar la lámina</translation>
    </message>
    <message>
        <source>Save yours under another name, reload (undo brings yours back), or overwrite it.</source>
        <translation>Guarda el tuyo con otro nombre, recarga (deshacer trae el tuyo de vuelta) o sobrescríbelo.</translation>
    </message>
    <message>
        <source>Saving {name}…</source>
        <translation>Guardando {name}…</translation>
    </message>
    <message>
        <source>Scale widths with the size</source>
        <translation>Escalar los anchos con el tamaño</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Pantalla</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Seleccionar</translation>
    </message>
    <message>
        <source>Select all the others</source>
        <translation>Seleccionar todos los demás</translation>
    </message>
    <message>
        <source>Select everything</source>
        <translation>Seleccionar todo</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>No seleccionar nada</translation>
    </message>
    <message>
        <source>Select strokes and tap a place, drag a selection there, or drop a file.</source>
        <translation>Selecciona trazos y toca un hueco, arrastra allí una selección, o suelta un archivo.</translation>
    </message>
    <message>
        <source>Select strokes first, then tap {letter}; or drop a file on it.</source>
        <translation>Selecciona primero trazos y toca {letter}; o suelta un archivo encima.</translation>
    </message>
    <message>
        <source>Select the drawing that “{name}” should be applied to first.</source>
        <translation>Selecciona primero el dibujo al que aplicar «{name}».</translation>
    </message>
    <message>
        <source>Select the same colour</source>
        <translation>Seleccionar el mismo color</translation>
    </message>
    <message>
        <source>Select the same layer</source>
        <translation>Seleccionar la misma capa</translation>
    </message>
    <message>
        <source>Select the same width</source>
        <translation>Seleccionar el mismo ancho</translation>
    </message>
    <message>
        <source>Select what you draw again and again, then keep it as a motif.</source>
        <translation>Selecciona lo que dibujas una y otra vez, y consérvalo como motivo.</translation>
    </message>
    <message>
        <source>Select what you draw again and again, then press {key}. Half of it drawn again, the rest comes as a ghost.</source>
        <translation>Selecciona lo que dibujas una y otra vez y pulsa {key}. Si vuelves a dibujar la mitad, el resto se te sugiere.</translation>
    </message>
    <message>
        <source>Select; again: lasso, rectangle, line</source>
        <translation>Seleccionar; otra vez: lazo, rectángulo, línea</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Settings (*.json)</source>
        <translation>Ajustes (*.json)</translation>
    </message>
    <message>
        <source>Settings of the tool</source>
        <translation>Ajustes de la herramienta</translation>
    </message>
    <message>
        <source>Sheet to try the pressure on</source>
        <translation>Hoja para probar la presión</translation>
    </message>
    <message>
        <source>Ships with the program; runs in it.</source>
        <translation>Viene con el programa; funciona en él.</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Atajos</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Mostrarlo</translation>
    </message>
    <message>
        <source>Show its folder</source>
        <translation>Mostrar su carpeta</translation>
    </message>
    <message>
        <source>Show the file</source>
        <translation>Mostrar el archivo</translation>
    </message>
    <message>
        <source>Show the layer</source>
        <translation>Mostrar la capa</translation>
    </message>
    <message>
        <source>Show the reference</source>
        <translation>Mostrar la referencia</translation>
    </message>
    <message>
        <source>Show the whole page, upright</source>
        <translation>Mostrar toda la página, derecha</translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>Mostrar…</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Size of the brush   {thinner} and {thicker}</source>
        <translation>Tamaño del pincel   {thinner} y {thicker}</translation>
    </message>
    <message>
        <source>Size of the eraser   {thinner} and {thicker}</source>
        <translation>Tamaño de la goma   {thinner} y {thicker}</translation>
    </message>
    <message>
        <source>Slate ink</source>
        <translation>Tinta pizarra</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>Alisar</translation>
    </message>
    <message>
        <source>Soft</source>
        <translation>Suave</translation>
    </message>
    <message>
        <source>Some clipping was passed over: what it hides shows.</source>
        <translation>Se omitió algún recorte: se ve lo que oculta.</translation>
    </message>
    <message>
        <source>Some markers were left out: there are too many.</source>
        <translation>Se omitieron algunos marcadores: hay demasiados.</translation>
    </message>
    <message>
        <source>Something went wrong inside the program ({kind}: {error}). The drawing is untouched and a safety copy is kept; save it and start the program again.</source>
        <translation>Algo ha fallado dentro del programa ({kind}: {error}). El dibujo está intacto y hay una copia de seguridad; guárdalo y reinicia el programa.</translation>
    </message>
    <message>
        <source>Space, or middle button</source>
        <translation>Espacio, o botón central</translation>
    </message>
    <message>
        <source>Spacing</source>
        <translation>Separación</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>Cuadrado</translation>
    </message>
    <message>
        <source>Start drawing</source>
        <translation>Empezar a dibujar</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>Partir de</translation>
    </message>
    <message>
        <source>Steadier line</source>
        <translation>Línea más firme</translation>
    </message>
    <message>
        <source>Steadiness</source>
        <translation>Firmeza</translation>
    </message>
    <message>
        <source>Steady</source>
        <translation>Alisar</translation>
    </message>
    <message>
        <source>Steady the hand lightly</source>
        <translation>Calmar un poco la mano</translation>
    </message>
    <message>
        <source>Steady the lines</source>
        <translation>Alisar las líneas</translation>
    </message>
    <message>
        <source>Steady the mouse too</source>
        <translation>Calmar también el ratón</translation>
    </message>
    <message numerus="yes">
        <source>Steadying %n strokes: {share}</source>
        <translation>
            <numerusform>Alisando %Ln trazo: {share}</numerusform>
            <numerusform>Alisando %Ln trazos: {share}</numerusform>
        </translation>
    </message>
    <message>
        <source>Step {step} of {steps}, about {minutes} min left. You can draw on meanwhile.</source>
        <translation>Paso {step} de {steps}, quedan unos {minutes} min. Mientras, puedes dibujar.</translation>
    </message>
    <message>
        <source>Step {step} of {steps}. You can draw on meanwhile.</source>
        <translation>Paso {step} de {steps}. Mientras, puedes dibujar.</translation>
    </message>
    <message>
        <source>Stop and keep</source>
        <translation>Parar y conservar</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Fuerza</translation>
    </message>
    <message>
        <source>Strokes are drawn in symmetry.</source>
        <translation>Los trazos se dibujan con simetría.</translation>
    </message>
    <message>
        <source>Strokes without points were left out.</source>
        <translation>Se omitieron trazos sin puntos.</translation>
    </message>
    <message>
        <source>Suggest later</source>
        <translation>Sugerir más tarde</translation>
    </message>
    <message>
        <source>Suggest less, when surer</source>
        <translation>Sugerir menos, con más seguridad</translation>
    </message>
    <message>
        <source>Suggest more, when less sure</source>
        <translation>Sugerir más, con menos seguridad</translation>
    </message>
    <message>
        <source>Suggest only when asked</source>
        <translation>Sugerir solo si se pide</translation>
    </message>
    <message>
        <source>Suggest sooner</source>
        <translation>Sugerir antes</translation>
    </message>
    <message>
        <source>Suggest what your own hand repeats</source>
        <translation>Sugerir lo que repite tu propia mano</translation>
    </message>
    <message>
        <source>Suggest when the pen rests</source>
        <translation>Sugerir cuando la pluma reposa</translation>
    </message>
    <message>
        <source>Suggest where a stroke should meet</source>
        <translation>Sugerir dónde debería unirse un trazo</translation>
    </message>
    <message>
        <source>Suggest with what was taught</source>
        <translation>Sugerir con lo que ha aprendido</translation>
    </message>
    <message>
        <source>Suggestion {place}{said}</source>
        <translation>Sugerencia {place}{said}</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Sugerencias</translation>
    </message>
    <message>
        <source>Suggestions after {delay} seconds of rest</source>
        <translation>Sugerencias tras {delay} segundos de reposo</translation>
    </message>
    <message>
        <source>Suggestions are off.</source>
        <translation>No hay sugerencias.</translation>
    </message>
    <message>
        <source>Suggestions as they were offered</source>
        <translation>Sugerencias tal como se ofrecieron</translation>
    </message>
    <message>
        <source>Suggestions off</source>
        <translation>Sin sugerencias</translation>
    </message>
    <message>
        <source>Suggestions {confident}</source>
        <translation>Sugerencias {confident}</translation>
    </message>
    <message>
        <source>Symmetry</source>
        <translation>Simetría</translation>
    </message>
    <message>
        <source>Symmetry is off.</source>
        <translation>La simetría está apagada.</translation>
    </message>
    <message>
        <source>Symmetry…</source>
        <translation>Simetría…</translation>
    </message>
    <message>
        <source>Tablet tester</source>
        <translation>Prueba de la tableta</translation>
    </message>
    <message>
        <source>Tablet tester…</source>
        <translation>Prueba de la tableta…</translation>
    </message>
    <message>
        <source>Take {key} away</source>
        <translation>Quitar {key}</translation>
    </message>
    <message>
        <source>Tap a frame to put it on the page, then keep it</source>
        <translation>Toca una imagen para ponerla en la página, y luego consérvala</translation>
    </message>
    <message>
        <source>Tap a ghost&apos;s stroke</source>
        <translation>Toca el trazo de una sugerencia</translation>
    </message>
    <message>
        <source>Tap a stroke, or twice</source>
        <translation>Toca un trazo, o dos veces</translation>
    </message>
    <message>
        <source>Tap one to put it on the page, then keep it.</source>
        <translation>Toca una para ponerla en la página, y luego consérvala.</translation>
    </message>
    <message>
        <source>Tap to put it on the page, tap again to keep it
Next  Alt+]   Previous  Alt+[</source>
        <translation>Toca para ponerla en la página, toca otra vez para conservarla
Siguiente  Alt+]   Anterior  Alt+[</translation>
    </message>
    <message>
        <source>Teach</source>
        <translation>Enseñar</translation>
    </message>
    <message>
        <source>Teach it your drawings</source>
        <translation>Enséñale tus dibujos</translation>
    </message>
    <message>
        <source>Teach it your drawings…</source>
        <translation>Enseñarle tus dibujos…</translation>
    </message>
    <message>
        <source>Teach it yours…</source>
        <translation>Enseñarle los tuyos…</translation>
    </message>
    <message>
        <source>Teaching</source>
        <translation>Enseñar</translation>
    </message>
    <message>
        <source>Teaching failed.</source>
        <translation>La enseñanza falló.</translation>
    </message>
    <message>
        <source>Teaching is done: the new model is checked, and then among yours.</source>
        <translation>La enseñanza ha terminado: se comprueba el nuevo modelo y pasa a los tuyos.</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatura</translation>
    </message>
    <message>
        <source>Temperature {temperature}</source>
        <translation>Temperatura {temperature}</translation>
    </message>
    <message>
        <source>Ten times as far</source>
        <translation>Diez veces más</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Eso no funcionó</translation>
    </message>
    <message>
        <source>That is farther or larger than a drawing can be, so the strokes are as they were.</source>
        <translation>Eso es más lejos o más grande de lo que puede ser un dibujo; los trazos siguen como estaban.</translation>
    </message>
    <message>
        <source>The ONNX file has a constant with too many axes.</source>
        <translation>El archivo ONNX tiene una constante con demasiados ejes.</translation>
    </message>
    <message>
        <source>The ONNX file has an operator that is not on the list: {name}.</source>
        <translation>El archivo ONNX tiene un operador que no está en la lista: {name}.</translation>
    </message>
    <message>
        <source>The ONNX file has constants of {elements} numbers; at most {most_elements} are allowed.</source>
        <translation>El archivo ONNX tiene constantes de {elements} números; se permiten {most_elements} como mucho.</translation>
    </message>
    <message>
        <source>The ONNX file has other inputs or outputs than it should.</source>
        <translation>El archivo ONNX tiene otras entradas o salidas de las debidas.</translation>
    </message>
    <message>
        <source>The ONNX file has too many constants.</source>
        <translation>El archivo ONNX tiene demasiadas constantes.</translation>
    </message>
    <message>
        <source>The ONNX file has too many graphs within graphs.</source>
        <translation>El archivo ONNX tiene demasiados grafos dentro de grafos.</translation>
    </message>
    <message>
        <source>The ONNX file has too many nodes.</source>
        <translation>El archivo ONNX tiene demasiados nodos.</translation>
    </message>
    <message>
        <source>The ONNX file has too many parts.</source>
        <translation>El archivo ONNX tiene demasiadas partes.</translation>
    </message>
    <message>
        <source>The ONNX file has {what}, which no model of drawings needs.</source>
        <translation>El archivo ONNX tiene {what}, que ningún modelo de dibujos necesita.</translation>
    </message>
    <message>
        <source>The ONNX file wants operators that are not standard: {plain}.</source>
        <translation>El archivo ONNX pide operadores que no son estándar: {plain}.</translation>
    </message>
    <message>
        <source>The SVG</source>
        <translation>El SVG</translation>
    </message>
    <message>
        <source>The background was left out.</source>
        <translation>Se omitió el fondo.</translation>
    </message>
    <message>
        <source>The brush pushes lines.</source>
        <translation>El pincel empuja líneas.</translation>
    </message>
    <message>
        <source>The brush smooths lines.</source>
        <translation>El pincel alisa líneas.</translation>
    </message>
    <message>
        <source>The bundle could not be written to {folder}: {error}.</source>
        <translation>No se pudo escribir el paquete en {folder}: {error}.</translation>
    </message>
    <message>
        <source>The bundle would have {size} MB; at most {largest} MB are allowed.</source>
        <translation>El paquete tendría {size} MB; se permiten {largest} MB como mucho.</translation>
    </message>
    <message>
        <source>The copies lie in place, and are selected.</source>
        <translation>Las copias están en el sitio, y seleccionadas.</translation>
    </message>
    <message>
        <source>The disk is slow: what you drew last has no safety copy on it yet.</source>
        <translation>El disco va lento: lo último que dibujaste aún no tiene copia de seguridad.</translation>
    </message>
    <message>
        <source>The drawing is on the clipboard, as SVG and as a picture.</source>
        <translation>El dibujo está en el portapapeles, como SVG y como imagen.</translation>
    </message>
    <message>
        <source>The drawing that is open</source>
        <translation>El dibujo que está abierto</translation>
    </message>
    <message>
        <source>The eraser cuts lines where it passes.</source>
        <translation>La goma corta las líneas por donde pasa.</translation>
    </message>
    <message>
        <source>The eraser takes whole strokes.</source>
        <translation>La goma quita trazos enteros.</translation>
    </message>
    <message>
        <source>The exact pen data in this file is damaged; its paths were read.</source>
        <translation>Los datos exactos de la pluma en este archivo están dañados; se leyeron sus trazados.</translation>
    </message>
    <message>
        <source>The feature {name} belongs to another version of the model {model}: keep it anew from two drawings.</source>
        <translation>El paso {name} es de otra versión del modelo {model}: consérvalo de nuevo a partir de dos dibujos.</translation>
    </message>
    <message>
        <source>The feature {name} is damaged.</source>
        <translation>El paso {name} está dañado.</translation>
    </message>
    <message>
        <source>The file of your settings {error}; the file is kept as {name}. Those of the beginning are used.</source>
        <translation>El archivo de tus ajustes {error}; se conserva como {name}. Se usan los iniciales.</translation>
    </message>
    <message>
        <source>The first drawing</source>
        <translation>El primer dibujo</translation>
    </message>
    <message>
        <source>The first two drawings are the same, so there is no step from A to B to take.</source>
        <translation>Los dos primeros dibujos son iguales, así que no hay paso de A a B.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be read: {strerror}.</source>
        <translation>No se puede leer la carpeta {folder}: {strerror}.</translation>
    </message>
    <message>
        <source>The folder {parent} does not exist, so nothing was saved in it.</source>
        <translation>La carpeta {parent} no existe, así que no se guardó nada en ella.</translation>
    </message>
    <message>
        <source>The layer “{name}” is hidden.</source>
        <translation>La capa «{name}» está oculta.</translation>
    </message>
    <message>
        <source>The layer “{name}” is locked.</source>
        <translation>La capa «{name}» está bloqueada.</translation>
    </message>
    <message>
        <source>The mirror image of your own line</source>
        <translation>El reflejo de tu propia línea</translation>
    </message>
    <message>
        <source>The model has no digest of {join}.</source>
        <translation>El modelo no tiene suma de comprobación de {join}.</translation>
    </message>
    <message>
        <source>The model in {path} has a manifest that cannot be used.</source>
        <translation>El modelo en {path} tiene un manifiesto inservible.</translation>
    </message>
    <message>
        <source>The model in {path} is left out. {why}</source>
        <translation>El modelo en {path} se omite. {why}</translation>
    </message>
    <message>
        <source>The model in {where} has a manifest that cannot be used.</source>
        <translation>El modelo en {where} tiene un manifiesto inservible.</translation>
    </message>
    <message>
        <source>The model in {where} has a manifest that cannot be used: its {what}.</source>
        <translation>El modelo en {where} tiene un manifiesto inservible: {what}.</translation>
    </message>
    <message>
        <source>The model in {where} needs a newer version of this program.</source>
        <translation>El modelo en {where} necesita una versión más nueva de este programa.</translation>
    </message>
    <message>
        <source>The model {name}</source>
        <translation>El modelo {name}</translation>
    </message>
    <message>
        <source>The model {name} cannot do this; leave out --model, or name {able}.</source>
        <translation>El modelo {name} no puede hacer esto; omite --model, o nombra {able}.</translation>
    </message>
    <message>
        <source>The model {name} could not be removed: {reason}.</source>
        <translation>No se pudo quitar el modelo {name}: {reason}.</translation>
    </message>
    <message>
        <source>The model {name} does not know what this is, so it was left alone.</source>
        <translation>El modelo {name} no sabe qué es esto, así que se dejó como estaba.</translation>
    </message>
    <message>
        <source>The model {name} failed to run.</source>
        <translation>El modelo {name} no pudo ejecutarse.</translation>
    </message>
    <message>
        <source>The model {name} gave unusable numbers.</source>
        <translation>El modelo {name} dio números inservibles.</translation>
    </message>
    <message>
        <source>The model {name} has no file {name_2}.</source>
        <translation>El modelo {name} no tiene el archivo {name_2}.</translation>
    </message>
    <message>
        <source>The model {name} has no latent: it can only go on.</source>
        <translation>El modelo {name} no tiene espacio latente: solo puede continuar.</translation>
    </message>
    <message>
        <source>The model {name} has other inputs or outputs than it should.</source>
        <translation>El modelo {name} tiene otras entradas o salidas de las debidas.</translation>
    </message>
    <message>
        <source>The model {name} is not a usable ONNX file.</source>
        <translation>El modelo {name} no es un archivo ONNX utilizable.</translation>
    </message>
    <message>
        <source>The model {name} knows no class {wanted}.</source>
        <translation>El modelo {name} no conoce la clase {wanted}.</translation>
    </message>
    <message>
        <source>The model {name} knows no class {wanted}; did you mean {near}?</source>
        <translation>El modelo {name} no conoce la clase {wanted}; ¿querías decir {near}?</translation>
    </message>
    <message>
        <source>The model {name} was changed after it was made ({name_2}); install it again.</source>
        <translation>El modelo {name} se modificó después de hecho ({name_2}); instálalo de nuevo.</translation>
    </message>
    <message>
        <source>The model “{name}” is added.</source>
        <translation>El modelo «{name}» se ha añadido.</translation>
    </message>
    <message>
        <source>The model “{name}” is not installed.</source>
        <translation>El modelo «{name}» no está instalado.</translation>
    </message>
    <message>
        <source>The model “{name}” is removed.</source>
        <translation>El modelo «{name}» se ha quitado.</translation>
    </message>
    <message>
        <source>The model “{name}” is saved.</source>
        <translation>El modelo «{name}» se ha guardado.</translation>
    </message>
    <message>
        <source>The new key</source>
        <translation>La tecla nueva</translation>
    </message>
    <message>
        <source>The page holds all ink now.</source>
        <translation>Ahora toda la tinta cabe en la página.</translation>
    </message>
    <message>
        <source>The page is empty.</source>
        <translation>La página está vacía.</translation>
    </message>
    <message>
        <source>The page is larger than any: all of it was made smaller.</source>
        <translation>La página es mayor que ninguna: se redujo todo.</translation>
    </message>
    <message>
        <source>The pen reported positions that are not usable numbers, so that stroke was left out.</source>
        <translation>La pluma dio posiciones que no son números utilizables, así que ese trazo se omitió.</translation>
    </message>
    <message>
        <source>The pen&apos;s colour</source>
        <translation>El color de la pluma</translation>
    </message>
    <message>
        <source>The picture lies on the page to draw from; it is no part of the drawing&apos;s ink.</source>
        <translation>La imagen está en la página para dibujar a partir de ella; no es parte de la tinta del dibujo.</translation>
    </message>
    <message>
        <source>The points of a pressure curve go from left to right, from 0 to 1.</source>
        <translation>Los puntos de una curva de presión van de izquierda a derecha, de 0 a 1.</translation>
    </message>
    <message>
        <source>The process for models from elsewhere</source>
        <translation>El proceso para modelos ajenos</translation>
    </message>
    <message>
        <source>The recogniser in {path} has a manifest that cannot be used.</source>
        <translation>El reconocedor en {path} tiene un manifiesto inservible.</translation>
    </message>
    <message>
        <source>The recogniser in {path} needs a newer version of this program.</source>
        <translation>El reconocedor en {path} necesita una versión más nueva de este programa.</translation>
    </message>
    <message>
        <source>The recogniser in {path} was changed after it was made ({name}); install it again.</source>
        <translation>El reconocedor en {path} se modificó después de hecho ({name}); instálalo de nuevo.</translation>
    </message>
    <message>
        <source>The recogniser {name} has a manifest of no use.</source>
        <translation>El reconocedor {name} tiene un manifiesto inservible.</translation>
    </message>
    <message>
        <source>The reference</source>
        <translation>La referencia</translation>
    </message>
    <message>
        <source>The reference picture in this file is damaged and was left out.</source>
        <translation>La imagen de referencia de este archivo está dañada y se omitió.</translation>
    </message>
    <message>
        <source>The reference picture too</source>
        <translation>También la referencia</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>El informe</translation>
    </message>
    <message>
        <source>The report is on the clipboard.</source>
        <translation>El informe está en el portapapeles.</translation>
    </message>
    <message>
        <source>The rest of what you drew before</source>
        <translation>El resto de lo que ya dibujaste antes</translation>
    </message>
    <message>
        <source>The row closer together</source>
        <translation>La fila más junta</translation>
    </message>
    <message>
        <source>The row wider apart</source>
        <translation>La fila más separada</translation>
    </message>
    <message>
        <source>The safety copy can only be read; save the drawing to keep what you do.</source>
        <translation>La copia de seguridad solo se puede leer; guarda el dibujo para conservar lo que hagas.</translation>
    </message>
    <message>
        <source>The safety copy {name} cannot be read: {reason}.</source>
        <translation>No se puede leer la copia de seguridad {name}: {reason}.</translation>
    </message>
    <message>
        <source>The safety copy {name} is gone or holds no drawing that can be read.</source>
        <translation>La copia de seguridad {name} ya no está o no contiene ningún dibujo legible.</translation>
    </message>
    <message>
        <source>The safety copy {name} is too large to read.</source>
        <translation>La copia de seguridad {name} es demasiado grande para leerla.</translation>
    </message>
    <message>
        <source>The second drawing</source>
        <translation>El segundo dibujo</translation>
    </message>
    <message>
        <source>The selection</source>
        <translation>La selección</translation>
    </message>
    <message>
        <source>The selection is on the clipboard, as SVG and as a picture.</source>
        <translation>La selección está en el portapapeles, como SVG y como imagen.</translation>
    </message>
    <message>
        <source>The selection is too detailed for a model: select a part of it.</source>
        <translation>La selección es demasiado detallada para un modelo: selecciona una parte.</translation>
    </message>
    <message>
        <source>The settings are saved as {name}.</source>
        <translation>Los ajustes se han guardado como {name}.</translation>
    </message>
    <message>
        <source>The settings of {name} are in use.</source>
        <translation>Se usan los ajustes de {name}.</translation>
    </message>
    <message>
        <source>The sheet is saved as {name}.</source>
        <translation>La lámina se ha guardado como {name}.</translation>
    </message>
    <message>
        <source>The spread must be 0 to 1.</source>
        <translation>La dispersión debe estar entre 0 y 1.</translation>
    </message>
    <message>
        <source>The strength must be 0 to {largest_strength}.</source>
        <translation>La fuerza debe estar entre 0 y {largest_strength}.</translation>
    </message>
    <message>
        <source>The suggestion failed</source>
        <translation>La sugerencia falló</translation>
    </message>
    <message>
        <source>The suggestion failed ({kind}: {outcome}).</source>
        <translation>La sugerencia falló ({kind}: {outcome}).</translation>
    </message>
    <message>
        <source>The suggestion was scribbled out. Redo brings the scribble itself back.</source>
        <translation>La sugerencia se tachó con un garabato. Rehacer devuelve el garabato.</translation>
    </message>
    <message>
        <source>The teacher stopped unexpectedly; your drawings are untouched. {more}</source>
        <translation>La enseñanza se detuvo de improviso; tus dibujos están intactos. {more}</translation>
    </message>
    <message>
        <source>The temperature must be 0.01 to 2 and the count 1 to 100.</source>
        <translation>La temperatura debe estar entre 0,01 y 2, y el número entre 1 y 100.</translation>
    </message>
    <message>
        <source>The temperature must be 0.01 to 2 and the count 1 to {most}.</source>
        <translation>La temperatura debe estar entre 0,01 y 2, y el número entre 1 y {most}.</translation>
    </message>
    <message>
        <source>The temperature must be 0.01 to 2 and the count 2 to {most_frames}.</source>
        <translation>La temperatura debe estar entre 0,01 y 2, y el número entre 2 y {most_frames}.</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>El texto</translation>
    </message>
    <message>
        <source>The theme follows the system.</source>
        <translation>El tema sigue al sistema.</translation>
    </message>
    <message>
        <source>The three drawings are the same, so there is no step from A to B to take.</source>
        <translation>Los tres dibujos son iguales, así que no hay paso de A a B.</translation>
    </message>
    <message>
        <source>The two drawings are the same, so there is no step from A to B to keep.</source>
        <translation>Los dos dibujos son iguales, así que no hay paso de A a B que conservar.</translation>
    </message>
    <message>
        <source>The window speaks it from the next start on.</source>
        <translation>La ventana lo hablará a partir del próximo inicio.</translation>
    </message>
    <message>
        <source>There are no strokes in it: copy or drop a selection, SVG or ndjson.</source>
        <translation>No contiene trazos: copia o suelta una selección, SVG o ndjson.</translation>
    </message>
    <message>
        <source>There are no strokes in what was copied.</source>
        <translation>En lo copiado no hay trazos.</translation>
    </message>
    <message>
        <source>There are {most} features already; forget one first.</source>
        <translation>Ya hay {most} pasos; olvida uno primero.</translation>
    </message>
    <message>
        <source>There are {most} motifs already; remove one first.</source>
        <translation>Ya hay {most} motivos; quita uno primero.</translation>
    </message>
    <message>
        <source>There is a model {name} of yours already; remove it first, or let this one replace it.</source>
        <translation>Ya tienes un modelo {name}; quítalo primero, o deja que este lo reemplace.</translation>
    </message>
    <message>
        <source>There is a model “{name}” already: give this one another name, so that both stay.</source>
        <translation>Ya hay un modelo «{name}»: ponle otro nombre a este, para que queden los dos.</translation>
    </message>
    <message>
        <source>There is a motif {new} already.</source>
        <translation>Ya hay un motivo {new}.</translation>
    </message>
    <message>
        <source>There is no brush {brush}.</source>
        <translation>No hay ningún pincel {brush}.</translation>
    </message>
    <message>
        <source>There is no feature {name}; kept: {names}.</source>
        <translation>No hay ningún paso {name}; conservados: {names}.</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>No hay ningún archivo {path}.</translation>
    </message>
    <message>
        <source>There is no group in the selection.</source>
        <translation>No hay ningún grupo en la selección.</translation>
    </message>
    <message>
        <source>There is no model {name} of yours; there are: {names}.</source>
        <translation>No tienes ningún modelo {name}; hay: {names}.</translation>
    </message>
    <message>
        <source>There is no model {name}; installed: {names}.{more}</source>
        <translation>No hay ningún modelo {name}; instalados: {names}.{more}</translation>
    </message>
    <message>
        <source>There is no model {source}.</source>
        <translation>No hay ningún modelo {source}.</translation>
    </message>
    <message>
        <source>There is no motif {name}.</source>
        <translation>No hay ningún motivo {name}.</translation>
    </message>
    <message>
        <source>There is no motif {name}; kept: {names}.</source>
        <translation>No hay ningún motivo {name}; conservados: {names}.</translation>
    </message>
    <message>
        <source>There is no path {path}; there are {paths}.</source>
        <translation>No hay ningún camino {path}; hay {paths}.</translation>
    </message>
    <message>
        <source>There is no room left to save {path}; the former file is as it was.</source>
        <translation>No queda espacio para guardar {path}; el archivo anterior sigue como estaba.</translation>
    </message>
    <message>
        <source>There is no stroke to take the colour of.</source>
        <translation>No hay ningún trazo del que tomar el color.</translation>
    </message>
    <message>
        <source>There is nothing on the page whose making could be shown.</source>
        <translation>No hay nada en la página cuya creación se pueda mostrar.</translation>
    </message>
    <message>
        <source>There is nothing to redraw yet: draw something, or select strokes.</source>
        <translation>Aún no hay nada que redibujar: dibuja algo, o selecciona trazos.</translation>
    </message>
    <message>
        <source>There is nothing to steady yet: draw something first.</source>
        <translation>Aún no hay nada que alisar: dibuja algo primero.</translation>
    </message>
    <message>
        <source>Thicker line or a larger eraser</source>
        <translation>Línea más gruesa o goma más grande</translation>
    </message>
    <message>
        <source>Thinner line or smaller eraser</source>
        <translation>Línea más fina o goma más pequeña</translation>
    </message>
    <message>
        <source>This SVG defines its own entities, which is refused because it can hide a trap.</source>
        <translation>Este SVG define sus propias entidades, lo que se rechaza porque puede ocultar una trampa.</translation>
    </message>
    <message>
        <source>This SVG draws more than {most} elements of other programs.</source>
        <translation>Este SVG dibuja más de {most} elementos de otros programas.</translation>
    </message>
    <message>
        <source>This SVG file is broken at line {place} ({reason}).</source>
        <translation>Este archivo SVG está roto en la línea {place} ({reason}).</translation>
    </message>
    <message>
        <source>This SVG file is in an encoding that cannot be read.</source>
        <translation>Este archivo SVG tiene una codificación que no se puede leer.</translation>
    </message>
    <message>
        <source>This SVG file is larger than {file_bytes} bytes.</source>
        <translation>Este archivo SVG es mayor que {file_bytes} bytes.</translation>
    </message>
    <message>
        <source>This SVG has a document type declaration, which is refused because it can hide a trap.</source>
        <translation>Este SVG tiene una declaración de tipo de documento, lo que se rechaza porque puede ocultar una trampa.</translation>
    </message>
    <message>
        <source>This SVG has a number that is infinite or too large to draw with.</source>
        <translation>Este SVG tiene un número infinito o demasiado grande para dibujar.</translation>
    </message>
    <message>
        <source>This SVG has an element with more than {most} attributes.</source>
        <translation>Este SVG tiene un elemento con más de {most} atributos.</translation>
    </message>
    <message>
        <source>This SVG has elements nested more than {depth} deep.</source>
        <translation>Este SVG tiene elementos anidados a más de {depth} niveles.</translation>
    </message>
    <message>
        <source>This SVG has more than {curves} lines and curves.</source>
        <translation>Este SVG tiene más de {curves} líneas y curvas.</translation>
    </message>
    <message>
        <source>This SVG has more than {elements} elements.</source>
        <translation>Este SVG tiene más de {elements} elementos.</translation>
    </message>
    <message>
        <source>This SVG turns too many elements about their middles.</source>
        <translation>Este SVG gira demasiados elementos en torno a su centro.</translation>
    </message>
    <message>
        <source>This compressed file is damaged.</source>
        <translation>Este archivo comprimido está dañado.</translation>
    </message>
    <message>
        <source>This compressed file was cut short.</source>
        <translation>Este archivo comprimido está cortado.</translation>
    </message>
    <message>
        <source>This drawing</source>
        <translation>Este dibujo</translation>
    </message>
    <message>
        <source>This drawing has more than {points} points or {strokes} strokes.</source>
        <translation>Este dibujo tiene más de {points} puntos o {strokes} trazos.</translation>
    </message>
    <message>
        <source>This drawing has more than {points} points.</source>
        <translation>Este dibujo tiene más de {points} puntos.</translation>
    </message>
    <message>
        <source>This drawing has more than {strokes} strokes.</source>
        <translation>Este dibujo tiene más de {strokes} trazos.</translation>
    </message>
    <message>
        <source>This drawing is open in another window already.</source>
        <translation>Este dibujo ya está abierto en otra ventana.</translation>
    </message>
    <message>
        <source>This file has more than {points} points or {drawings} drawings.</source>
        <translation>Este archivo tiene más de {points} puntos o {drawings} dibujos.</translation>
    </message>
    <message>
        <source>This file is empty.</source>
        <translation>Este archivo está vacío.</translation>
    </message>
    <message>
        <source>This file is larger than {file_bytes} bytes.</source>
        <translation>Este archivo es mayor que {file_bytes} bytes.</translation>
    </message>
    <message>
        <source>This is all of it: no name of a file, of a model of yours, of a person or of a computer.</source>
        <translation>Esto es todo: ningún nombre de un archivo, de un modelo tuyo, de una persona o de un equipo.</translation>
    </message>
    <message>
        <source>This is no ONNX file, or a damaged one.</source>
        <translation>Esto no es un archivo ONNX, o está dañado.</translation>
    </message>
    <message>
        <source>This is no ONNX file.</source>
        <translation>Esto no es un archivo ONNX.</translation>
    </message>
    <message>
        <source>This is no drawing.</source>
        <translation>Esto no es un dibujo.</translation>
    </message>
    <message>
        <source>This is not an SVG file.</source>
        <translation>Esto no es un archivo SVG.</translation>
    </message>
    <message>
        <source>This is the first of the {more} drawings in the file.</source>
        <translation>Este es el primero de los {more} dibujos del archivo.</translation>
    </message>
    <message>
        <source>This key has no name that could be kept; choose another one.</source>
        <translation>Esta tecla no tiene un nombre que se pueda guardar; elige otra.</translation>
    </message>
    <message>
        <source>This page is larger than a PDF can be; export it as an SVG.</source>
        <translation>Esta página es mayor de lo que puede ser un PDF; expórtala como SVG.</translation>
    </message>
    <message>
        <source>This safety copy is gone: another window has opened it or thrown it away.</source>
        <translation>Esta copia de seguridad ya no está: otra ventana la abrió o la desechó.</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Desechar</translation>
    </message>
    <message>
        <source>Tilt</source>
        <translation>Inclinación</translation>
    </message>
    <message>
        <source>To give it away: a .sketchmodel</source>
        <translation>Para darlo a otros: un .sketchmodel</translation>
    </message>
    <message>
        <source>To the back</source>
        <translation>Al fondo</translation>
    </message>
    <message>
        <source>To the front</source>
        <translation>Al frente</translation>
    </message>
    <message>
        <source>Trace lines</source>
        <translation>Calcar líneas</translation>
    </message>
    <message>
        <source>Trace the edges of the reference</source>
        <translation>Calcar los bordes de la referencia</translation>
    </message>
    <message>
        <source>Trace the lines of the reference</source>
        <translation>Calcar las líneas de la referencia</translation>
    </message>
    <message>
        <source>Tracing the picture: {share}</source>
        <translation>Calcando la imagen: {share}</translation>
    </message>
    <message>
        <source>Train a model on your own drawings</source>
        <translation>Entrenar un modelo con tus propios dibujos</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Confianza</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Turn a quarter left</source>
        <translation>Girar un cuarto a la izquierda</translation>
    </message>
    <message>
        <source>Turn a quarter right</source>
        <translation>Girar un cuarto a la derecha</translation>
    </message>
    <message>
        <source>Turn by so many degrees, clockwise</source>
        <translation>Girar tantos grados, en sentido horario</translation>
    </message>
    <message>
        <source>Turn left</source>
        <translation>Girar a la izquierda</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>Girar a la derecha</translation>
    </message>
    <message>
        <source>Turn the page upright or on its side</source>
        <translation>Girar la página, vertical u horizontal</translation>
    </message>
    <message>
        <source>Turn upright</source>
        <translation>Enderezar</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation>Desagrupar</translation>
    </message>
    <message>
        <source>Unpacked this file is larger than {file_bytes} bytes.</source>
        <translation>Descomprimido, este archivo es mayor que {file_bytes} bytes.</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sin título</translation>
    </message>
    <message>
        <source>Upright</source>
        <translation>Vertical</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Usarlo</translation>
    </message>
    <message>
        <source>Use it now</source>
        <translation>Usarlo ahora</translation>
    </message>
    <message>
        <source>Use it now, and in new windows</source>
        <translation>Usarlo ahora, y en ventanas nuevas</translation>
    </message>
    <message>
        <source>Use the settings of a file</source>
        <translation>Usar los ajustes de un archivo</translation>
    </message>
    <message>
        <source>Use the settings of a file…</source>
        <translation>Usar los ajustes de un archivo…</translation>
    </message>
    <message>
        <source>Use {name}</source>
        <translation>Usar {name}</translation>
    </message>
    <message>
        <source>Variation {place}</source>
        <translation>Variación {place}</translation>
    </message>
    <message>
        <source>Variations</source>
        <translation>Variaciones</translation>
    </message>
    <message>
        <source>Variations…</source>
        <translation>Variaciones…</translation>
    </message>
    <message>
        <source>Vector shapes that move in a browser; other programs show the drawing.</source>
        <translation>Formas vectoriales que se mueven en un navegador; otros programas muestran el dibujo.</translation>
    </message>
    <message>
        <source>Versions and licences</source>
        <translation>Versiones y licencias</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>W</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Ways</source>
        <translation>Direcciones</translation>
    </message>
    <message>
        <source>What ghosts show</source>
        <translation>Lo que se sugiere</translation>
    </message>
    <message>
        <source>What ghosts show, now</source>
        <translation>Lo que se sugiere, ahora</translation>
    </message>
    <message>
        <source>What is found</source>
        <translation>Lo encontrado</translation>
    </message>
    <message>
        <source>What is selected is on “{name}”.</source>
        <translation>Lo seleccionado está en «{name}».</translation>
    </message>
    <message>
        <source>What it draws</source>
        <translation>Lo que dibuja</translation>
    </message>
    <message>
        <source>What it draws; “Anything” follows what you draw</source>
        <translation>Lo que dibuja; «Cualquier cosa» sigue lo que dibujas</translation>
    </message>
    <message>
        <source>What it has learned so far is kept: Teach goes on from there.</source>
        <translation>Lo aprendido hasta ahora se conserva: «Enseñar» continúa desde ahí.</translation>
    </message>
    <message>
        <source>What it is drawn from leaves with the drawing</source>
        <translation>La imagen de partida sale con el dibujo</translation>
    </message>
    <message>
        <source>What lies beyond the page too</source>
        <translation>También lo que sobrepasa la página</translation>
    </message>
    <message>
        <source>What lies on a locked layer stays as it is.</source>
        <translation>Lo que está en una capa bloqueada se queda como está.</translation>
    </message>
    <message>
        <source>What lies too far away to be drawn was left out.</source>
        <translation>Lo que está demasiado lejos para dibujarse se omitió.</translation>
    </message>
    <message>
        <source>What was accepted is seen as a ghost first; else it is drawn, too</source>
        <translation>Lo aceptado se ve primero tenue; si no, también se dibuja</translation>
    </message>
    <message>
        <source>What was copied</source>
        <translation>Lo copiado</translation>
    </message>
    <message>
        <source>What white shapes hide shows: they have too many edges.</source>
        <translation>Se ve lo que ocultan las formas blancas: tienen demasiados bordes.</translation>
    </message>
    <message>
        <source>What white shapes hide was cut away.</source>
        <translation>Lo que ocultan las formas blancas se recortó.</translation>
    </message>
    <message>
        <source>What you drew since the last save is lost otherwise.</source>
        <translation>Si no, se pierde lo que dibujaste desde la última vez que guardaste.</translation>
    </message>
    <message>
        <source>When asked</source>
        <translation>Si se piden</translation>
    </message>
    <message>
        <source>White</source>
        <translation>Blanco</translation>
    </message>
    <message>
        <source>White lines came in dark: they would not show on white paper.</source>
        <translation>Las líneas blancas llegaron oscuras: no se verían en papel blanco.</translation>
    </message>
    <message>
        <source>White shapes without an outline were left out.</source>
        <translation>Se omitieron formas blancas sin contorno.</translation>
    </message>
    <message>
        <source>Whole strokes</source>
        <translation>Trazos enteros</translation>
    </message>
    <message>
        <source>Whose each stroke is</source>
        <translation>De quién es cada trazo</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Ancho</translation>
    </message>
    <message>
        <source>Width of the line   {thinner} and {thicker}</source>
        <translation>Ancho de la línea   {thinner} y {thicker}</translation>
    </message>
    <message>
        <source>Wilder suggestions</source>
        <translation>Sugerencias más salvajes</translation>
    </message>
    <message>
        <source>Yes, change it</source>
        <translation>Sí, cambiarla</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message>
        <source>You draw on “{name}”.</source>
        <translation>Dibujas en «{name}».</translation>
    </message>
    <message>
        <source>Your last stroke, as it was surely meant</source>
        <translation>Tu último trazo, como seguramente querías</translation>
    </message>
    <message>
        <source>Your models…</source>
        <translation>Tus modelos…</translation>
    </message>
    <message>
        <source>Your own lines, once more</source>
        <translation>Tus propias líneas, otra vez</translation>
    </message>
    <message>
        <source>Your own settings are back.</source>
        <translation>Tus propios ajustes han vuelto.</translation>
    </message>
    <message>
        <source>Your settings could not be kept: {error}</source>
        <translation>No se pudieron guardar tus ajustes: {error}</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Acercar</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Alejar</translation>
    </message>
    <message>
        <source>a limit of time is</source>
        <translation>un límite de tiempo</translation>
    </message>
    <message>
        <source>a straight line</source>
        <translation>una línea recta</translation>
    </message>
    <message>
        <source>a trial in a process of its own gives usable numbers</source>
        <translation>una prueba en un proceso propio da números utilizables</translation>
    </message>
    <message>
        <source>always</source>
        <translation>siempre</translation>
    </message>
    <message>
        <source>as</source>
        <translation>como</translation>
    </message>
    <message>
        <source>as drawn</source>
        <translation>como se dibujó</translation>
    </message>
    <message>
        <source>back</source>
        <translation>atrás</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>cambiada</translation>
    </message>
    <message>
        <source>cursor</source>
        <translation>cursor</translation>
    </message>
    <message>
        <source>data outside of its file</source>
        <translation>datos fuera de su archivo</translation>
    </message>
    <message>
        <source>default</source>
        <translation>predeterminado</translation>
    </message>
    <message>
        <source>did not answer within {seconds} seconds</source>
        <translation>no respondió en {seconds} segundos</translation>
    </message>
    <message>
        <source>dismiss</source>
        <translation>descartar</translation>
    </message>
    <message>
        <source>does nothing</source>
        <translation>no hace nada</translation>
    </message>
    <message>
        <source>drawn on</source>
        <translation>se dibuja en ella</translation>
    </message>
    <message>
        <source>eraser</source>
        <translation>goma</translation>
    </message>
    <message>
        <source>erases</source>
        <translation>borra</translation>
    </message>
    <message>
        <source>ffmpeg could not make the film: {reason}.</source>
        <translation>ffmpeg no pudo hacer la película: {reason}.</translation>
    </message>
    <message>
        <source>finger</source>
        <translation>dedo</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>adelante</translation>
    </message>
    <message>
        <source>from nothing</source>
        <translation>de la nada</translation>
    </message>
    <message>
        <source>functions of its own</source>
        <translation>funciones propias</translation>
    </message>
    <message>
        <source>generic</source>
        <translation>genérico</translation>
    </message>
    <message>
        <source>go on with it</source>
        <translation>continuarlo</translation>
    </message>
    <message>
        <source>has a coordinate that is not a usable number</source>
        <translation>tiene una coordenada que no es un número utilizable</translation>
    </message>
    <message>
        <source>has a stroke that is neither two or three lists of numbers, [[x …], [y …]], nor a list of [x, y] pairs</source>
        <translation>tiene un trazo que no es ni dos o tres listas de números, [[x …], [y …]], ni una lista de pares [x, y]</translation>
    </message>
    <message>
        <source>has letters that are none in any script</source>
        <translation>tiene letras que no son de ninguna escritura</translation>
    </message>
    <message>
        <source>has no &quot;drawing&quot; that lists strokes as [[x …], [y …]]</source>
        <translation>no tiene un «drawing» que enumere trazos como [[x …], [y …]]</translation>
    </message>
    <message>
        <source>has strokes in some other layout than [[x …], [y …]] or [x, y] pairs</source>
        <translation>tiene trazos en otra forma que [[x …], [y …]] o pares [x, y]</translation>
    </message>
    <message>
        <source>has strokes without points alone</source>
        <translation>solo tiene trazos sin puntos</translation>
    </message>
    <message>
        <source>held down, it moves the page</source>
        <translation>mantenida, mueve la página</translation>
    </message>
    <message>
        <source>held down, it turns the page</source>
        <translation>mantenida, gira la página</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>oculta</translation>
    </message>
    <message>
        <source>holds no settings</source>
        <translation>no contiene ajustes</translation>
    </message>
    <message>
        <source>inputs and outputs are what the manifest promises</source>
        <translation>las entradas y salidas son las que promete el manifiesto</translation>
    </message>
    <message>
        <source>is damaged</source>
        <translation>está dañado</translation>
    </message>
    <message>
        <source>is not JSON, as each should be</source>
        <translation>no es JSON, como debería</translation>
    </message>
    <message>
        <source>is of a newer version of the program</source>
        <translation>es de una versión más nueva del programa</translation>
    </message>
    <message>
        <source>is to</source>
        <translation>es a</translation>
    </message>
    <message>
        <source>is to …</source>
        <translation>es a …</translation>
    </message>
    <message>
        <source>is too large to hold settings</source>
        <translation>es demasiado grande para contener ajustes</translation>
    </message>
    <message>
        <source>it always closes what is open</source>
        <translation>siempre cierra lo que está abierto</translation>
    </message>
    <message>
        <source>it answers a message</source>
        <translation>responde a un mensaje</translation>
    </message>
    <message>
        <source>it answers what is open</source>
        <translation>responde a lo que está abierto</translation>
    </message>
    <message>
        <source>it closes a message</source>
        <translation>cierra un mensaje</translation>
    </message>
    <message>
        <source>it closes all messages</source>
        <translation>cierra todos los mensajes</translation>
    </message>
    <message>
        <source>it is an ONNX file</source>
        <translation>es un archivo ONNX</translation>
    </message>
    <message>
        <source>it is gone</source>
        <translation>ya no está</translation>
    </message>
    <message>
        <source>it is the lowest</source>
        <translation>es la de más abajo</translation>
    </message>
    <message>
        <source>it is the topmost</source>
        <translation>es la de más arriba</translation>
    </message>
    <message>
        <source>it takes three or more</source>
        <translation>hacen falta tres o más</translation>
    </message>
    <message>
        <source>its key</source>
        <translation>su tecla</translation>
    </message>
    <message>
        <source>its rest stays</source>
        <translation>su resto se queda</translation>
    </message>
    <message>
        <source>keep that stroke</source>
        <translation>conservar ese trazo</translation>
    </message>
    <message>
        <source>limits of time and memory are</source>
        <translation>límites de tiempo y memoria</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>bloqueada</translation>
    </message>
    <message>
        <source>looks finished</source>
        <translation>parece acabado</translation>
    </message>
    <message>
        <source>middle</source>
        <translation>central</translation>
    </message>
    <message>
        <source>move the page</source>
        <translation>mover la página</translation>
    </message>
    <message>
        <source>moves the page</source>
        <translation>mueve la página</translation>
    </message>
    <message>
        <source>no external data, functions or sparse tensors</source>
        <translation>sin datos externos, funciones ni tensores dispersos</translation>
    </message>
    <message>
        <source>no model</source>
        <translation>sin modelo</translation>
    </message>
    <message>
        <source>no row is suggested</source>
        <translation>no se sugiere ninguna fila</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>not just now</source>
        <translation>ahora no</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>sin medir</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>sin nombre</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>sin certeza</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>nothing is redrawn</source>
        <translation>no se redibuja nada</translation>
    </message>
    <message>
        <source>nothing is selected</source>
        <translation>no hay nada seleccionado</translation>
    </message>
    <message>
        <source>nothing is selected, or suggestions are off</source>
        <translation>no hay nada seleccionado, o no hay sugerencias</translation>
    </message>
    <message>
        <source>nothing is selected, or the layer is closed</source>
        <translation>no hay nada seleccionado, o la capa está cerrada</translation>
    </message>
    <message>
        <source>nothing is selected, or there is no open layer above</source>
        <translation>no hay nada seleccionado, o no hay capa abierta encima</translation>
    </message>
    <message>
        <source>nothing is selected, or there is no open layer below</source>
        <translation>no hay nada seleccionado, o no hay capa abierta debajo</translation>
    </message>
    <message>
        <source>nothing to redo</source>
        <translation>nada que rehacer</translation>
    </message>
    <message>
        <source>nothing to undo</source>
        <translation>nada que deshacer</translation>
    </message>
    <message>
        <source>off</source>
        <translation>no</translation>
    </message>
    <message>
        <source>one that redraws, like &apos;memory&apos;</source>
        <translation>uno que redibuje, como «memory»</translation>
    </message>
    <message>
        <source>one with a latent, like &apos;redraw&apos;</source>
        <translation>uno con espacio latente, como «redraw»</translation>
    </message>
    <message>
        <source>pen</source>
        <translation>pluma</translation>
    </message>
    <message>
        <source>picks a colour</source>
        <translation>toma un color</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>listo</translation>
    </message>
    <message>
        <source>right</source>
        <translation>derecho</translation>
    </message>
    <message>
        <source>select</source>
        <translation>seleccionar</translation>
    </message>
    <message>
        <source>select it, its drawing</source>
        <translation>seleccionarlo, su dibujo</translation>
    </message>
    <message>
        <source>shipped</source>
        <translation>incluido</translation>
    </message>
    <message>
        <source>snap to a shape</source>
        <translation>ajustar a una forma</translation>
    </message>
    <message>
        <source>snoozes</source>
        <translation>duerme</translation>
    </message>
    <message>
        <source>sparse tensors</source>
        <translation>tensores dispersos</translation>
    </message>
    <message>
        <source>standard operators, and only those on the list</source>
        <translation>operadores estándar, y solo los de la lista</translation>
    </message>
    <message>
        <source>starting from {name}</source>
        <translation>a partir de {name}</translation>
    </message>
    <message>
        <source>stopped unexpectedly</source>
        <translation>se detuvo de improviso</translation>
    </message>
    <message>
        <source>suggest</source>
        <translation>sugerir</translation>
    </message>
    <message>
        <source>suggest, redraw, blend</source>
        <translation>sugerir, redibujar, mezclar</translation>
    </message>
    <message>
        <source>suggestions are off</source>
        <translation>no hay sugerencias</translation>
    </message>
    <message>
        <source>suggestions come only when asked</source>
        <translation>las sugerencias llegan solo si se piden</translation>
    </message>
    <message>
        <source>take its colour</source>
        <translation>tomar su color</translation>
    </message>
    <message>
        <source>the files are as they were made (SHA-256)</source>
        <translation>los archivos están como se hicieron (SHA-256)</translation>
    </message>
    <message>
        <source>the folder holds a model&apos;s files and nothing else</source>
        <translation>la carpeta contiene los archivos de un modelo y nada más</translation>
    </message>
    <message>
        <source>the manifest can be read and makes sense</source>
        <translation>el manifiesto se puede leer y tiene sentido</translation>
    </message>
    <message>
        <source>the page</source>
        <translation>la página</translation>
    </message>
    <message>
        <source>the page is empty</source>
        <translation>la página está vacía</translation>
    </message>
    <message>
        <source>the selection</source>
        <translation>la selección</translation>
    </message>
    <message>
        <source>the system closes the window with it</source>
        <translation>con ella el sistema cierra la ventana</translation>
    </message>
    <message>
        <source>the system keeps it for itself</source>
        <translation>el sistema la reserva para sí</translation>
    </message>
    <message>
        <source>there is no open layer below</source>
        <translation>no hay capa abierta debajo</translation>
    </message>
    <message>
        <source>there is no reference</source>
        <translation>no hay referencia</translation>
    </message>
    <message>
        <source>there is no suggestion</source>
        <translation>no hay ninguna sugerencia</translation>
    </message>
    <message>
        <source>there is nothing in it</source>
        <translation>no hay nada en ella</translation>
    </message>
    <message>
        <source>there was no suggestion before</source>
        <translation>antes no hubo ninguna sugerencia</translation>
    </message>
    <message>
        <source>thinking</source>
        <translation>pensando</translation>
    </message>
    <message>
        <source>tip</source>
        <translation>punta</translation>
    </message>
    <message>
        <source>turn the page</source>
        <translation>girar la página</translation>
    </message>
    <message>
        <source>undoes</source>
        <translation>deshace</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>upright</source>
        <translation>vertical</translation>
    </message>
    <message>
        <source>when asked</source>
        <translation>si se pide</translation>
    </message>
    <message>
        <source>when {confidence} sure</source>
        <translation>con {confidence} de certeza</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>tuyo</translation>
    </message>
    <message>
        <source>zoom</source>
        <translation>ampliar</translation>
    </message>
    <message>
        <source>{accept} keeps all of it</source>
        <translation>{accept} lo conserva todo</translation>
    </message>
    <message>
        <source>{accept} keeps the next part</source>
        <translation>{accept} conserva la próxima parte</translation>
    </message>
    <message>
        <source>{accept} keeps what stands out of it, {accept_all} all of it.</source>
        <translation>{accept} conserva lo que destaca, {accept_all} todo.</translation>
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
        <translation>{bad}; se omitió.</translation>
    </message>
    <message>
        <source>{called} {error}</source>
        <translation>{called} {error}</translation>
    </message>
    <message>
        <source>{count} drawings do not fit on one sheet.</source>
        <translation>{count} dibujos no caben en una lámina.</translation>
    </message>
    <message>
        <source>{count} drawings were left out, the first because: {bad}.</source>
        <translation>Se omitieron {count} dibujos; el primero: {bad}.</translation>
    </message>
    <message>
        <source>{enough} or more would show whether it gets better.</source>
        <translation>Con {enough} o más se vería si mejora.</translation>
    </message>
    <message>
        <source>{file} has changed since this drawing was read from it.</source>
        <translation>{file} ha cambiado desde que se leyó este dibujo.</translation>
    </message>
    <message>
        <source>{file} is too large to be remembered.</source>
        <translation>{file} es demasiado grande para recordarlo.</translation>
    </message>
    <message>
        <source>{file} was moved or deleted; the drawing is still here, unsaved.</source>
        <translation>{file} se movió o se borró; el dibujo sigue aquí, sin guardar.</translation>
    </message>
    <message>
        <source>{first}, {then}</source>
        <translation>{first}, {then}</translation>
    </message>
    <message numerus="yes">
        <source>{folder}: %n things remembered</source>
        <translation>
            <numerusform>{folder}: %Ln cosa recordada</numerusform>
            <numerusform>{folder}: %Ln cosas recordadas</numerusform>
        </translation>
    </message>
    <message>
        <source>{keep}
{beside}, or Alt and a tap</source>
        <translation>{keep}
{beside}, o Alt y tocar</translation>
    </message>
    <message>
        <source>{key} belongs to the system; choose one with Ctrl or Alt.</source>
        <translation>{key} es del sistema; elige una con Control o Alt.</translation>
    </message>
    <message>
        <source>{key} can only keep or dismiss a ghost: elsewhere it goes to the next field.</source>
        <translation>{key} solo puede conservar o descartar una sugerencia: en otros sitios pasa al campo siguiente.</translation>
    </message>
    <message>
        <source>{key} cannot be bound: {why}.</source>
        <translation>{key} no se puede asignar: {why}.</translation>
    </message>
    <message>
        <source>{key} does that already.</source>
        <translation>{key} ya hace eso.</translation>
    </message>
    <message>
        <source>{key} does that now, and no longer “{words}”.</source>
        <translation>{key} hace eso ahora, y ya no «{words}».</translation>
    </message>
    <message>
        <source>{key} does that now.</source>
        <translation>{key} hace eso ahora.</translation>
    </message>
    <message>
        <source>{key} is a key of “{words}”. Should it be one of “{mine}” instead?</source>
        <translation>{key} es una tecla de «{words}». ¿Debe ser de «{mine}» en su lugar?</translation>
    </message>
    <message>
        <source>{menu}, on</source>
        <translation>{menu}, activado</translation>
    </message>
    <message>
        <source>{model} {what}; the drawing is untouched, and it is started again when it is asked next.</source>
        <translation>{model} {what}; el dibujo está intacto, y se reinicia cuando se le pregunte otra vez.</translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} y %Ln más</numerusform>
            <numerusform>{names} y %Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}
Tap to put it on the page, or drag it there
Its name or F2: call it otherwise; its corner or Del: remove it</source>
        <translation>{name}
Toca para ponerlo en la página, o arrástralo hasta ella
Su nombre o F2: llamarlo de otro modo; su esquina o Supr: quitarlo</translation>
    </message>
    <message>
        <source>{name} cannot be read: {strerror}.</source>
        <translation>No se puede leer {name}: {strerror}.</translation>
    </message>
    <message>
        <source>{name} could not be added: {reason}.</source>
        <translation>No se pudo añadir {name}: {reason}.</translation>
    </message>
    <message>
        <source>{name} could not be made: what made it ended unexpectedly.</source>
        <translation>No se pudo hacer {name}: lo que lo hacía terminó de improviso.</translation>
    </message>
    <message>
        <source>{name} could not be made: {reason}.</source>
        <translation>No se pudo hacer {name}: {reason}.</translation>
    </message>
    <message>
        <source>{name} could not be unpacked: {reason}.</source>
        <translation>No se pudo desempaquetar {name}: {reason}.</translation>
    </message>
    <message>
        <source>{name} could not be written: {why}.</source>
        <translation>No se pudo escribir {name}: {why}.</translation>
    </message>
    <message>
        <source>{name} has a second name, which keeps what it was.</source>
        <translation>{name} tiene un segundo nombre, que conserva lo que era.</translation>
    </message>
    <message>
        <source>{name} has {width} × {height} pixels, which is too many; make it smaller than {most} megapixels.</source>
        <translation>{name} tiene {width} × {height} píxeles, que son demasiados; redúcela a menos de {most} megapíxeles.</translation>
    </message>
    <message>
        <source>{name} holds a link, which is no part of a model.</source>
        <translation>{name} contiene un enlace, que no es parte de un modelo.</translation>
    </message>
    <message>
        <source>{name} holds more files than a model has.</source>
        <translation>{name} contiene más archivos de los que tiene un modelo.</translation>
    </message>
    <message>
        <source>{name} holds {name_2}, which is no part of a model.</source>
        <translation>{name} contiene {name_2}, que no es parte de un modelo.</translation>
    </message>
    <message>
        <source>{name} is a recogniser; only models that draw can be added.</source>
        <translation>{name} es un reconocedor; solo se pueden añadir modelos que dibujan.</translation>
    </message>
    <message>
        <source>{name} is damaged or no PNG, JPEG or WebP picture; the drawing stays as it is.</source>
        <translation>{name} está dañado o no es una imagen PNG, JPEG o WebP; el dibujo se queda como está.</translation>
    </message>
    <message>
        <source>{name} is larger than {most} MB.</source>
        <translation>{name} ocupa más de {most} MB.</translation>
    </message>
    <message>
        <source>{name} is no model archive, or a damaged one.</source>
        <translation>{name} no es un archivo de modelo, o está dañado.</translation>
    </message>
    <message>
        <source>{name} is no model: a folder, a {ending} or a {published} is.</source>
        <translation>{name} no es un modelo: lo es una carpeta, un {ending} o un {published}.</translation>
    </message>
    <message>
        <source>{name} is packed in a way that no model is.</source>
        <translation>{name} está empaquetado como ningún modelo.</translation>
    </message>
    <message>
        <source>{name} is too large to be a model.</source>
        <translation>{name} es demasiado grande para ser un modelo.</translation>
    </message>
    <message>
        <source>{name} moves; a reference is a still picture: save one frame of it.</source>
        <translation>{name} se mueve; una referencia es una imagen fija: guarda uno de sus fotogramas.</translation>
    </message>
    <message>
        <source>{name} should end in {endings}.</source>
        <translation>{name} debería terminar en {endings}.</translation>
    </message>
    <message>
        <source>{name} took too long to convert.</source>
        <translation>{name} tardó demasiado en convertirse.</translation>
    </message>
    <message>
        <source>{name} unpacks to more than any model has.</source>
        <translation>{name} desempaquetado ocupa más que ningún modelo.</translation>
    </message>
    <message>
        <source>{name} was not added. {why}</source>
        <translation>{name} no se añadió. {why}</translation>
    </message>
    <message>
        <source>{name} went to the printer.</source>
        <translation>{name} se envió a la impresora.</translation>
    </message>
    <message>
        <source>{name} {error}; your settings stay as they are.</source>
        <translation>{name} {error}; tus ajustes se quedan como están.</translation>
    </message>
    <message>
        <source>{out} should end in {ending}.</source>
        <translation>{out} debería terminar en {ending}.</translation>
    </message>
    <message>
        <source>{parent} cannot be made: {strerror}.</source>
        <translation>No se puede crear {parent}: {strerror}.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {strerror}.</source>
        <translation>No se puede leer {path}: {strerror}.</translation>
    </message>
    <message>
        <source>{path} cannot be saved: its folder is read-only or belongs to someone else.</source>
        <translation>No se puede guardar {path}: su carpeta es de solo lectura o de otra persona.</translation>
    </message>
    <message>
        <source>{path} cannot be saved: its name is too long for this disk; choose a shorter one.</source>
        <translation>No se puede guardar {path}: su nombre es demasiado largo para este disco; elige uno más corto.</translation>
    </message>
    <message>
        <source>{path} cannot be saved: {strerror}.</source>
        <translation>No se puede guardar {path}: {strerror}.</translation>
    </message>
    <message>
        <source>{path} could not be read: what read it ended unexpectedly.</source>
        <translation>No se pudo leer {path}: lo que lo leía terminó de improviso.</translation>
    </message>
    <message>
        <source>{path} could not be saved: what wrote it ended unexpectedly.</source>
        <translation>No se pudo guardar {path}: lo que lo escribía terminó de improviso.</translation>
    </message>
    <message>
        <source>{path} holds more than a model: {count} files.</source>
        <translation>{path} contiene más que un modelo: {count} archivos.</translation>
    </message>
    <message>
        <source>{path} holds no recogniser that can be used.</source>
        <translation>{path} no contiene ningún reconocedor utilizable.</translation>
    </message>
    <message>
        <source>{path} holds no recogniser.</source>
        <translation>{path} no contiene ningún reconocedor.</translation>
    </message>
    <message>
        <source>{path} holds {name}, which is no part of a model.</source>
        <translation>{path} contiene {name}, que no es parte de un modelo.</translation>
    </message>
    <message>
        <source>{path} is a folder, not a drawing.</source>
        <translation>{path} es una carpeta, no un dibujo.</translation>
    </message>
    <message>
        <source>{path} is a folder; a drawing needs the name of a file.</source>
        <translation>{path} es una carpeta; un dibujo necesita el nombre de un archivo.</translation>
    </message>
    <message>
        <source>{path} is a link that leads back to itself; save under another name.</source>
        <translation>{path} es un enlace que vuelve a sí mismo; guarda con otro nombre.</translation>
    </message>
    <message>
        <source>{path} is marked as read-only; save under another name.</source>
        <translation>{path} es de solo lectura; guarda con otro nombre.</translation>
    </message>
    <message>
        <source>{path} is missing or cannot be read.</source>
        <translation>{path} falta o no se puede leer.</translation>
    </message>
    <message>
        <source>{path} is no file of motifs; move it away, and the next motif starts a new one.</source>
        <translation>{path} no es un archivo de motivos; muévelo, y el próximo motivo empezará uno nuevo.</translation>
    </message>
    <message>
        <source>{path} is no folder with a model in it.</source>
        <translation>{path} no es una carpeta con un modelo.</translation>
    </message>
    <message>
        <source>{path} is not an ordinary file, so nothing was saved in it.</source>
        <translation>{path} no es un archivo corriente, así que no se guardó nada en él.</translation>
    </message>
    <message>
        <source>{path} is of another version, or holds over {most} motifs.</source>
        <translation>{path} es de otra versión, o contiene más de {most} motivos.</translation>
    </message>
    <message>
        <source>{path} is too large for a file of motifs; remove some by hand.</source>
        <translation>{path} es demasiado grande para un archivo de motivos; quita algunos a mano.</translation>
    </message>
    <message>
        <source>{path} is too large for the memory of this computer.</source>
        <translation>{path} es demasiado grande para la memoria de este equipo.</translation>
    </message>
    <message>
        <source>{path} is too large to be part of a model.</source>
        <translation>{path} es demasiado grande para ser parte de un modelo.</translation>
    </message>
    <message>
        <source>{path} may not be read, or is a folder.</source>
        <translation>{path} no se puede leer, o es una carpeta.</translation>
    </message>
    <message>
        <source>{path} should end in {join}, to be a drawing.</source>
        <translation>{path} debería terminar en {join} para ser un dibujo.</translation>
    </message>
    <message>
        <source>{path} was changed by another program.</source>
        <translation>Otro programa cambió {path}.</translation>
    </message>
    <message>
        <source>{path}: {error}</source>
        <translation>{path}: {error}</translation>
    </message>
    <message>
        <source>{problem} What it has learned is kept in {run}.</source>
        <translation>{problem} Lo que ha aprendido se conserva en {run}.</translation>
    </message>
    <message>
        <source>{rate} a second</source>
        <translation>{rate} por segundo</translation>
    </message>
    <message>
        <source>{saturation} pure, {value} light</source>
        <translation>{saturation} puro, {value} claro</translation>
    </message>
    <message>
        <source>{score} nats a point (held out)</source>
        <translation>{score} nats por punto (apartados)</translation>
    </message>
    <message>
        <source>{sentence} {name} has not been run yet.</source>
        <translation>{sentence} {name} aún no se ha ejecutado.</translation>
    </message>
    <message>
        <source>{value} mm</source>
        <translation>{value} mm</translation>
    </message>
    <message>
        <source>{what} has {count} strokes and {points} points; a model reads drawings of up to {most_strokes} strokes: select a part of it.</source>
        <translation>{what} tiene {count} trazos y {points} puntos; un modelo lee dibujos de hasta {most_strokes} trazos: selecciona una parte.</translation>
    </message>
    <message>
        <source>{what} holds no strokes.</source>
        <translation>{what} no contiene trazos.</translation>
    </message>
    <message>
        <source>{what} is a single point: select the strokes of one drawing first.</source>
        <translation>{what} es un solo punto: selecciona primero los trazos de un dibujo.</translation>
    </message>
    <message>
        <source>{what} is empty: select the strokes of one drawing first.</source>
        <translation>{what} está en blanco: selecciona primero los trazos de un dibujo.</translation>
    </message>
    <message>
        <source>{what} is not part of this build: start the program from its source folder.</source>
        <translation>{what} no es parte de esta edición: inicia el programa desde su carpeta de fuentes.</translation>
    </message>
    <message>
        <source>{what} needs PyTorch, which does not come with the program. This adds it: {command}</source>
        <translation>{what} necesita PyTorch, que no viene con el programa. Esto lo añade: {command}</translation>
    </message>
    <message>
        <source>{what} · {size} MB</source>
        <translation>{what} · {size} MB</translation>
    </message>
    <message>
        <source>{where} has more than {most_strokes} strokes.</source>
        <translation>{where} tiene más de {most_strokes} trazos.</translation>
    </message>
    <message>
        <source>{where} is cut short: this is no whole Quick, Draw! binary file.</source>
        <translation>{where} está cortado: no es un archivo binario completo de Quick, Draw!.</translation>
    </message>
    <message>
        <source>{why} Nothing is drawn there.</source>
        <translation>{why} Ahí no se dibuja nada.</translation>
    </message>
    <message>
        <source>“{name}” has changed since this drawing was read from it.</source>
        <translation>«{name}» ha cambiado desde que se leyó este dibujo.</translation>
    </message>
    <message>
        <source>“{name}” is kept: it can be applied to any drawing.</source>
        <translation>«{name}» se conserva: se puede aplicar a cualquier dibujo.</translation>
    </message>
    <message>
        <source>“{name}” is the model that new windows begin with.</source>
        <translation>«{name}» es el modelo con el que empiezan las ventanas nuevas.</translation>
    </message>
</context>
<context>
    <name>class</name>
    <message>
        <source>aircraft carrier</source>
        <translation>portaaviones</translation>
    </message>
    <message>
        <source>airplane</source>
        <translation>avión</translation>
    </message>
    <message>
        <source>alarm clock</source>
        <translation>despertador</translation>
    </message>
    <message>
        <source>ambulance</source>
        <translation>ambulancia</translation>
    </message>
    <message>
        <source>angel</source>
        <translation>ángel</translation>
    </message>
    <message>
        <source>animal migration</source>
        <translation>migración animal</translation>
    </message>
    <message>
        <source>ant</source>
        <translation>hormiga</translation>
    </message>
    <message>
        <source>anvil</source>
        <translation>yunque</translation>
    </message>
    <message>
        <source>apple</source>
        <translation>manzana</translation>
    </message>
    <message>
        <source>arm</source>
        <translation>brazo</translation>
    </message>
    <message>
        <source>asparagus</source>
        <translation>espárrago</translation>
    </message>
    <message>
        <source>axe</source>
        <translation>hacha</translation>
    </message>
    <message>
        <source>backpack</source>
        <translation>mochila</translation>
    </message>
    <message>
        <source>banana</source>
        <translation>plátano</translation>
    </message>
    <message>
        <source>bandage</source>
        <translation>tirita</translation>
    </message>
    <message>
        <source>barn</source>
        <translation>granero</translation>
    </message>
    <message>
        <source>baseball</source>
        <translation>pelota de béisbol</translation>
    </message>
    <message>
        <source>baseball bat</source>
        <translation>bate de béisbol</translation>
    </message>
    <message>
        <source>basket</source>
        <translation>cesta</translation>
    </message>
    <message>
        <source>basketball</source>
        <translation>baloncesto</translation>
    </message>
    <message>
        <source>bat</source>
        <translation>murciélago</translation>
    </message>
    <message>
        <source>bathtub</source>
        <translation>bañera</translation>
    </message>
    <message>
        <source>beach</source>
        <translation>playa</translation>
    </message>
    <message>
        <source>bear</source>
        <translation>oso</translation>
    </message>
    <message>
        <source>beard</source>
        <translation>barba</translation>
    </message>
    <message>
        <source>bed</source>
        <translation>cama</translation>
    </message>
    <message>
        <source>bee</source>
        <translation>abeja</translation>
    </message>
    <message>
        <source>belt</source>
        <translation>cinturón</translation>
    </message>
    <message>
        <source>bench</source>
        <translation>banco</translation>
    </message>
    <message>
        <source>bicycle</source>
        <translation>bicicleta</translation>
    </message>
    <message>
        <source>binoculars</source>
        <translation>prismáticos</translation>
    </message>
    <message>
        <source>bird</source>
        <translation>pájaro</translation>
    </message>
    <message>
        <source>birthday cake</source>
        <translation>tarta de cumpleaños</translation>
    </message>
    <message>
        <source>blackberry</source>
        <translation>mora</translation>
    </message>
    <message>
        <source>blueberry</source>
        <translation>arándano</translation>
    </message>
    <message>
        <source>book</source>
        <translation>libro</translation>
    </message>
    <message>
        <source>boomerang</source>
        <translation>bumerán</translation>
    </message>
    <message>
        <source>bottlecap</source>
        <translation>chapa</translation>
    </message>
    <message>
        <source>bowtie</source>
        <translation>pajarita</translation>
    </message>
    <message>
        <source>bracelet</source>
        <translation>pulsera</translation>
    </message>
    <message>
        <source>brain</source>
        <translation>cerebro</translation>
    </message>
    <message>
        <source>bread</source>
        <translation>pan</translation>
    </message>
    <message>
        <source>bridge</source>
        <translation>puente</translation>
    </message>
    <message>
        <source>broccoli</source>
        <translation>brócoli</translation>
    </message>
    <message>
        <source>broom</source>
        <translation>escoba</translation>
    </message>
    <message>
        <source>bucket</source>
        <translation>cubo</translation>
    </message>
    <message>
        <source>bulldozer</source>
        <translation>excavadora</translation>
    </message>
    <message>
        <source>bus</source>
        <translation>autobús</translation>
    </message>
    <message>
        <source>bush</source>
        <translation>arbusto</translation>
    </message>
    <message>
        <source>butterfly</source>
        <translation>mariposa</translation>
    </message>
    <message>
        <source>cactus</source>
        <translation>cactus</translation>
    </message>
    <message>
        <source>cake</source>
        <translation>pastel</translation>
    </message>
    <message>
        <source>calculator</source>
        <translation>calculadora</translation>
    </message>
    <message>
        <source>calendar</source>
        <translation>calendario</translation>
    </message>
    <message>
        <source>camel</source>
        <translation>camello</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>cámara</translation>
    </message>
    <message>
        <source>camouflage</source>
        <translation>camuflaje</translation>
    </message>
    <message>
        <source>campfire</source>
        <translation>hoguera</translation>
    </message>
    <message>
        <source>candle</source>
        <translation>vela</translation>
    </message>
    <message>
        <source>cannon</source>
        <translation>cañón</translation>
    </message>
    <message>
        <source>canoe</source>
        <translation>canoa</translation>
    </message>
    <message>
        <source>car</source>
        <translation>coche</translation>
    </message>
    <message>
        <source>carrot</source>
        <translation>zanahoria</translation>
    </message>
    <message>
        <source>castle</source>
        <translation>castillo</translation>
    </message>
    <message>
        <source>cat</source>
        <translation>gato</translation>
    </message>
    <message>
        <source>ceiling fan</source>
        <translation>ventilador de techo</translation>
    </message>
    <message>
        <source>cell phone</source>
        <translation>móvil</translation>
    </message>
    <message>
        <source>cello</source>
        <translation>violonchelo</translation>
    </message>
    <message>
        <source>chair</source>
        <translation>silla</translation>
    </message>
    <message>
        <source>chandelier</source>
        <translation>lámpara de araña</translation>
    </message>
    <message>
        <source>church</source>
        <translation>iglesia</translation>
    </message>
    <message>
        <source>circle</source>
        <translation>círculo</translation>
    </message>
    <message>
        <source>clarinet</source>
        <translation>clarinete</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>reloj</translation>
    </message>
    <message>
        <source>cloud</source>
        <translation>nube</translation>
    </message>
    <message>
        <source>coffee cup</source>
        <translation>taza de café</translation>
    </message>
    <message>
        <source>compass</source>
        <translation>brújula</translation>
    </message>
    <message>
        <source>computer</source>
        <translation>ordenador</translation>
    </message>
    <message>
        <source>cookie</source>
        <translation>galleta</translation>
    </message>
    <message>
        <source>cooler</source>
        <translation>nevera portátil</translation>
    </message>
    <message>
        <source>couch</source>
        <translation>sofá</translation>
    </message>
    <message>
        <source>cow</source>
        <translation>vaca</translation>
    </message>
    <message>
        <source>crab</source>
        <translation>cangrejo</translation>
    </message>
    <message>
        <source>crayon</source>
        <translation>cera</translation>
    </message>
    <message>
        <source>crocodile</source>
        <translation>cocodrilo</translation>
    </message>
    <message>
        <source>crown</source>
        <translation>corona</translation>
    </message>
    <message>
        <source>cruise ship</source>
        <translation>crucero</translation>
    </message>
    <message>
        <source>cup</source>
        <translation>taza</translation>
    </message>
    <message>
        <source>diamond</source>
        <translation>rombo</translation>
    </message>
    <message>
        <source>dishwasher</source>
        <translation>lavavajillas</translation>
    </message>
    <message>
        <source>diving board</source>
        <translation>trampolín</translation>
    </message>
    <message>
        <source>dog</source>
        <translation>perro</translation>
    </message>
    <message>
        <source>dolphin</source>
        <translation>delfín</translation>
    </message>
    <message>
        <source>donut</source>
        <translation>rosquilla</translation>
    </message>
    <message>
        <source>door</source>
        <translation>puerta</translation>
    </message>
    <message>
        <source>dragon</source>
        <translation>dragón</translation>
    </message>
    <message>
        <source>dresser</source>
        <translation>cómoda</translation>
    </message>
    <message>
        <source>drill</source>
        <translation>taladro</translation>
    </message>
    <message>
        <source>drums</source>
        <translation>batería</translation>
    </message>
    <message>
        <source>duck</source>
        <translation>pato</translation>
    </message>
    <message>
        <source>dumbbell</source>
        <translation>mancuerna</translation>
    </message>
    <message>
        <source>ear</source>
        <translation>oreja</translation>
    </message>
    <message>
        <source>elbow</source>
        <translation>codo</translation>
    </message>
    <message>
        <source>elephant</source>
        <translation>elefante</translation>
    </message>
    <message>
        <source>envelope</source>
        <translation>sobre</translation>
    </message>
    <message>
        <source>eraser</source>
        <translation>goma de borrar</translation>
    </message>
    <message>
        <source>eye</source>
        <translation>ojo</translation>
    </message>
    <message>
        <source>eyeglasses</source>
        <translation>gafas</translation>
    </message>
    <message>
        <source>face</source>
        <translation>cara</translation>
    </message>
    <message>
        <source>fan</source>
        <translation>ventilador</translation>
    </message>
    <message>
        <source>feather</source>
        <translation>pluma</translation>
    </message>
    <message>
        <source>fence</source>
        <translation>valla</translation>
    </message>
    <message>
        <source>finger</source>
        <translation>dedo</translation>
    </message>
    <message>
        <source>fire hydrant</source>
        <translation>boca de incendios</translation>
    </message>
    <message>
        <source>fireplace</source>
        <translation>chimenea</translation>
    </message>
    <message>
        <source>firetruck</source>
        <translation>camión de bomberos</translation>
    </message>
    <message>
        <source>fish</source>
        <translation>pez</translation>
    </message>
    <message>
        <source>flamingo</source>
        <translation>flamenco</translation>
    </message>
    <message>
        <source>flashlight</source>
        <translation>linterna</translation>
    </message>
    <message>
        <source>flip flops</source>
        <translation>chanclas</translation>
    </message>
    <message>
        <source>floor lamp</source>
        <translation>lámpara de pie</translation>
    </message>
    <message>
        <source>flower</source>
        <translation>flor</translation>
    </message>
    <message>
        <source>flying saucer</source>
        <translation>platillo volante</translation>
    </message>
    <message>
        <source>foot</source>
        <translation>pie</translation>
    </message>
    <message>
        <source>fork</source>
        <translation>tenedor</translation>
    </message>
    <message>
        <source>frog</source>
        <translation>rana</translation>
    </message>
    <message>
        <source>frying pan</source>
        <translation>sartén</translation>
    </message>
    <message>
        <source>garden</source>
        <translation>jardín</translation>
    </message>
    <message>
        <source>garden hose</source>
        <translation>manguera</translation>
    </message>
    <message>
        <source>giraffe</source>
        <translation>jirafa</translation>
    </message>
    <message>
        <source>goatee</source>
        <translation>perilla</translation>
    </message>
    <message>
        <source>golf club</source>
        <translation>palo de golf</translation>
    </message>
    <message>
        <source>grapes</source>
        <translation>uvas</translation>
    </message>
    <message>
        <source>grass</source>
        <translation>hierba</translation>
    </message>
    <message>
        <source>guitar</source>
        <translation>guitarra</translation>
    </message>
    <message>
        <source>hamburger</source>
        <translation>hamburguesa</translation>
    </message>
    <message>
        <source>hammer</source>
        <translation>martillo</translation>
    </message>
    <message>
        <source>hand</source>
        <translation>mano</translation>
    </message>
    <message>
        <source>harp</source>
        <translation>arpa</translation>
    </message>
    <message>
        <source>hat</source>
        <translation>sombrero</translation>
    </message>
    <message>
        <source>headphones</source>
        <translation>auriculares</translation>
    </message>
    <message>
        <source>hedgehog</source>
        <translation>erizo</translation>
    </message>
    <message>
        <source>helicopter</source>
        <translation>helicóptero</translation>
    </message>
    <message>
        <source>helmet</source>
        <translation>casco</translation>
    </message>
    <message>
        <source>hexagon</source>
        <translation>hexágono</translation>
    </message>
    <message>
        <source>hockey puck</source>
        <translation>disco de hockey</translation>
    </message>
    <message>
        <source>hockey stick</source>
        <translation>palo de hockey</translation>
    </message>
    <message>
        <source>horse</source>
        <translation>caballo</translation>
    </message>
    <message>
        <source>hospital</source>
        <translation>hospital</translation>
    </message>
    <message>
        <source>hot air balloon</source>
        <translation>globo aerostático</translation>
    </message>
    <message>
        <source>hot dog</source>
        <translation>perrito caliente</translation>
    </message>
    <message>
        <source>hot tub</source>
        <translation>jacuzzi</translation>
    </message>
    <message>
        <source>hourglass</source>
        <translation>reloj de arena</translation>
    </message>
    <message>
        <source>house</source>
        <translation>casa</translation>
    </message>
    <message>
        <source>house plant</source>
        <translation>planta de interior</translation>
    </message>
    <message>
        <source>hurricane</source>
        <translation>huracán</translation>
    </message>
    <message>
        <source>ice cream</source>
        <translation>helado</translation>
    </message>
    <message>
        <source>jacket</source>
        <translation>chaqueta</translation>
    </message>
    <message>
        <source>jail</source>
        <translation>cárcel</translation>
    </message>
    <message>
        <source>kangaroo</source>
        <translation>canguro</translation>
    </message>
    <message>
        <source>key</source>
        <translation>llave</translation>
    </message>
    <message>
        <source>keyboard</source>
        <translation>teclado</translation>
    </message>
    <message>
        <source>knee</source>
        <translation>rodilla</translation>
    </message>
    <message>
        <source>knife</source>
        <translation>cuchillo</translation>
    </message>
    <message>
        <source>ladder</source>
        <translation>escalera de mano</translation>
    </message>
    <message>
        <source>lantern</source>
        <translation>farol</translation>
    </message>
    <message>
        <source>laptop</source>
        <translation>portátil</translation>
    </message>
    <message>
        <source>leaf</source>
        <translation>hoja</translation>
    </message>
    <message>
        <source>leg</source>
        <translation>pierna</translation>
    </message>
    <message>
        <source>light bulb</source>
        <translation>bombilla</translation>
    </message>
    <message>
        <source>lighter</source>
        <translation>mechero</translation>
    </message>
    <message>
        <source>lighthouse</source>
        <translation>faro</translation>
    </message>
    <message>
        <source>lightning</source>
        <translation>rayo</translation>
    </message>
    <message>
        <source>line</source>
        <translation>línea</translation>
    </message>
    <message>
        <source>lion</source>
        <translation>león</translation>
    </message>
    <message>
        <source>lipstick</source>
        <translation>pintalabios</translation>
    </message>
    <message>
        <source>lobster</source>
        <translation>langosta</translation>
    </message>
    <message>
        <source>lollipop</source>
        <translation>piruleta</translation>
    </message>
    <message>
        <source>mailbox</source>
        <translation>buzón</translation>
    </message>
    <message>
        <source>map</source>
        <translation>mapa</translation>
    </message>
    <message>
        <source>marker</source>
        <translation>rotulador</translation>
    </message>
    <message>
        <source>matches</source>
        <translation>cerillas</translation>
    </message>
    <message>
        <source>megaphone</source>
        <translation>megáfono</translation>
    </message>
    <message>
        <source>mermaid</source>
        <translation>sirena</translation>
    </message>
    <message>
        <source>microphone</source>
        <translation>micrófono</translation>
    </message>
    <message>
        <source>microwave</source>
        <translation>microondas</translation>
    </message>
    <message>
        <source>monkey</source>
        <translation>mono</translation>
    </message>
    <message>
        <source>moon</source>
        <translation>luna</translation>
    </message>
    <message>
        <source>mosquito</source>
        <translation>mosquito</translation>
    </message>
    <message>
        <source>motorbike</source>
        <translation>motocicleta</translation>
    </message>
    <message>
        <source>mountain</source>
        <translation>montaña</translation>
    </message>
    <message>
        <source>mouse</source>
        <translation>ratón</translation>
    </message>
    <message>
        <source>moustache</source>
        <translation>bigote</translation>
    </message>
    <message>
        <source>mouth</source>
        <translation>boca</translation>
    </message>
    <message>
        <source>mug</source>
        <translation>jarra</translation>
    </message>
    <message>
        <source>mushroom</source>
        <translation>seta</translation>
    </message>
    <message>
        <source>nail</source>
        <translation>clavo</translation>
    </message>
    <message>
        <source>necklace</source>
        <translation>collar</translation>
    </message>
    <message>
        <source>nose</source>
        <translation>nariz</translation>
    </message>
    <message>
        <source>ocean</source>
        <translation>océano</translation>
    </message>
    <message>
        <source>octagon</source>
        <translation>octágono</translation>
    </message>
    <message>
        <source>octopus</source>
        <translation>pulpo</translation>
    </message>
    <message>
        <source>onion</source>
        <translation>cebolla</translation>
    </message>
    <message>
        <source>oven</source>
        <translation>horno</translation>
    </message>
    <message>
        <source>owl</source>
        <translation>búho</translation>
    </message>
    <message>
        <source>paint can</source>
        <translation>bote de pintura</translation>
    </message>
    <message>
        <source>paintbrush</source>
        <translation>pincel</translation>
    </message>
    <message>
        <source>palm tree</source>
        <translation>palmera</translation>
    </message>
    <message>
        <source>panda</source>
        <translation>panda</translation>
    </message>
    <message>
        <source>pants</source>
        <translation>pantalones</translation>
    </message>
    <message>
        <source>paper clip</source>
        <translation>clip</translation>
    </message>
    <message>
        <source>parachute</source>
        <translation>paracaídas</translation>
    </message>
    <message>
        <source>parrot</source>
        <translation>loro</translation>
    </message>
    <message>
        <source>passport</source>
        <translation>pasaporte</translation>
    </message>
    <message>
        <source>peanut</source>
        <translation>cacahuete</translation>
    </message>
    <message>
        <source>pear</source>
        <translation>pera</translation>
    </message>
    <message>
        <source>peas</source>
        <translation>guisantes</translation>
    </message>
    <message>
        <source>pencil</source>
        <translation>lápiz</translation>
    </message>
    <message>
        <source>penguin</source>
        <translation>pingüino</translation>
    </message>
    <message>
        <source>piano</source>
        <translation>piano</translation>
    </message>
    <message>
        <source>pickup truck</source>
        <translation>camioneta</translation>
    </message>
    <message>
        <source>picture frame</source>
        <translation>marco</translation>
    </message>
    <message>
        <source>pig</source>
        <translation>cerdo</translation>
    </message>
    <message>
        <source>pillow</source>
        <translation>almohada</translation>
    </message>
    <message>
        <source>pineapple</source>
        <translation>piña</translation>
    </message>
    <message>
        <source>pizza</source>
        <translation>pizza</translation>
    </message>
    <message>
        <source>pliers</source>
        <translation>alicates</translation>
    </message>
    <message>
        <source>police car</source>
        <translation>coche de policía</translation>
    </message>
    <message>
        <source>pond</source>
        <translation>estanque</translation>
    </message>
    <message>
        <source>pool</source>
        <translation>piscina</translation>
    </message>
    <message>
        <source>popsicle</source>
        <translation>polo</translation>
    </message>
    <message>
        <source>postcard</source>
        <translation>postal</translation>
    </message>
    <message>
        <source>potato</source>
        <translation>patata</translation>
    </message>
    <message>
        <source>power outlet</source>
        <translation>enchufe</translation>
    </message>
    <message>
        <source>purse</source>
        <translation>bolso</translation>
    </message>
    <message>
        <source>rabbit</source>
        <translation>conejo</translation>
    </message>
    <message>
        <source>raccoon</source>
        <translation>mapache</translation>
    </message>
    <message>
        <source>radio</source>
        <translation>radio</translation>
    </message>
    <message>
        <source>rain</source>
        <translation>lluvia</translation>
    </message>
    <message>
        <source>rainbow</source>
        <translation>arcoíris</translation>
    </message>
    <message>
        <source>rake</source>
        <translation>rastrillo</translation>
    </message>
    <message>
        <source>remote control</source>
        <translation>mando a distancia</translation>
    </message>
    <message>
        <source>rhinoceros</source>
        <translation>rinoceronte</translation>
    </message>
    <message>
        <source>rifle</source>
        <translation>rifle</translation>
    </message>
    <message>
        <source>river</source>
        <translation>río</translation>
    </message>
    <message>
        <source>roller coaster</source>
        <translation>montaña rusa</translation>
    </message>
    <message>
        <source>rollerskates</source>
        <translation>patines</translation>
    </message>
    <message>
        <source>sailboat</source>
        <translation>velero</translation>
    </message>
    <message>
        <source>sandwich</source>
        <translation>sándwich</translation>
    </message>
    <message>
        <source>saw</source>
        <translation>sierra</translation>
    </message>
    <message>
        <source>saxophone</source>
        <translation>saxofón</translation>
    </message>
    <message>
        <source>school bus</source>
        <translation>autobús escolar</translation>
    </message>
    <message>
        <source>scissors</source>
        <translation>tijeras</translation>
    </message>
    <message>
        <source>scorpion</source>
        <translation>escorpión</translation>
    </message>
    <message>
        <source>screwdriver</source>
        <translation>destornillador</translation>
    </message>
    <message>
        <source>sea turtle</source>
        <translation>tortuga marina</translation>
    </message>
    <message>
        <source>see saw</source>
        <translation>balancín</translation>
    </message>
    <message>
        <source>shark</source>
        <translation>tiburón</translation>
    </message>
    <message>
        <source>sheep</source>
        <translation>oveja</translation>
    </message>
    <message>
        <source>shoe</source>
        <translation>zapato</translation>
    </message>
    <message>
        <source>shorts</source>
        <translation>pantalones cortos</translation>
    </message>
    <message>
        <source>shovel</source>
        <translation>pala</translation>
    </message>
    <message>
        <source>sink</source>
        <translation>lavabo</translation>
    </message>
    <message>
        <source>skateboard</source>
        <translation>monopatín</translation>
    </message>
    <message>
        <source>skull</source>
        <translation>calavera</translation>
    </message>
    <message>
        <source>skyscraper</source>
        <translation>rascacielos</translation>
    </message>
    <message>
        <source>sleeping bag</source>
        <translation>saco de dormir</translation>
    </message>
    <message>
        <source>smiley face</source>
        <translation>cara sonriente</translation>
    </message>
    <message>
        <source>snail</source>
        <translation>caracol</translation>
    </message>
    <message>
        <source>snake</source>
        <translation>serpiente</translation>
    </message>
    <message>
        <source>snorkel</source>
        <translation>tubo de buceo</translation>
    </message>
    <message>
        <source>snowflake</source>
        <translation>copo de nieve</translation>
    </message>
    <message>
        <source>snowman</source>
        <translation>muñeco de nieve</translation>
    </message>
    <message>
        <source>soccer ball</source>
        <translation>balón de fútbol</translation>
    </message>
    <message>
        <source>sock</source>
        <translation>calcetín</translation>
    </message>
    <message>
        <source>speedboat</source>
        <translation>lancha</translation>
    </message>
    <message>
        <source>spider</source>
        <translation>araña</translation>
    </message>
    <message>
        <source>spoon</source>
        <translation>cuchara</translation>
    </message>
    <message>
        <source>spreadsheet</source>
        <translation>hoja de cálculo</translation>
    </message>
    <message>
        <source>square</source>
        <translation>cuadrado</translation>
    </message>
    <message>
        <source>squiggle</source>
        <translation>garabato</translation>
    </message>
    <message>
        <source>squirrel</source>
        <translation>ardilla</translation>
    </message>
    <message>
        <source>stairs</source>
        <translation>escaleras</translation>
    </message>
    <message>
        <source>star</source>
        <translation>estrella</translation>
    </message>
    <message>
        <source>steak</source>
        <translation>filete</translation>
    </message>
    <message>
        <source>stereo</source>
        <translation>equipo de música</translation>
    </message>
    <message>
        <source>stethoscope</source>
        <translation>estetoscopio</translation>
    </message>
    <message>
        <source>stitches</source>
        <translation>puntos de sutura</translation>
    </message>
    <message>
        <source>stop sign</source>
        <translation>señal de stop</translation>
    </message>
    <message>
        <source>stove</source>
        <translation>cocina</translation>
    </message>
    <message>
        <source>strawberry</source>
        <translation>fresa</translation>
    </message>
    <message>
        <source>streetlight</source>
        <translation>farola</translation>
    </message>
    <message>
        <source>string bean</source>
        <translation>judía verde</translation>
    </message>
    <message>
        <source>submarine</source>
        <translation>submarino</translation>
    </message>
    <message>
        <source>suitcase</source>
        <translation>maleta</translation>
    </message>
    <message>
        <source>sun</source>
        <translation>sol</translation>
    </message>
    <message>
        <source>swan</source>
        <translation>cisne</translation>
    </message>
    <message>
        <source>sweater</source>
        <translation>jersey</translation>
    </message>
    <message>
        <source>swing set</source>
        <translation>columpio</translation>
    </message>
    <message>
        <source>sword</source>
        <translation>espada</translation>
    </message>
    <message>
        <source>syringe</source>
        <translation>jeringa</translation>
    </message>
    <message>
        <source>t-shirt</source>
        <translation>camiseta</translation>
    </message>
    <message>
        <source>table</source>
        <translation>mesa</translation>
    </message>
    <message>
        <source>teapot</source>
        <translation>tetera</translation>
    </message>
    <message>
        <source>teddy-bear</source>
        <translation>oso de peluche</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>teléfono</translation>
    </message>
    <message>
        <source>television</source>
        <translation>televisor</translation>
    </message>
    <message>
        <source>tennis racquet</source>
        <translation>raqueta de tenis</translation>
    </message>
    <message>
        <source>tent</source>
        <translation>tienda de campaña</translation>
    </message>
    <message>
        <source>the eiffel tower</source>
        <translation>torre Eiffel</translation>
    </message>
    <message>
        <source>the great wall of china</source>
        <translation>Gran Muralla china</translation>
    </message>
    <message>
        <source>the mona lisa</source>
        <translation>Mona Lisa</translation>
    </message>
    <message>
        <source>tiger</source>
        <translation>tigre</translation>
    </message>
    <message>
        <source>toaster</source>
        <translation>tostadora</translation>
    </message>
    <message>
        <source>toe</source>
        <translation>dedo del pie</translation>
    </message>
    <message>
        <source>toilet</source>
        <translation>retrete</translation>
    </message>
    <message>
        <source>tooth</source>
        <translation>diente</translation>
    </message>
    <message>
        <source>toothbrush</source>
        <translation>cepillo de dientes</translation>
    </message>
    <message>
        <source>toothpaste</source>
        <translation>pasta de dientes</translation>
    </message>
    <message>
        <source>tornado</source>
        <translation>tornado</translation>
    </message>
    <message>
        <source>tractor</source>
        <translation>tractor</translation>
    </message>
    <message>
        <source>traffic light</source>
        <translation>semáforo</translation>
    </message>
    <message>
        <source>train</source>
        <translation>tren</translation>
    </message>
    <message>
        <source>tree</source>
        <translation>árbol</translation>
    </message>
    <message>
        <source>triangle</source>
        <translation>triángulo</translation>
    </message>
    <message>
        <source>trombone</source>
        <translation>trombón</translation>
    </message>
    <message>
        <source>truck</source>
        <translation>camión</translation>
    </message>
    <message>
        <source>trumpet</source>
        <translation>trompeta</translation>
    </message>
    <message>
        <source>umbrella</source>
        <translation>paraguas</translation>
    </message>
    <message>
        <source>underwear</source>
        <translation>ropa interior</translation>
    </message>
    <message>
        <source>van</source>
        <translation>furgoneta</translation>
    </message>
    <message>
        <source>vase</source>
        <translation>jarrón</translation>
    </message>
    <message>
        <source>violin</source>
        <translation>violín</translation>
    </message>
    <message>
        <source>washing machine</source>
        <translation>lavadora</translation>
    </message>
    <message>
        <source>watermelon</source>
        <translation>sandía</translation>
    </message>
    <message>
        <source>waterslide</source>
        <translation>tobogán de agua</translation>
    </message>
    <message>
        <source>whale</source>
        <translation>ballena</translation>
    </message>
    <message>
        <source>wheel</source>
        <translation>rueda</translation>
    </message>
    <message>
        <source>windmill</source>
        <translation>molino de viento</translation>
    </message>
    <message>
        <source>wine bottle</source>
        <translation>botella de vino</translation>
    </message>
    <message>
        <source>wine glass</source>
        <translation>copa de vino</translation>
    </message>
    <message>
        <source>wristwatch</source>
        <translation>reloj de pulsera</translation>
    </message>
    <message>
        <source>yoga</source>
        <translation>yoga</translation>
    </message>
    <message>
        <source>zebra</source>
        <translation>cebra</translation>
    </message>
    <message>
        <source>zigzag</source>
        <translation>zigzag</translation>
    </message>
</context>
</TS>
