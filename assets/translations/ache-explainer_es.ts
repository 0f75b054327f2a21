<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Print the lesson</source>
        <translation>&amp;Imprimir la lección</translation>
    </message>
    <message>
        <source>&amp;Save the lesson as PDF</source>
        <translation>&amp;Guardar la lección como PDF</translation>
    </message>
    <message>
        <source>Print the picture of the &amp;body</source>
        <translation>Imprimir la imagen del &amp;cuerpo</translation>
    </message>
    <message>
        <source>Print the body as it is shown, with names and legend</source>
        <translation>Imprimir el cuerpo tal como se muestra, con nombres y leyenda</translation>
    </message>
    <message>
        <source>Save the pict&amp;ure of the body</source>
        <translation>Guardar la imagen del c&amp;uerpo</translation>
    </message>
    <message>
        <source>Save the body as it is shown as PNG, SVG or PDF</source>
        <translation>Guardar el cuerpo tal como se muestra en PNG, SVG o PDF</translation>
    </message>
    <message>
        <source>Print the sto&amp;ryboard</source>
        <translation>Imprimir el guion grá&amp;fico</translation>
    </message>
    <message>
        <source>Print all steps of the open mechanism on one page</source>
        <translation>Imprimir en una página todos los pasos del mecanismo abierto</translation>
    </message>
    <message>
        <source>Save the s&amp;toryboard</source>
        <translation>Guardar el gui&amp;on gráfico</translation>
    </message>
    <message>
        <source>Save all steps of the open mechanism on one page</source>
        <translation>Guardar en una página todos los pasos del mecanismo abierto</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Plain words</source>
        <translation>Lenguaje &amp;sencillo</translation>
    </message>
    <message>
        <source>Everyday words, for patients</source>
        <translation>Palabras de todos los días, para pacientes</translation>
    </message>
    <message>
        <source>&amp;Clinical words</source>
        <translation>Lenguaje &amp;clínico</translation>
    </message>
    <message>
        <source>Terms, mechanisms and sources, for students and clinicians</source>
        <translation>Términos, mecanismos y fuentes, para estudiantes y profesionales clínicos</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>Texto más &amp;grande</translation>
    </message>
    <message>
        <source>Make all text larger</source>
        <translation>Agrandar todo el texto</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>Texto más &amp;pequeño</translation>
    </message>
    <message>
        <source>Make all text smaller</source>
        <translation>Reducir todo el texto</translation>
    </message>
    <message>
        <source>&amp;Usual text size</source>
        <translation>Tamaño &amp;normal del texto</translation>
    </message>
    <message>
        <source>Theme of the s&amp;ystem</source>
        <translation>Tema del s&amp;istema</translation>
    </message>
    <message>
        <source>L&amp;ight theme</source>
        <translation>Tema c&amp;laro</translation>
    </message>
    <message>
        <source>&amp;Dark theme</source>
        <translation>Tema &amp;oscuro</translation>
    </message>
    <message>
        <source>&amp;High contrast theme</source>
        <translation>Tema de &amp;alto contraste</translation>
    </message>
    <message>
        <source>Less &amp;motion</source>
        <translation>Menos mo&amp;vimiento</translation>
    </message>
    <message>
        <source>Show each step at rest, with what changes marked</source>
        <translation>Mostrar cada paso quieto, con lo que cambia marcado</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>Pantalla co&amp;mpleta</translation>
    </message>
    <message>
        <source>&amp;Turn the body</source>
        <translation>&amp;Girar el cuerpo</translation>
    </message>
    <message>
        <source>Show the other side of the body</source>
        <translation>Mostrar el otro lado del cuerpo</translation>
    </message>
    <message>
        <source>Turn the body by a &amp;quarter</source>
        <translation>Girar el cuerpo un cuar&amp;to de vuelta</translation>
    </message>
    <message>
        <source>From the front to its left side, its back, its right side</source>
        <translation>De frente al lado izquierdo, la espalda y el lado derecho</translation>
    </message>
    <message>
        <source>One layer &amp;deeper</source>
        <translation>Una capa más &amp;profunda</translation>
    </message>
    <message>
        <source>One layer &amp;nearer the skin</source>
        <translation>Una capa más &amp;cerca de la piel</translation>
    </message>
    <message>
        <source>Fade to the layer below</source>
        <translation>Pasar poco a poco a la capa inferior</translation>
    </message>
    <message>
        <source>Fade to the layer above</source>
        <translation>Pasar poco a poco a la capa superior</translation>
    </message>
    <message>
        <source>&amp;Enlarge the body</source>
        <translation>&amp;Agrandar el cuerpo</translation>
    </message>
    <message>
        <source>&amp;Reduce the body</source>
        <translation>&amp;Reducir el cuerpo</translation>
    </message>
    <message>
        <source>Show the &amp;whole body</source>
        <translation>Mostrar el cuerpo &amp;entero</translation>
    </message>
    <message>
        <source>Ne&amp;utral figure</source>
        <translation>Figura ne&amp;utra</translation>
    </message>
    <message>
        <source>Fem&amp;inine figure</source>
        <translation>Figura &amp;femenina</translation>
    </message>
    <message>
        <source>M&amp;asculine figure</source>
        <translation>Figura &amp;masculina</translation>
    </message>
    <message>
        <source>Names when &amp;pointed at</source>
        <translation>Nombres al se&amp;ñalar</translation>
    </message>
    <message>
        <source>Name on the body what is pointed at or selected</source>
        <translation>Nombrar en el cuerpo lo que se señala o se selecciona</translation>
    </message>
    <message>
        <source>Name ever&amp;ything</source>
        <translation>Nombrar t&amp;odo</translation>
    </message>
    <message>
        <source>Name everything that the body shows</source>
        <translation>Nombrar todo lo que muestra el cuerpo</translation>
    </message>
    <message>
        <source>&amp;Hide the names</source>
        <translation>Ocultar los nom&amp;bres</translation>
    </message>
    <message>
        <source>Test yourself: a press reveals the name</source>
        <translation>Póngase a prueba: al pulsar se ve el nombre</translation>
    </message>
    <message>
        <source>Show the places as a &amp;list</source>
        <translation>Mostrar los lugares en una &amp;lista</translation>
    </message>
    <message>
        <source>&amp;X-ray lens</source>
        <translation>Lente de rayos &amp;X</translation>
    </message>
    <message>
        <source>A glass that shows the layer below; Shift and arrows move it</source>
        <translation>Un cristal que muestra la capa de debajo; con Mayús y las flechas se mueve</translation>
    </message>
    <message>
        <source>Look deeper through the lens</source>
        <translation>Ver más hondo con la lente</translation>
    </message>
    <message>
        <source>Look less deep through the lens</source>
        <translation>Ver menos hondo con la lente</translation>
    </message>
    <message>
        <source>Larger lens</source>
        <translation>Lente más grande</translation>
    </message>
    <message>
        <source>Smaller lens</source>
        <translation>Lente más pequeña</translation>
    </message>
    <message>
        <source>Find a structure by na&amp;me</source>
        <translation>Buscar una estructura por su &amp;nombre</translation>
    </message>
    <message>
        <source>Name a muscle, bone, organ or nerve and see it alone</source>
        <translation>Escriba un músculo, hueso, órgano o nervio y véalo solo</translation>
    </message>
    <message>
        <source>A&amp;bout what lies here</source>
        <translation>Qué es lo que &amp;hay aquí</translation>
    </message>
    <message>
        <source>What the muscle, bone, organ or nerve under the lens does</source>
        <translation>Qué hace el músculo, hueso, órgano o nervio que está bajo la lente</translation>
    </message>
    <message>
        <source>&amp;Clear the selection</source>
        <translation>&amp;Quitar la selección</translation>
    </message>
    <message>
        <source>Body &amp;follows the text</source>
        <translation>El cuerpo &amp;sigue al texto</translation>
    </message>
    <message>
        <source>Turn the body to what the section speaks of</source>
        <translation>Girar el cuerpo hacia lo que trata la sección</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>Back to what you looked at before</source>
        <translation>Volver a lo que miraba antes</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>A&amp;delante</translation>
    </message>
    <message>
        <source>Forward again</source>
        <translation>Avanzar de nuevo</translation>
    </message>
    <message>
        <source>&amp;Previous section</source>
        <translation>Sección a&amp;nterior</translation>
    </message>
    <message>
        <source>&amp;Next section</source>
        <translation>Sección &amp;siguiente</translation>
    </message>
    <message>
        <source>Read &amp;why</source>
        <translation>Leer por &amp;qué</translation>
    </message>
    <message>
        <source>Show me &amp;how</source>
        <translation>Muéstreme c&amp;ómo</translation>
    </message>
    <message>
        <source>Show step by step how the selected cause hurts</source>
        <translation>Mostrar paso a paso cómo duele la causa elegida</translation>
    </message>
    <message>
        <source>To the te&amp;xt</source>
        <translation>Ir al &amp;texto</translation>
    </message>
    <message>
        <source>To the b&amp;ody</source>
        <translation>Ir al &amp;cuerpo</translation>
    </message>
    <message>
        <source>To the &amp;causes</source>
        <translation>Ir a las ca&amp;usas</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Teclas</translation>
    </message>
    <message>
        <source>&amp;Sources and claims</source>
        <translation>&amp;Fuentes y afirmaciones</translation>
    </message>
    <message>
        <source>&amp;Faults of the lessons</source>
        <translation>Fa&amp;llos de las lecciones</translation>
    </message>
    <message>
        <source>&amp;About Ache Explainer</source>
        <translation>&amp;Acerca de Ache Explainer</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Body</source>
        <translation>&amp;Cuerpo</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Ir</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
</context>
<context>
    <name>Body</name>
    <message>
        <source>Front</source>
        <translation>Delante</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Detrás</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Izquierda</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Derecha</translation>
    </message>
    <message>
        <source>Skin</source>
        <translation>Piel</translation>
    </message>
    <message>
        <source>Muscle</source>
        <translation>Músculo</translation>
    </message>
    <message>
        <source>Deep muscle</source>
        <translation>Músculo profundo</translation>
    </message>
    <message>
        <source>Bone</source>
        <translation>Hueso</translation>
    </message>
    <message>
        <source>Organ</source>
        <translation>Órgano</translation>
    </message>
    <message>
        <source>Nerve</source>
        <translation>Nervio</translation>
    </message>
    <message>
        <source>Dermatome</source>
        <translation>Dermatoma</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Cuerpo</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vista</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Capa</translation>
    </message>
    <message>
        <source>Enlarge the body</source>
        <translation>Agrandar el cuerpo</translation>
    </message>
    <message>
        <source>Reduce the body</source>
        <translation>Reducir el cuerpo</translation>
    </message>
    <message>
        <source>Show the whole body</source>
        <translation>Mostrar el cuerpo entero</translation>
    </message>
    <message>
        <source>X-ray lens</source>
        <translation>Lente de rayos X</translation>
    </message>
    <message>
        <source>Show the places as a list</source>
        <translation>Mostrar los lugares en una lista</translation>
    </message>
    <message>
        <source>No cause is listed.</source>
        <translation>No hay ninguna causa en la lista.</translation>
    </message>
    <message>
        <source>Most often: {cause}. Press to read why.</source>
        <translation>Lo más frecuente: {cause}. Pulse para leer por qué.</translation>
    </message>
    <message>
        <source>{description} Where the pain may travel: {road}</source>
        <translation>{description} Adónde puede extenderse el dolor: {road}</translation>
    </message>
    <message>
        <source>Your left</source>
        <translation>Su izquierda</translation>
    </message>
    <message>
        <source>Your right</source>
        <translation>Su derecha</translation>
    </message>
    <message>
        <source>Your front</source>
        <translation>Delante</translation>
    </message>
    <message>
        <source>Your back</source>
        <translation>Detrás</translation>
    </message>
    <message>
        <source>Select: {region}</source>
        <translation>Seleccionar: {region}</translation>
    </message>
    <message>
        <source>About: {structure}</source>
        <translation>Acerca de: {structure}</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Profundidad</translation>
    </message>
    <message>
        <source>{upper}, with {percent} % {lower}</source>
        <translation>{upper}, con un {percent} % de {lower}</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Light to medium</source>
        <translation>Claro a medio</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Medio</translation>
    </message>
    <message>
        <source>Tan</source>
        <translation>Moreno claro</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>Moreno</translation>
    </message>
    <message>
        <source>Deep</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Abstract grey</source>
        <translation>Gris abstracto</translation>
    </message>
    <message>
        <source>S&amp;kin tone</source>
        <translation>&amp;Tono de piel</translation>
    </message>
    <message>
        <source>Everything is named</source>
        <translation>Se nombra todo</translation>
    </message>
    <message>
        <source>Names are hidden; a press reveals one</source>
        <translation>Los nombres están ocultos; al pulsar se ve uno</translation>
    </message>
    <message>
        <source>What is pointed at is named</source>
        <translation>Se nombra lo que se señala</translation>
    </message>
    <message>
        <source>{count} more to name: enlarge the body</source>
        <translation>{count} más por nombrar: agrande el cuerpo</translation>
    </message>
</context>
<context>
    <name>CauseCard</name>
    <message>
        <source>Likely causes</source>
        <translation>Causas probables</translation>
    </message>
    <message>
        <source>Read why</source>
        <translation>Leer por qué</translation>
    </message>
    <message>
        <source>Show me how</source>
        <translation>Muéstreme cómo</translation>
    </message>
    <message>
        <source>Point at the body, or at an underlined word in the text. Click to see what pain there can mean.</source>
        <translation>Señale el cuerpo o una palabra subrayada del texto. Haga clic para ver qué puede significar un dolor en ese lugar.</translation>
    </message>
    <message>
        <source>{cause}: {likelihood}</source>
        <translation>{cause}: {likelihood}</translation>
    </message>
    <message>
        <source>Shows step by step how it hurts: {cause}</source>
        <translation>Muestra paso a paso cómo duele: {cause}</translation>
    </message>
    <message>
        <source>Opens the section that explains {cause}</source>
        <translation>Abre la sección que lo explica: {cause}</translation>
    </message>
    <message>
        <source>Feels like</source>
        <translation>Cómo se siente</translation>
    </message>
    <message>
        <source>Why here</source>
        <translation>Por qué aquí</translation>
    </message>
    <message>
        <source>Worse with</source>
        <translation>Empeora con</translation>
    </message>
    <message>
        <source>Better with</source>
        <translation>Mejora con</translation>
    </message>
    <message>
        <source>May travel to</source>
        <translation>Puede extenderse a</translation>
    </message>
    <message>
        <source>How likely and how soon: our own judgement, awaiting a clinician&apos;s review.</source>
        <translation>Frecuencia y urgencia: juicio propio, a la espera de la revisión de un profesional clínico.</translation>
    </message>
    <message>
        <source>{place}: {likelihood}</source>
        <translation>{place}: {likelihood}</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Copy details</source>
        <translation>Copiar los detalles</translation>
    </message>
    <message>
        <source>Walk to the neighbouring place, when the body has the focus</source>
        <translation>Pasar al lugar vecino, cuando el foco está en el cuerpo</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Faults of the lessons</source>
        <translation>Fallos de las lecciones</translation>
    </message>
    <message>
        <source>Reviewed by {reviewer} on {date}.</source>
        <translation>Revisado por {reviewer} el {date}.</translation>
    </message>
    <message>
        <source>The lessons await a clinician&apos;s review.</source>
        <translation>Las lecciones esperan la revisión de un profesional clínico.</translation>
    </message>
    <message>
        <source>Why a back aches when you are ill, taught beside a living body.</source>
        <translation>Por qué duele la espalda durante una enfermedad, explicado junto a un cuerpo que responde.</translation>
    </message>
    <message>
        <source>This program teaches. It is not a medical device: it cannot examine anyone, and it keeps nothing about any patient.</source>
        <translation>Este programa enseña. No es un dispositivo médico: no puede examinar a nadie y no guarda nada sobre ningún paciente.</translation>
    </message>
    <message>
        <source>Lessons and drawings: {licence}. Program: MIT.</source>
        <translation>Lecciones y dibujos: {licence}. Programa: MIT.</translation>
    </message>
    <message>
        <source>The body is our own drawing. Its proportions rest on numbers measured from BodyParts3D, HuBMAP CCF, MakeHuman (CC0), MyoSim and ANSUR II. Typeface: Source Sans 3 (OFL). Icons: Lucide (ISC). Window: Qt for Python (LGPL).</source>
        <translation>El dibujo del cuerpo es nuestro. Sus proporciones se basan en números medidos en BodyParts3D, HuBMAP CCF, MakeHuman (CC0), MyoSim y ANSUR II. Tipo de letra: Source Sans 3 (OFL). Iconos: Lucide (ISC). Ventana: Qt for Python (LGPL).</translation>
    </message>
    <message>
        <source>About Ache Explainer</source>
        <translation>Acerca de Ache Explainer</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>You can go on. A report of it could not be written.</source>
        <translation>Puede continuar. No se pudo escribir un informe del fallo.</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Algo ha fallado</translation>
    </message>
    <message>
        <source>You can go on. A report without anything personal was written to:
{place}</source>
        <translation>Puede continuar. Hay un informe, sin ningún dato personal, en:
{place}</translation>
    </message>
</context>
<context>
    <name>InfoCard</name>
    <message>
        <source>Explanation</source>
        <translation>Explicación</translation>
    </message>
</context>
<context>
    <name>LessonPage</name>
    <message>
        <source>Sources of this page</source>
        <translation>Fuentes de esta página</translation>
    </message>
    <message>
        <source>Reviewed by {reviewer} on {date}.</source>
        <translation>Revisado por {reviewer} el {date}.</translation>
    </message>
    <message>
        <source>Awaiting a clinician&apos;s review: how likely each cause is, the comparison of patterns, and how soon to ask for help are our own careful judgement.</source>
        <translation>A la espera de la revisión de un profesional clínico: cuán probable es cada causa, la comparación de patrones y cuándo conviene pedir ayuda son nuestro propio juicio prudente.</translation>
    </message>
    <message>
        <source>Show me how: {causes}</source>
        <translation>Muéstreme cómo: {causes}</translation>
    </message>
</context>
<context>
    <name>LessonPaper</name>
    <message>
        <source>This sheet teaches; it cannot examine anyone. If you are worried, get help.</source>
        <translation>Esta hoja enseña; no puede examinar a nadie. Si algo le preocupa, pida ayuda.</translation>
    </message>
</context>
<context>
    <name>LessonTabs</name>
    <message>
        <source>Lessons</source>
        <translation>Lecciones</translation>
    </message>
</context>
<context>
    <name>Mechanism</name>
    <message>
        <source>about {value} {unit}</source>
        <translation>unos {value} {unit}</translation>
    </message>
    <message>
        <source>Back to the body</source>
        <translation>Volver al cuerpo</translation>
    </message>
    <message>
        <source>Storyboard</source>
        <translation>Guion gráfico</translation>
    </message>
    <message>
        <source>Save all steps on one page</source>
        <translation>Guardar todos los pasos en una página</translation>
    </message>
    <message>
        <source>Large picture, without the text</source>
        <translation>Imagen grande, sin el texto</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Qué sucede</translation>
    </message>
    <message>
        <source>Step {number} of {count}</source>
        <translation>Paso {number} de {count}</translation>
    </message>
    <message>
        <source>{step}: {name}</source>
        <translation>{step}: {name}</translation>
    </message>
    <message>
        <source>Read why</source>
        <translation>Leer por qué</translation>
    </message>
    <message>
        <source>Sources: {sources}</source>
        <translation>Fuentes: {sources}</translation>
    </message>
    <message>
        <source>Nobody knows this yet.</source>
        <translation>Esto todavía no lo sabe nadie.</translation>
    </message>
    <message>
        <source>Awaiting a clinician&apos;s review.</source>
        <translation>A la espera de la revisión de un profesional clínico.</translation>
    </message>
    <message>
        <source>On the picture: {names}</source>
        <translation>En la imagen: {names}</translation>
    </message>
    <message>
        <source>{gauge}: {first}, then {last}</source>
        <translation>{gauge}: {first}, después {last}</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Previous step</source>
        <translation>Paso anterior</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Paso siguiente</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>Momento</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Lenta</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Rápida</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Save the lesson as PDF</source>
        <translation>Guardar la lección como PDF</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Documentos PDF (*.pdf)</translation>
    </message>
    <message>
        <source>{file} could not be written: {reason}</source>
        <translation>No se pudo escribir {file}: {reason}</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>esa carpeta no existe</translation>
    </message>
    <message>
        <source>there is a folder of that name</source>
        <translation>hay una carpeta con ese nombre</translation>
    </message>
    <message>
        <source>Save the picture of the body</source>
        <translation>Guardar la imagen del cuerpo</translation>
    </message>
    <message>
        <source>{file} is no .png, .svg or .pdf</source>
        <translation>{file} no es .png, .svg ni .pdf</translation>
    </message>
    <message>
        <source>Print the picture of the body</source>
        <translation>Imprimir la imagen del cuerpo</translation>
    </message>
    <message>
        <source>There is too little memory.</source>
        <translation>No hay memoria suficiente.</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Imagen (*.png)</translation>
    </message>
    <message>
        <source>Drawing that stays sharp at any size (*.svg)</source>
        <translation>Dibujo nítido a cualquier tamaño (*.svg)</translation>
    </message>
    <message>
        <source>Save the storyboard</source>
        <translation>Guardar el guion gráfico</translation>
    </message>
    <message>
        <source>{file} is no .pdf, .svg or .png</source>
        <translation>{file} no es .pdf, .svg ni .png</translation>
    </message>
    <message>
        <source>Print the storyboard</source>
        <translation>Imprimir el guion gráfico</translation>
    </message>
</context>
<context>
    <name>Picture</name>
    <message>
        <source>there is too little memory for {width} x {height} pixels</source>
        <translation>no hay memoria suficiente para {width} x {height} píxeles</translation>
    </message>
    <message>
        <source>Neutral figure</source>
        <translation>Figura neutra</translation>
    </message>
    <message>
        <source>Feminine figure</source>
        <translation>Figura femenina</translation>
    </message>
    <message>
        <source>Masculine figure</source>
        <translation>Figura masculina</translation>
    </message>
    <message>
        <source>{figure}. View: {view}. Layer: {layer}.</source>
        <translation>{figure}. Vista: {view}. Capa: {layer}.</translation>
    </message>
    <message>
        <source>Ache Explainer, lessons {version}.</source>
        <translation>Ache Explainer, lecciones {version}.</translation>
    </message>
    <message>
        <source>Ache Explainer, lessons {pack} {version}.</source>
        <translation>Ache Explainer, lecciones {pack} {version}.</translation>
    </message>
    <message>
        <source>Drawing: the Ache Explainer contributors, {licence}.</source>
        <translation>Dibujo: quienes contribuyen a Ache Explainer, {licence}.</translation>
    </message>
    <message>
        <source>Kind of cause: {family}</source>
        <translation>Tipo de causa: {family}</translation>
    </message>
    <message>
        <source>The same place on the other side</source>
        <translation>El mismo lugar del otro lado</translation>
    </message>
    <message>
        <source>Where the pain may travel</source>
        <translation>Adónde puede extenderse el dolor</translation>
    </message>
    <message>
        <source>This picture teaches; it cannot examine anyone. If you are worried, get help.</source>
        <translation>Esta imagen enseña; no puede examinar a nadie. Si algo le preocupa, pida ayuda.</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Sections</source>
        <translation>Secciones</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>Previous section: {title}</source>
        <translation>Sección anterior: {title}</translation>
    </message>
    <message>
        <source>Next section: {title}</source>
        <translation>Sección siguiente: {title}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
</context>
<context>
    <name>RegionList</name>
    <message>
        <source>Places on the body</source>
        <translation>Lugares del cuerpo</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>Sources and claims</source>
        <translation>Fuentes y afirmaciones</translation>
    </message>
    <message>
        <source>taught</source>
        <translation>enseñada</translation>
    </message>
    <message>
        <source>qualified</source>
        <translation>matizada</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>corregida</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Afirmaciones</translation>
    </message>
    <message>
        <source>What popular articles say on this subject, and what the lessons make of it: taught as it stands, qualified, or corrected. Click one to read its section.</source>
        <translation>Lo que dicen los artículos populares sobre este tema y lo que las lecciones hacen con cada afirmación: enseñada tal cual, matizada o corregida. Haga clic en una para leer su sección.</translation>
    </message>
    <message>
        <source>Common knowledge.</source>
        <translation>Conocimiento general.</translation>
    </message>
    <message>
        <source>Checked on {date}.</source>
        <translation>Comprobada el {date}.</translation>
    </message>
    <message>
        <source>Sources that are cited</source>
        <translation>Fuentes citadas</translation>
    </message>
    <message>
        <source>Seen in part only, and not cited</source>
        <translation>Vistas solo en parte y no citadas</translation>
    </message>
    <message>
        <source>Not verified, and not cited</source>
        <translation>Sin verificar y no citadas</translation>
    </message>
    <message>
        <source>Sources of the drawing</source>
        <translation>Fuentes del dibujo</translation>
    </message>
</context>
<context>
    <name>Storyboard</name>
    <message>
        <source>there is too little memory</source>
        <translation>hay muy poca memoria</translation>
    </message>
    <message>
        <source>{source} ({steps})</source>
        <translation>{source} ({steps})</translation>
    </message>
    <message>
        <source>Sources, with the steps that rest on them: {sources}.</source>
        <translation>Fuentes, con los pasos que se apoyan en ellas: {sources}.</translation>
    </message>
</context>
<context>
    <name>Structures</name>
    <message>
        <source>Find a structure</source>
        <translation>Buscar una estructura</translation>
    </message>
    <message>
        <source>Name, such as kidney or psoas</source>
        <translation>Nombre, como riñón o psoas</translation>
    </message>
    <message>
        <source>Name of the structure</source>
        <translation>Nombre de la estructura</translation>
    </message>
    <message>
        <source>Structures</source>
        <translation>Estructuras</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Lan&amp;guage</source>
        <translation>I&amp;dioma</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Lenguaje</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>Sencillo</translation>
    </message>
    <message>
        <source>Clinical</source>
        <translation>Clínico</translation>
    </message>
    <message>
        <source>This program teaches; it cannot examine anyone. If you are worried, get help, even if the screen says it looks ordinary.</source>
        <translation>Este programa enseña; no puede examinar a nadie. Si algo le preocupa, pida ayuda, aunque la pantalla diga que parece algo común.</translation>
    </message>
    <message>
        <source>Part of this pack cannot be shown. What is sound is here.</source>
        <translation>Una parte de las lecciones no se puede mostrar. Aquí está todo lo demás.</translation>
    </message>
    <message>
        <source>{file} and %n more cannot be shown. What is sound is here.</source>
        <translation>{file} y %n más no se pueden mostrar. Aquí está lo que funciona.</translation>
    </message>
    <message>
        <source>{file} cannot be shown. What is sound is here.</source>
        <translation>{file} no se puede mostrar. Aquí está lo que funciona.</translation>
    </message>
    <message>
        <source>What is wrong?</source>
        <translation>¿Qué falla?</translation>
    </message>
    <message>
        <source>&amp;Mechanisms</source>
        <translation>&amp;Mecanismos</translation>
    </message>
</context>
</TS>
