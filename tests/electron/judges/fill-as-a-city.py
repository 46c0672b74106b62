"""Fills in a table of comments in LibreOffice as a city would, or takes it apart as some do. Then saves it as a workbook."""

import json
import os
import sys

import uno
from com.sun.star.awt import Point, Size
from com.sun.star.sheet.FilterOperator import EQUAL
from com.sun.star.table import TableSortField
from com.sun.star.sheet import TableFilterField
from office_reached import connect, opened, value

STRUCK = 1


def strike(cell, words):
    if words is None:
        cell.CharStrikeout = STRUCK
        return
    start = cell.String.index(words)
    cursor = cell.createTextCursor()
    cursor.gotoStart(False)
    cursor.goRight(start, False)
    cursor.goRight(len(words), True)
    cursor.CharStrikeout = STRUCK


def used(sheet):
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    return cursor.RangeAddress


def column_of(sheet, letter):
    return sheet.Columns.getByName(letter)


def number_of(sheet, letter):
    return sheet.getCellRangeByName(f"{letter}1").CellAddress.Column


def sort(sheet, letter):
    area = used(sheet)
    field = TableSortField()
    field.Field, field.IsAscending = number_of(sheet, letter), False
    rows = sheet.getCellRangeByPosition(0, 1, area.EndColumn, area.EndRow)
    fields = uno.Any("[]com.sun.star.table.TableSortField", (field,))
    rows.sort((value("SortFields", fields), value("ContainsHeader", False)))


def narrow(sheet, letter, words):
    area = used(sheet)
    rows = sheet.getCellRangeByPosition(0, 0, area.EndColumn, area.EndRow)
    how = rows.createFilterDescriptor(True)
    field = TableFilterField()
    field.Field, field.Operator = number_of(sheet, letter), EQUAL
    field.IsNumeric, field.StringValue = False, words
    how.ContainsHeader = True
    how.setFilterFields((field,))
    rows.filter(how)


def box(document, sheet, words):
    shape = document.createInstance("com.sun.star.drawing.TextShape")
    size, place = Size(), Point()
    size.Width, size.Height, place.X, place.Y = 5000, 2000, 1000, 1000
    shape.setSize(size)
    shape.setPosition(place)
    sheet.DrawPage.add(shape)
    shape.String = words


def head(document, sheet, words):
    style = document.StyleFamilies.getByName("PageStyles").getByName(sheet.PageStyle)
    style.HeaderIsOn = True
    content = style.RightPageHeaderContent
    content.LeftText.String = words
    style.RightPageHeaderContent = content


def fill(document, sheet, step):
    kind = step["do"]
    if kind == "type":
        sheet.getCellRangeByName(step["cell"]).String = step["words"]
    elif kind == "note":
        cell = sheet.getCellRangeByName(step["cell"])
        sheet.Annotations.insertNew(cell.CellAddress, step["words"])
    elif kind == "strike":
        strike(sheet.getCellRangeByName(step["cell"]), step.get("words"))
    elif kind == "sort":
        sort(sheet, step["column"])
    elif kind == "hide":
        column_of(sheet, step["column"]).IsVisible = False
    elif kind == "drop":
        sheet.Columns.removeByIndex(number_of(sheet, step["column"]), 1)
    elif kind == "filter":
        narrow(sheet, step["column"], step["words"])
    elif kind == "row":
        sheet.Rows.insertByIndex(step["at"] - 1, 1)
    elif kind == "sheet":
        document.Sheets.insertNewByName("Answers", document.Sheets.Count)
        other = document.Sheets.getByName("Answers")
        other.getCellRangeByName("A1").String = step["words"]
    elif kind == "name":
        sheet.Name = step["words"]
    elif kind == "head":
        head(document, sheet, step["words"])
    elif kind == "box":
        box(document, sheet, step["words"])
    else:
        sys.exit(f"unknown: {kind}")


source, target, port, steps = sys.argv[1:]
context = connect(port)
document = opened(context, source)
sheet = document.Sheets.getByIndex(0)
sheet.unprotect("")
for step in json.loads(steps):
    fill(document, sheet, step)
document.storeToURL(uno.systemPathToFileUrl(target), (value("FilterName", "Calc MS Excel 2007 XML"),))
document.close(True)
# All is done and written; the bridge now and then falls over while Python takes it down.
sys.stdout.flush()
os._exit(0)
