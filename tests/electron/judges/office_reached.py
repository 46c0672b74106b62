"""The LibreOffice that a test opened, for the scripts that work in it."""

import sys
import time

import uno
from com.sun.star.beans import PropertyValue


def value(name, given):
    one = PropertyValue()
    one.Name, one.Value = name, given
    return one


def connect(port):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    address = f"uno:socket,host=127.0.0.1,port={port};urp;StarOffice.ComponentContext"
    for _ in range(240):
        try:
            return resolver.resolve(address)
        except Exception:
            time.sleep(0.25)
    sys.exit("LibreOffice did not start")


def opened(context, source):
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    return desktop.loadComponentFromURL(uno.systemPathToFileUrl(source), "_blank", 0, (value("Hidden", True),))
