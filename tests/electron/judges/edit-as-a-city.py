"""Edits a Word file in LibreOffice as a city would, with its own hands: words, paragraphs, a comment. Then saves it."""

import json
import os
import sys

import uno
from com.sun.star.text.ControlCharacter import PARAGRAPH_BREAK
from office_reached import connect, opened, value


def found(document, words):
    search = document.createSearchDescriptor()
    search.SearchString, search.SearchCaseSensitive = words, True
    place = document.findFirst(search)
    if place is None:
        sys.exit(f"not in the file: {words}")
    return place


def paragraph(document, words):
    place = found(document, words)
    cursor = place.Text.createTextCursorByRange(place)
    cursor.gotoStartOfParagraph(False)
    cursor.gotoEndOfParagraph(True)
    return cursor


def edit(context, document, step):
    kind, words = step["do"], step["at"]
    if kind == "replace":
        found(document, words).setString(step["by"])
    elif kind == "insert":
        place = found(document, words).getEnd()
        place.Text.insertString(place, step["words"], False)
    elif kind == "delete":
        found(document, words).setString("")
    elif kind == "split":
        place = found(document, words).getEnd()
        place.Text.insertControlCharacter(place, PARAGRAPH_BREAK, False)
    elif kind == "paragraph":
        place = paragraph(document, words).getEnd()
        place.Text.insertControlCharacter(place, PARAGRAPH_BREAK, False)
        place.Text.insertString(place, step["words"], False)
    elif kind == "move":
        view = document.getCurrentController()
        view.select(paragraph(document, words))
        helper = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
        for _ in range(step["by"]):
            helper.executeDispatch(view.getFrame(), ".uno:MoveDown", "", 0, ())
    elif kind == "comment":
        note = document.createInstance("com.sun.star.text.textfield.Annotation")
        note.Author, note.Content = "Office of the mayor", step["words"]
        place = found(document, words)
        place.Text.insertTextContent(place, note, True)
    else:
        sys.exit(f"unknown: {kind}")


source, target, port, steps = sys.argv[1:]
context = connect(port)
document = opened(context, source)
recording = document.RecordChanges
document.RecordChanges = True
for step in json.loads(steps):
    edit(context, document, step)
document.storeToURL(uno.systemPathToFileUrl(target), (value("FilterName", "MS Word 2007 XML"),))
document.close(True)
print(json.dumps({"recording": recording}))
# All is done and written; the bridge now and then falls over while Python takes it down.
sys.stdout.flush()
os._exit(0)
