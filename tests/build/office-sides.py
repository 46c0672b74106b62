"""What LibreOffice makes of tracked changes: for each DOCX in a folder its text once all are taken, once all are left,
and the file as LibreOffice saves it again untouched. Usage: office-sides.py FOLDER PORT"""

import os
import pathlib
import sys
import time

import uno
from com.sun.star.beans import PropertyValue


def prop(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


folder, port = pathlib.Path(sys.argv[1]), sys.argv[2]
local = uno.getComponentContext()
resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
address = f"uno:socket,host=127.0.0.1,port={port};urp;StarOffice.ComponentContext"
for _ in range(240):
    try:
        context = resolver.resolve(address)
        break
    except Exception:
        time.sleep(0.25)
else:
    sys.exit("LibreOffice did not start")
manager = context.ServiceManager
desktop = manager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
dispatcher = manager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
text = (prop("FilterName", "Text (encoded)"), prop("FilterOptions", "UTF8,LF"))
accept, reject = ".uno:AcceptAllTrackedChanges", ".uno:RejectAllTrackedChanges"
word = (prop("FilterName", "MS Word 2007 XML"),)


def opened(path):
    return desktop.loadComponentFromURL(path.as_uri(), "_blank", 0, (prop("Hidden", True),))


def store(document, path, ending, how):
    document.storeToURL(path.with_suffix(ending).as_uri(), how)


for path in sorted(folder.glob("*.docx")):
    for command, ending in ((accept, ".accept"), (reject, ".reject")):
        document = opened(path)
        if document is None:
            continue
        if command == accept:
            store(document, path, ".again", word)
        frame = document.getCurrentController().getFrame()
        dispatcher.executeDispatch(frame, command, "", 0, ())
        store(document, path, ending, text)
        document.close(True)
try:
    desktop.terminate()
except Exception:
    pass
# All is done and written; the bridge now and then falls over while Python takes it down.
sys.stdout.flush()
os._exit(0)
